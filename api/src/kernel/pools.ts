import type { FastifyBaseLogger } from 'fastify';
import pg from 'pg';
import type { Config, LoginPersona } from './config.ts';

/** One pool per persona login: the wall is chosen before the first statement, and plans stay cached. */
export type Pools = Record<LoginPersona, pg.Pool>;

// Counts and byte sizes fit a double; a bigint as text would surprise every caller.
pg.types.setTypeParser(20, Number);
// Quantities are declared with at most 15 digits, which a double gives back as they were.
pg.types.setTypeParser(1700, Number);
// A date is a day in Beijing, never an instant.
pg.types.setTypeParser(1082, String);

const apiPersonas = [
  'gate',
  'account',
  'consultancy',
  'enterprise',
  'expert',
  'authority',
  'public_reader',
  'operator',
] as const;

function open(connectionString: string, max: number, log: FastifyBaseLogger): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    pipeline: true,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 5_000,
    query_timeout: 15_000,
    keepAlive: true,
    options: '-c statement_timeout=12000 -c lock_timeout=8000 -c idle_in_transaction_session_timeout=20000',
  } as pg.PoolConfig);
  // An idle connection that dies is no request's fault: the pool drops it and opens another.
  pool.on('error', (error) => log.warn({ error: error.message }, 'idle database connection lost'));
  // One that dies in the middle of an act says so with its next statement; nobody else need hear of it.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

export function openPools(
  config: Config,
  log: FastifyBaseLogger,
  personas: readonly LoginPersona[] = apiPersonas,
): Pools {
  return Object.fromEntries(
    personas.map((persona) => [persona, open(config.DATABASE_LOGINS[persona], config.POOL_SIZE, log)]),
  ) as Pools;
}

export async function closePools(pools: Pools): Promise<void> {
  await Promise.all(Object.values(pools).map((pool) => pool.end()));
}

const mighty = `select r.rolname, r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb as mighty,
  exists (select from pg_class c where c.relowner = r.oid) as owns,
  pg_has_role(r.rolname, ('qs_' || $1)::name, 'member') as belongs
  from pg_roles r where r.rolname = current_user`;

/** Refuses to serve behind a login that row level security would not bind. */
export async function checkLogins(pools: Pools): Promise<void> {
  for (const [persona, pool] of Object.entries(pools)) {
    const { rows } = await pool.query(mighty, [persona]);
    const [login] = rows;
    if (!login || login.mighty || login.owns || !login.belongs)
      throw new Error(
        `The database login for ${persona} owns, bypasses or does not belong; the service will not start with it.`,
      );
  }
}
