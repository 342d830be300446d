import { describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { asAdministrator } from '../testing/database.ts';

/** Definer functions are doors through the wall: few, owned by the two who may, and deaf to the caller's tricks. */

const world = useApp('doors');
interface Door {
  name: string;
  owner: string;
  atLarge: boolean;
  config: string[] | null;
  body: string;
}
const doors = () =>
  asAdministrator(world, async (client) => {
    const { rows } = await client.query<Door>(
      `select p.oid::regprocedure::text as name, pg_get_userbyid(p.proowner) as owner, p.prosrc as body, p.proconfig as config,
         exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0) as "atLarge"
       from pg_proc p where p.prosecdef and p.pronamespace::regnamespace::text !~ '^(pg_catalog|information_schema)$' order by 1`,
    );
    return rows;
  });

/** Tables a body names without saying whose: what a planted schema could stand in for. */
function unqualified(body: string): string[] {
  const said = body
    .toLowerCase()
    .replace(/--.*$/gm, '')
    .replace(/'[^']*'/g, "''");
  const own = new Set(
    [...said.matchAll(/(?:with(?:\s+recursive)?|,)\s*(\w+)\s+as\s*(?:materialized\s*)?\(/g)].map(
      (match) => match[1],
    ),
  );
  const named = [
    ...said.matchAll(
      /\b(?:from|join|insert\s+into|(?<!do\s)(?<!for\s)(?<!no\skey\s)update|delete\s+from)\s+(?:only\s+)?([a-z_][\w.]*)(\s*\()?/g,
    ),
  ];
  return named
    .filter(
      ([, table]) =>
        table &&
        !table.includes('.') &&
        !own.has(table) &&
        !['lateral', 'select', 'set', 'unnest'].includes(table),
    )
    .filter(([, , call]) => !call)
    .map(([, table]) => table ?? '');
}

describe('a definer function', () => {
  test("is the keeper's or the queue's", async () => {
    const found = await doors();
    expect(found.length).toBeGreaterThan(10);
    expect(found.filter(({ owner }) => !['qs_keeper', 'qs_worker'].includes(owner))).toEqual([]);
  });

  test('opens for named groups only', async () => {
    expect((await doors()).filter((door) => door.atLarge).map((door) => door.name)).toEqual([]);
  });

  test('says whose every table is, or fixes where it looks', async () => {
    const loose = (await doors())
      .filter((door) => !door.config?.some((setting) => setting.startsWith('search_path=')))
      .map((door) => [door.name, unqualified(door.body)])
      .filter(([, tables]) => tables?.length);
    expect(loose).toEqual([]);
  });

  test('composes no statement from text', async () => {
    expect((await doors()).filter((door) => /\bexecute\b/i.test(door.body)).map((door) => door.name)).toEqual(
      [],
    );
  });
});

describe('every function of ours', () => {
  test('is closed to everybody at large', async () => {
    const open = await asAdministrator(world, async (client) => {
      const { rows } = await client.query(
        `select p.oid::regprocedure::text as name from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
         where p.pronamespace in ('app'::regnamespace, 'public'::regnamespace) and a.grantee = 0`,
      );
      return rows;
    });
    expect(open).toEqual([]);
  });

  test('keeps its wall when migrated a second time', async () => {
    const { migrate } = await import('@qingshen/db');
    const before = await fingerprint();
    await asAdministrator(world, (client) =>
      client.query("update applied_migrations set hash = 'old' where name = 'policies'"),
    );
    await migrate({ adminUrl: world.database.databaseUrlAdmin });
    expect(await fingerprint()).toEqual(before);
  });
});

/** Every grant and policy there is, as text. */
const fingerprint = () =>
  asAdministrator(world, async (client) => {
    const { rows } = await client.query(
      `select 'table ' || c.oid::regclass || ' ' || coalesce(array_to_string(array(select unnest(c.relacl)::text order by 1), ' '), '') as line
         from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'S')
       union all select 'function ' || p.oid::regprocedure || ' ' || array_to_string(array(select unnest(p.proacl)::text order by 1), ' ')
         from pg_proc p where p.pronamespace = 'app'::regnamespace
       union all select 'schema ' || n.nspname || ' ' || array_to_string(array(select unnest(n.nspacl)::text order by 1), ' ')
         from pg_namespace n where n.nspname in ('app', 'public', 'published')
       union all select format('policy %s %s %s %s %s', tablename, policyname, cmd, qual, with_check) from pg_policies
       order by 1`,
    );
    return rows.map((row) => row.line);
  });
