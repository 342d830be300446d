import { describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { asAdministrator, loginName, personas } from '../testing/database.ts';
import { keysThatBeginOtherwise, places, tablesOf, unindexedReferences } from '../testing/places.ts';

/** What the walls are made of, read from the catalogue: a table somebody adds tomorrow is measured by it too. */

const world = useApp('catalogue');
const ask = <R = { name: string }>(query: string, values: unknown[] = []): Promise<R[]> =>
  asAdministrator(world, async (client) => (await client.query(query, values)).rows as R[]);
const names = async (query: string, values: unknown[] = []) =>
  (await ask(query, values)).map((row) => row.name);

const ours =
  "c.relnamespace in ('public'::regnamespace, 'published'::regnamespace) and c.relkind in ('r', 'p')";
const qualified = "c.relnamespace::regnamespace || '.' || c.relname";
const caseTables = tablesOf('case');

describe('every table', () => {
  test('has its place', async () => {
    expect((await names(`select ${qualified} as name from pg_class c where ${ours}`)).sort()).toEqual(
      Object.keys(places).sort(),
    );
  });

  test('has row level security, on its owner too', async () => {
    expect(
      await names(
        `select ${qualified} as name from pg_class c where ${ours} and not (relrowsecurity and relforcerowsecurity)`,
      ),
    ).toEqual([]);
  });

  test('gives a right to a group exactly where a policy names that group, command by command', async () => {
    const mismatched = await names(
      `with command (command) as (values ('SELECT'), ('INSERT'), ('UPDATE'), ('DELETE')),
       right_to as (
         select c.oid, c.relname, r.rolname, m.command,
           case when m.command = 'DELETE' then has_table_privilege(r.oid, c.oid, 'DELETE')
             else has_any_column_privilege(r.oid, c.oid, m.command) end as granted,
           exists (select from pg_policies p where p.schemaname = c.relnamespace::regnamespace::text and p.tablename = c.relname
             and p.cmd in (m.command, 'ALL') and p.permissive = 'PERMISSIVE' and r.rolname = any (p.roles)) as named
         from pg_class c cross join pg_roles r cross join command m
         where ${ours} and r.rolname like 'qs\\_%' and not r.rolcanlogin and r.rolname <> 'qs_owner')
       select format('%s %s %s: %s', rolname, lower(command), relname,
         case when granted then 'granted, no policy' else 'policy, no grant' end) as name
       from right_to where granted <> named order by 1`,
    );
    expect(mismatched).toEqual([]);
  });

  test('gives nobody truncate, references or trigger', async () => {
    expect(
      await names(`select format('%s %s %s', r.rolname, p.priv, c.relname) as name from pg_class c cross join pg_roles r
        cross join (values ('TRUNCATE'), ('REFERENCES'), ('TRIGGER')) p (priv)
        where ${ours} and r.rolname like 'qs\\_%' and r.rolname <> 'qs_owner' and has_table_privilege(r.oid, c.oid, p.priv)`),
    ).toEqual([]);
  });

  test('has nothing for everybody at large', async () => {
    expect(
      await names(
        `select tablename || '.' || policyname as name from pg_policies where 'public' = any (roles)`,
      ),
    ).toEqual([]);
    expect(
      await names(`select ${qualified} as name from pg_class c, aclexplode(c.relacl) a
        where c.relnamespace in ('public'::regnamespace, 'published'::regnamespace) and a.grantee = 0`),
    ).toEqual([]);
    expect(
      await names(`select c.relname || '.' || t.attname as name from pg_attribute t join pg_class c on c.oid = t.attrelid,
        aclexplode(t.attacl) a where ${ours} and a.grantee = 0`),
    ).toEqual([]);
  });

  test("is the owner's to fill only where a migration fills it", async () => {
    expect(
      (
        await names(`select distinct tablename as name from pg_policies where 'qs_owner' = any (roles)`)
      ).sort(),
    ).toEqual(['applied_migrations', 'clock', 'divisions', 'supervisions']);
  });
});

describe('a view', () => {
  test("looks through its reader's eyes", async () => {
    expect(
      await names(`select ${qualified} as name from pg_class c
        where c.relkind in ('v', 'm') and c.relnamespace::regnamespace::text !~ '^(pg_|information_schema)'
          and (c.relkind = 'm' or not coalesce(c.reloptions @> '{security_invoker=true}', false))
          and exists (select from pg_roles r where r.rolname like 'qs\\_%' and r.rolname not in ('qs_owner', 'qs_worker')
            and has_table_privilege(r.oid, c.oid, 'SELECT'))`),
    ).toEqual([]);
  });
});

describe('a case table', () => {
  const keyed = `select c.relname || '.' || k.conname as name from pg_constraint k join pg_class c on c.oid = k.conrelid
    where ${qualified} = any ($1)`;

  test('has keys that begin with its province', async () => {
    const otherwise = await names(
      `select c.relname || '.' || i.indexrelid::regclass as name from pg_index i join pg_class c on c.oid = i.indrelid
         join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where ${qualified} = any ($1) and i.indisunique and a.attname <> 'province' order by 1`,
      [caseTables],
    );
    expect(otherwise).toEqual(Object.keys(keysThatBeginOtherwise));
  });

  test('refers to other case tables place first', async () => {
    expect(
      await names(
        `${keyed} and k.contype = 'f' and k.confrelid = any ($1::regclass[])
          and (select a.attname from pg_attribute a where a.attrelid = k.conrelid and a.attnum = k.conkey[1]) <> 'province'`,
        [caseTables],
      ),
    ).toEqual([]);
  });
});

describe('what the distributed server lacks, and a nasty surprise later', () => {
  test('exclusion constraints, GiST, deferrable keys, inheritance: none', async () => {
    expect(
      await names(`select conname as name from pg_constraint k where k.connamespace in ('public'::regnamespace, 'published'::regnamespace)
        and (contype = 'x' or (condeferrable and contype <> 'f'))`),
    ).toEqual([]);
    expect(
      await names(`select c.relname as name from pg_class c join pg_am m on m.oid = c.relam
        where m.amname in ('gist', 'spgist', 'brin', 'hash') and c.relnamespace = 'public'::regnamespace`),
    ).toEqual([]);
    expect(await names('select inhrelid::regclass::text as name from pg_inherits')).toEqual([]);
    expect(
      await names(`select c.relname as name from pg_class c where ${ours} and c.relpersistence <> 'p'`),
    ).toEqual([]);
  });

  test('foreign keys without an index: only those whose parents stay', async () => {
    const unindexed = await names(
      `select c.relname || '.' || k.conname as name from pg_constraint k join pg_class c on c.oid = k.conrelid
       where ${ours} and k.contype = 'f' and not exists (select from pg_index i where i.indrelid = k.conrelid and i.indpred is null
         and (select array_agg(key order by key) from unnest((i.indkey::int2[])[0:cardinality(k.conkey) - 1]) key)
           = (select array_agg(key order by key) from unnest(k.conkey) key)) order by 1`,
    );
    expect(unindexed).toEqual(Object.keys(unindexedReferences).sort());
  });
});

describe('a login', () => {
  const logins = () => personas.map((persona) => loginName(world, persona));

  test('is no superuser, bypasses nothing, creates nothing, owns nothing', async () => {
    const found = await names(
      `select rolname || ': ' || concat_ws(' ',
         case when rolsuper then 'superuser' end, case when rolbypassrls then 'bypassrls' end, case when rolcreatedb then 'createdb' end,
         case when rolcreaterole then 'createrole' end, case when rolreplication then 'replication' end,
         case when exists (select from pg_shdepend d where d.refobjid = r.oid and d.deptype = 'o') then 'owns' end,
         case when has_database_privilege(r.oid, current_database(), 'create') then 'creates schemas' end,
         case when has_database_privilege(r.oid, current_database(), 'temporary') then 'creates temporary tables' end,
         (select string_agg('creates in ' || n.nspname, ' ') from pg_namespace n where has_schema_privilege(r.oid, n.oid, 'create')
            and not (n.nspname = 'graphile_worker' and rolname like '%\\_worker'))) as name
       from pg_roles r where rolname = any ($1) order by 1`,
      [logins()],
    );
    expect(found).toEqual(
      logins()
        .map((login) => `${login}: `)
        .sort(),
    );
  });

  test("belongs to its persona's group, to no other, and cannot become one", async () => {
    const found = await ask<{ member: string; groups: string[] }>(
      `select m.rolname as member, array(select g.rolname::text from pg_roles g where g.oid <> m.oid and pg_has_role(m.oid, g.oid, 'member')) as groups
       from pg_roles m where m.rolname = any ($1)`,
      [logins()],
    );
    expect(new Map(found.map((row) => [row.member, row.groups]))).toEqual(
      new Map(personas.map((persona) => [loginName(world, persona), [`qs_${persona}`]])),
    );
  });
});
