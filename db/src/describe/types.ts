import type pg from 'pg';

/** The row types Kysely checks queries against, read from the migrated database itself. */

interface Column {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  defaulted: boolean;
  check: string | null;
}

const columns = `
  select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
    a.atthasdef or a.attidentity <> '' as defaulted,
    (select pg_get_constraintdef(k.oid) from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
        and pg_get_constraintdef(k.oid) like '%= ANY (ARRAY[%' limit 1) as check
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
  where n.nspname in ('public', 'published') and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
    and c.relname <> 'applied_migrations'
  order by n.nspname collate "C" desc, c.relname collate "C", a.attnum`;

const scalar: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  character: 'string',
  'character varying': 'string',
  name: 'string',
  boolean: 'boolean',
  smallint: 'number',
  integer: 'number',
  bigint: 'number',
  numeric: 'number',
  date: 'string',
  jsonb: 'Json',
  bytea: 'Buffer',
  'timestamp with time zone': 'Timestamp',
};

/** A column checked against a list of words is a union of these words. */
function wordsOf(check: string | null): string | null {
  const list = check?.match(/ARRAY\[(.*?)\]/)?.[1];
  const words = list ? [...list.matchAll(/'([a-z0-9_A-Z-]+)'::text/g)].map((match) => `'${match[1]}'`) : [];
  return words.length ? words.join(' | ') : null;
}

function typeOf({ table, column, type, check, nullable, defaulted }: Column): string {
  const element = type.replace(/\[\]$/, '');
  const known = scalar[element];
  if (!known) throw new Error(`No TypeScript type is known for ${table}.${column} (${type}).`);
  const base = wordsOf(check) ?? (type.endsWith('[]') ? `${known}[]` : known);
  const full = nullable ? `${base} | null` : base;
  return defaulted ? `Generated<${full}>` : full;
}

const pascal = (name: string) =>
  name.replace(/(^|[_.])([a-z])/g, (_, __, letter: string) => letter.toUpperCase());

export async function describeTypes(client: pg.Client): Promise<string> {
  const { rows } = await client.query<Column>(columns);
  const tables = [...new Set(rows.map((row) => row.table))];
  const interfaces = tables.map((table) => {
    const fields = rows.filter((row) => row.table === table).map((row) => `  ${row.column}: ${typeOf(row)};`);
    return `export interface ${pascal(table)} {\n${fields.join('\n')}\n}\n`;
  });
  // What stands in another schema is named with it, as queries must.
  const all = tables
    .map((table) => `  ${table.includes('.') ? `'${table}'` : table}: ${pascal(table)};`)
    .join('\n');
  return [
    '// Written from the migrated database; not edited by hand.',
    "import type { ColumnType } from 'kysely';",
    '',
    'type Generated<T> =',
    '  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;',
    'export type Json = ColumnType<Record<string, unknown>, string, string>;',
    'export type Timestamp = ColumnType<Date, Date | string, Date | string>;',
    '',
    ...interfaces,
    `export interface DB {\n${all}\n}\n`,
  ].join('\n');
}
