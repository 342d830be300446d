import { runMigrations } from 'graphile-worker';
import pg from 'pg';

/**
 * The job queue's schema belongs to the worker's group. Everybody else reaches it through definer functions of that
 * group, each of which knows one task and one argument: a delivery, a batch of notices.
 */
const door = `
  set local role qs_worker;
  create or replace function app.enqueue(delivery uuid) returns void language sql security definer as $$
    select graphile_worker.add_job('deliver', pg_catalog.json_build_object('id', delivery),
      job_key := delivery::text, max_attempts := 1) $$;
  revoke all on function app.enqueue from public;
  grant execute on function app.enqueue to qs_gate, qs_account, qs_consultancy, qs_enterprise, qs_expert, qs_authority,
    qs_operator, qs_keeper;
  create or replace function app.enqueue_notices(batch uuid) returns void language sql security definer as $$
    select graphile_worker.add_job('make_notices', pg_catalog.json_build_object('id', batch),
      job_key := 'notices:' || batch, max_attempts := 1) $$;
  revoke all on function app.enqueue_notices from public;
  grant execute on function app.enqueue_notices to qs_keeper;
  reset role;`;

export async function migrateQueue(client: pg.Client, adminUrl: string): Promise<void> {
  await client.query('create schema if not exists graphile_worker authorization qs_worker');
  // graphile-worker asks for the right to create its schema even when the schema is there.
  const { rows } = await client.query('select quote_ident(current_database()) as name');
  await client.query(`grant create on database ${rows[0].name} to qs_worker`);
  const pool = new pg.Pool({ connectionString: adminUrl, max: 1, options: '-c role=qs_worker' });
  pool.on('error', () => {});
  pool.on('connect', (connection) => connection.on('error', () => {}));
  try {
    await runMigrations({ pgPool: pool, schema: 'graphile_worker' });
  } finally {
    await pool.end();
    await client.query(`revoke create on database ${rows[0].name} from qs_worker`);
  }
  await client.query('begin');
  await client.query(door);
  await client.query('commit');
}
