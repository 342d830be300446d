import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '@qingshen/db';
import { ensureCluster, removeCluster } from './cluster.ts';
import { startContainer } from './container.ts';
import { closeDatabase, ensureDatabase, ensureLogins, maintenanceUrl } from './databases.ts';
import { byPersona, type Login, type Logins, type Persona } from './personas.ts';
import { databasePrefix, dropDatabase, dropLeftovers, dropRun, newRunId, rolePrefix } from './runs.ts';
import { asLogin, inDatabase, insist, quoted, withClient } from './sessions.ts';
import { removeLeftoverDirectories, temporaryDirectory } from './temporary.ts';

export { type Logins, type Persona, personas } from './personas.ts';

/** Plain values only: vitest hands this to its workers as JSON. */
export interface TestServer {
  adminUrl: string;
  runId: string;
  logins: Record<Persona, Login>;
}

export interface StartedTestServer extends TestServer {
  /** Drops every database and login of this run, and the server itself when it was ours. */
  stop(): Promise<void>;
}

export interface TestDatabase {
  name: string;
  databaseUrlAdmin: string;
  logins: Logins;
  drop(): Promise<void>;
}

interface Server {
  url: string;
  end(): Promise<void>;
}

const say = (line: string) => process.stderr.write(`${line}\n`);

async function embedded(runId: string): Promise<Server> {
  await removeLeftoverDirectories();
  const directory = temporaryDirectory(runId);
  const dir = join(directory, 'postgres');
  const remove = async () => {
    await removeCluster(dir);
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    const cluster = await ensureCluster({ dir, durable: false, throwaway: directory });
    return { url: cluster.adminUrl, end: remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function obtainServer(runId: string): Promise<Server> {
  if (process.env.TEST_POSTGRES === 'container') {
    const container = await startContainer(say);
    if (container) return container;
  }
  const given = process.env.DATABASE_URL;
  return given ? { url: given, end: async () => {} } : embedded(runId);
}

const templateOf = (runId: string) => `${databasePrefix(runId)}template`;

async function createTemplate(adminUrl: string, runId: string): Promise<Record<Persona, Login>> {
  const template = templateOf(runId);
  const url = inDatabase(adminUrl, template);
  await ensureDatabase(adminUrl, template);
  const logins = await ensureLogins(adminUrl, rolePrefix(runId), randomBytes(24).toString('hex'));
  await closeDatabase(url, logins);
  await migrate({ adminUrl: url, log: () => {} });
  // A connection to the template, were it only a curious test's, would make every copy fail.
  await withClient(adminUrl, (client) =>
    client.query(`alter database ${quoted(template)} allow_connections false`),
  );
  return logins;
}

/** One server and one migrated template for a whole test run. */
export async function startTestServer(): Promise<StartedTestServer> {
  const runId = newRunId();
  const server = await obtainServer(runId);
  let adminUrl = server.url;
  const stop = async () => {
    await dropRun(adminUrl, runId).finally(() => server.end());
  };
  try {
    adminUrl = await maintenanceUrl(server.url);
    await dropLeftovers(adminUrl);
    return { adminUrl, runId, logins: await createTemplate(adminUrl, runId), stop };
  } catch (error) {
    await stop().catch(() => {});
    throw error;
  }
}

let made = 0;

/** A fresh migrated database, for one test file. The name is for people who look at the server meanwhile. */
export async function createTestDatabase(server: TestServer, name: string): Promise<TestDatabase> {
  made += 1;
  const word = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 20);
  const database = `${databasePrefix(server.runId)}${word}_${process.pid.toString(36)}${made}${randomBytes(2).toString('hex')}`;
  const url = inDatabase(server.adminUrl, database);
  await withClient(server.adminUrl, (client) =>
    insist(() =>
      client.query(`create database ${quoted(database)} template ${quoted(templateOf(server.runId))}`),
    ),
  );
  await closeDatabase(url, server.logins);
  return {
    name: database,
    databaseUrlAdmin: url,
    logins: byPersona((persona) => asLogin(url, server.logins[persona])),
    drop: () => dropDatabase(server.adminUrl, database),
  };
}
