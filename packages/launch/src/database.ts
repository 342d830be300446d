import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { migrate } from '@qingshen/db';
import { type Cluster, ensureCluster } from './cluster.ts';
import { ensureDatabase, maintenanceUrl, provisionLogins } from './databases.ts';
import { noteOf, setNote } from './note.ts';
import type { Logins } from './personas.ts';
import { pause } from './processes.ts';
import { repositoryRoot } from './repository.ts';
import { dropDatabase } from './runs.ts';
import { Plain, reasonOf, tell } from './said.ts';
import { inDatabase, withClient } from './sessions.ts';
import type { Settings } from './settings.ts';

export interface ReadyDatabase {
  /** Names our database; for migrations only. */
  adminUrl: string;
  logins: Logins;
  /** Absent when DATABASE_URL names somebody else's server. */
  cluster?: Cluster;
}

export const clusterDirectory = (settings: Settings) => join(settings.dataDir, 'postgres');

// The migrator is bundled into ours and must still find its files.
process.env.DB_FILES ??= join(repositoryRoot, 'db');

const PATIENCE_MS = 30_000;
const HOPELESS = ['28P01', '28000', '3D000', '42501'];

/** The server of DATABASE_URL may be starting beside us: it is given half a minute, a wrong password is not. */
export async function reachServer(
  databaseUrl: string,
  stop?: AbortSignal,
  patience = PATIENCE_MS,
): Promise<string> {
  const { host } = new URL(databaseUrl);
  const until = Date.now() + patience;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await maintenanceUrl(databaseUrl);
    } catch (error) {
      if (error instanceof Plain) throw error;
      const isHopeless = HOPELESS.includes((error as { code?: string }).code ?? '');
      if (isHopeless || stop?.aborted || Date.now() > until)
        throw new Plain(`The PostgreSQL of DATABASE_URL (${host}) cannot be used: ${reasonOf(error)}.`);
      if (attempt % 10 === 0)
        tell(`等待数据库 ${host}`, `Waiting for PostgreSQL at ${host} (${reasonOf(error)})`);
      await pause(500, stop);
    }
  }
}

/** Role names are known to the whole server and at most 63 letters long; the longest persona takes 14. */
export function loginPrefix(database: string): string {
  if (database.length <= 45) return database;
  return `${database.slice(0, 34)}_${createHash('sha256').update(database).digest('hex').slice(0, 10)}`;
}

export const startCluster = (settings: Settings) =>
  ensureCluster({
    dir: clusterDirectory(settings),
    durable: settings.isDurable,
    log: () => tell('首次创建数据库集群', 'Creating the database cluster (once)'),
  });

/** A story cut off in the middle is not told on: nobody has seen that database, so it is made anew. */
async function dropHalfTold(server: string, settings: Settings): Promise<void> {
  if (!settings.isDemo || (await noteOf(server, settings.databaseName)) !== 'telling') return;
  tell('上次演示布置中断，重新开始', 'The demo story was cut off last time; starting it over');
  await dropDatabase(server, settings.databaseName);
}

const isEmpty = (adminUrl: string) =>
  withClient(adminUrl, async (client) => {
    const { rows } = await client.query("select to_regclass('public.applied_migrations') is null as empty");
    return rows[0].empty as boolean;
  });

async function openDatabase(server: string, settings: Settings, secret: string): Promise<ReadyDatabase> {
  const name = settings.databaseName;
  await dropHalfTold(server, settings);
  const adminUrl = inDatabase(server, name);
  if (await ensureDatabase(server, name)) tell(`新建数据库 ${name}`, `Created the database ${name}`);
  const logins = await provisionLogins(adminUrl, { prefix: loginPrefix(name), secret });
  if (await isEmpty(adminUrl)) await setNote(adminUrl, name, 'new');
  tell('检查数据库结构', 'Bringing the schema up to date');
  await migrate({ adminUrl, log: (line: string) => process.stdout.write(`  ${line}\n`) });
  return { adminUrl, logins };
}

/** From nothing, or from wherever the last run stopped, to a migrated database with its nine logins. */
export async function readyDatabase(
  settings: Settings,
  loginSecret: string,
  stop?: AbortSignal,
): Promise<ReadyDatabase> {
  let cluster: Cluster | undefined;
  if (!settings.databaseUrl) {
    tell('启动内置 PostgreSQL', 'Starting the embedded PostgreSQL');
    cluster = await startCluster(settings);
  }
  try {
    const server = cluster?.adminUrl ?? (await reachServer(settings.databaseUrl ?? '', stop));
    return { ...(await openDatabase(server, settings, loginSecret)), cluster };
  } catch (error) {
    await cluster?.stop();
    throw error;
  }
}
