import pg from 'pg';
import type { Logger } from 'pino';

/**
 * The worker's connections. A delivery's claim is held while a mail server takes its time, so no idle limit; and
 * keepalives end the claims of a machine that vanished, which no connection reset would.
 */
export function openWorkerPool(connectionString: string, max: number, log: Pick<Logger, 'warn'>): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    pipeline: true,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 5_000,
    query_timeout: 30_000,
    keepAlive: true,
    options:
      '-c statement_timeout=25000 -c lock_timeout=8000 -c idle_in_transaction_session_timeout=0 ' +
      '-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3',
  } as pg.PoolConfig);
  pool.on('error', (error) => log.warn({ error: error.message }, 'idle database connection lost'));
  // One that dies while in use says so with the next statement.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
