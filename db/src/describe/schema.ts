import type pg from 'pg';

/**
 * The schema as text, from the catalogue alone (the embedded server ships no pg_dump), in an order that does not
 * depend on creation, and without what differs between server versions.
 */

const parts: readonly (readonly [string, string])[] = [
  [
    'tables',
    `select format(E'table %I.%I%s', n.nspname, c.relname, coalesce(' -- ' || obj_description(c.oid, 'pg_class'), '')) || E'\\n' ||
       (select string_agg(format('  %s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
          case when a.attnotnull then ' not null' else '' end,
          coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')), E'\\n' order by a.attnum)
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) ||
       coalesce((select E'\\n' || string_agg(format('  %s: %s', k.conname, pg_get_constraintdef(k.oid)), E'\\n' order by k.conname collate "C")
        from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c')), '') ||
       coalesce((select E'\\n' || string_agg('  ' || pg_get_indexdef(i.indexrelid), E'\\n' order by i.indexrelid::regclass::text collate "C")
        from pg_index i where i.indrelid = c.oid
          and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.conrelid = c.oid)), '') as line
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'published') and c.relkind in ('r', 'p') order by n.nspname, c.relname collate "C"`,
  ],
  [
    'policies',
    `select format('policy %s on %s.%s%s for %s to %s%s%s', policyname, schemaname, tablename,
       case when permissive = 'RESTRICTIVE' then ' as restrictive' else '' end, lower(cmd), array_to_string(roles, ', '),
       coalesce(E'\\n  using ' || regexp_replace(qual, '\\s+', ' ', 'g'), ''),
       coalesce(E'\\n  check ' || regexp_replace(with_check, '\\s+', ' ', 'g'), '')) as line
     from pg_policies where schemaname in ('public', 'published')
     order by schemaname, tablename collate "C", policyname collate "C", cmd`,
  ],
  [
    'grants',
    `select format('grant %s on %s to %s', string_agg(privilege, ', ' order by privilege), object, grantee) as line from (
       select lower(p.privilege_type) || case when p.cols is null then '' else ' (' || p.cols || ')' end as privilege, p.object, p.grantee from (
         select table_schema || '.' || table_name as object, grantee::text, privilege_type::text, null as cols
           from information_schema.table_privileges where table_schema in ('public', 'published') and grantee like 'qs\\_%' and grantee <> 'qs_owner'
         union all
         select table_schema || '.' || table_name, grantee, privilege_type, string_agg(column_name, ', ' order by column_name) from information_schema.column_privileges c
           where table_schema in ('public', 'published') and grantee like 'qs\\_%' and grantee <> 'qs_owner' and not exists (
             select from information_schema.table_privileges t where (t.table_schema, t.table_name, t.grantee, t.privilege_type)
               = (c.table_schema, c.table_name, c.grantee, c.privilege_type))
           group by 1, 2, 3) p) g
     group by object, grantee order by object collate "C", grantee collate "C"`,
  ],
  [
    'functions',
    `select pg_get_functiondef(p.oid) || ' -- owner ' || pg_get_userbyid(p.proowner) as line
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'app' order by p.proname collate "C", p.oid::regprocedure::text collate "C"`,
  ],
];

export async function describeSchema(client: pg.Client): Promise<string> {
  // Names are printed the same whatever the session's path.
  await client.query("set search_path = 'pg_catalog'");
  const written: string[] = ['-- Written from the migrated database; not edited by hand.'];
  for (const [title, query] of parts) {
    const { rows } = await client.query<{ line: string }>(query);
    written.push(`\n-- ${title}\n`, ...rows.map((row) => `${row.line.trimEnd()}\n`));
  }
  return `${written.join('\n').trimEnd()}\n`;
}
