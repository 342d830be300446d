import pg from 'pg';
import { hashOf, sqlFiles } from './files.ts';
import { migrateQueue } from './queue.ts';
import { syncReference } from './reference.ts';

export interface MigrateOptions {
  /** A connection that may act as qs_owner: the administrator's. */
  adminUrl: string;
  log?: (line: string) => void;
}

type Log = (line: string) => void;

async function applyMigrations(client: pg.Client, log: Log): Promise<void> {
  await client.query(`create table if not exists public.applied_migrations (
    name text primary key, hash text not null, applied_at timestamptz not null default now())`);
  const { rows } = await client.query<{ name: string; hash: string }>(
    'select name, hash from applied_migrations',
  );
  const applied = new Map(rows.map((row) => [row.name, row.hash]));
  for (const { name, text } of await sqlFiles('migrations')) {
    const known = applied.get(name);
    if (known === hashOf(text)) continue;
    if (known)
      throw new Error(`The migration ${name} was changed after it was applied; write a new one instead.`);
    log(`migration ${name}`);
    await client.query(text).catch((error: Error) => {
      throw new Error(`migrations/${name}: ${error.message}`, { cause: error });
    });
    await client.query('insert into applied_migrations (name, hash) values ($1, $2)', [name, hashOf(text)]);
  }
}

/** Everything granted or allowed so far is taken back, so that db/policies is the whole law in force. */
const takeBack = `
do $$ declare r record; begin
  for r in select schemaname, tablename, policyname from pg_policies where schemaname in ('public', 'published') loop
    execute format('drop policy %I on %I.%I', r.policyname, r.schemaname, r.tablename);
  end loop;
  for r in select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'published') and c.relkind in ('r', 'p') loop
    execute format('alter table %s enable row level security', r.name);
    execute format('alter table %s force row level security', r.name);
  end loop;
  for r in select rolname from pg_roles where rolname like 'qs\\_%' and rolname <> 'qs_owner' and not rolcanlogin loop
    execute format('revoke all on all tables in schema public, published from %I', r.rolname);
    execute format('revoke all on all sequences in schema public, published from %I', r.rolname);
  end loop;
  revoke all on all tables in schema public, published from public;
  -- Doors are closed before they are opened anew; the queue's own belongs to the worker's group (queue.ts).
  for r in select p.oid::regprocedure as name, g.rolname from pg_proc p join pg_namespace n on n.oid = p.pronamespace,
      lateral (select distinct a.grantee::regrole as rolname from aclexplode(p.proacl) a
        where a.grantee <> 0 and a.grantee <> p.proowner) g
      where n.nspname = 'app' and p.proowner in ('qs_owner'::regrole, 'qs_keeper'::regrole) loop
    execute format('revoke all on function %s from %s', r.name, r.rolname);
  end loop;
end $$;
-- The owner is bound by row level security like everybody; these are the tables a migration itself writes.
create policy migrator on applied_migrations for all to qs_owner using (true);
create policy migrator on divisions for all to qs_owner using (true);
create policy migrator on supervisions for all to qs_owner using (true);
create policy migrator on clock for all to qs_owner using (true);`;

async function applyPolicies(client: pg.Client, log: Log): Promise<void> {
  const policies = await sqlFiles('policies');
  const migrations = await sqlFiles('migrations');
  const stamp = hashOf(
    [takeBack, ...policies.map((file) => file.text), ...migrations.map((file) => file.name)].join('\n'),
  );
  const { rows } = await client.query<{ hash: string }>(
    "select hash from applied_migrations where name = 'policies'",
  );
  if (rows[0]?.hash === stamp) return;
  log('policies');
  await client.query(takeBack);
  for (const { name, text } of policies)
    await client.query(text).catch((error: Error) => {
      throw new Error(`policies/${name}: ${error.message}`, { cause: error });
    });
  await client.query(
    `insert into applied_migrations (name, hash) values ('policies', $1)
     on conflict (name) do update set hash = excluded.hash, applied_at = now()`,
    [stamp],
  );
}

async function asOwner(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  await client.query('set local role qs_owner');
  await work();
  await client.query('commit');
}

/** Brings a database to today's schema, law and reference data. Safe to run twice, and by two at once. */
export async function migrate({ adminUrl, log = () => {} }: MigrateOptions): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  client.on('error', () => {});
  await client.connect();
  try {
    // Keeps two migrators apart; the product itself relies on no such lock.
    await client.query("select pg_advisory_lock(hashtext('qingshen migrate'))");
    await client.query('grant create, usage on schema public to qs_owner');
    await asOwner(client, async () => {
      await applyMigrations(client, log);
      await client.query('grant usage, create on schema app to qs_keeper, qs_worker');
    });
    await migrateQueue(client, adminUrl);
    await asOwner(client, async () => {
      await applyPolicies(client, log);
      // Needed to hand the definer functions over; a login of these groups must not add one of its own.
      await client.query('revoke create on schema app from qs_keeper, qs_worker');
      await syncReference(client, log);
    });
  } finally {
    await client.end().catch(() => {});
  }
}
