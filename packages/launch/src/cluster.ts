import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { postgresBinaries } from './binaries.ts';
import { clusterPlace, serverIdentity } from './places.ts';
import { livingPostmaster } from './postmaster.ts';
import { isAlive, pause } from './processes.ts';
import { createData, refuseOtherMajor, type Server, startServer, stopServer } from './server.ts';

export interface ClusterOptions {
  /** Password, state and (usually) the data itself stand here. */
  dir: string;
  /** false: nothing survives a power cut, and everything is several times faster. For tests. */
  durable: boolean;
  log?: (line: string) => void;
  /** Stops the server when this process dies without saying so. */
  watched?: boolean;
  /** Removed with it then. */
  throwaway?: string;
}

export interface Cluster {
  adminUrl: string;
  port: number;
  pid: number;
  isAlive(): boolean;
  stop(): Promise<void>;
}

const urlOf = (password: string, port: number) =>
  `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;

/** How the administrator reaches the cluster of this directory while it runs. */
export function administratorUrl(dir: string): string {
  const { port } = JSON.parse(readFileSync(join(dir, 'state.json'), 'utf8'));
  return urlOf(superuserPassword(dir), port);
}

function superuserPassword(dir: string): string {
  const file = join(dir, 'superuser');
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, randomBytes(24).toString('hex'), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return readFileSync(file, 'utf8').trim();
}

/** The server's end is tied to ours by a pipe: when we vanish, the pipe closes and the shell stops the server. */
function watch(pid: number, data: string, { durable, throwaway = '' }: ClusterOptions): void {
  if (process.platform === 'win32') return;
  const script = [
    'cat >/dev/null',
    '[ "$(head -n 1 "$1/postmaster.pid")" = "$2" ] && kill -"$3" "$2"',
    '[ -n "$4" ] || exit 0',
    'for i in 1 2 3 4 5 6 7 8 9; do kill -0 "$2" || break; sleep 0.3; done',
    'rm -rf -- "$4"',
  ].join('\n');
  const stopSignal = durable ? 'INT' : 'QUIT';
  const watcher = spawn('/bin/sh', ['-c', script, 'watch', data, String(pid), stopSignal, throwaway], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  });
  watcher.on('error', () => {});
  watcher.unref();
  (watcher.stdin as unknown as { unref(): void }).unref();
}

async function waitUntilAnswers(adminUrl: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 5000 });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      await client.end().catch(() => {});
      if (attempt === 100)
        throw new Error(`The embedded PostgreSQL does not answer: ${(error as Error).message}`);
      await pause(100);
    }
  }
}

/** A running PostgreSQL 18 on this directory: created, started or, when it already runs, taken as it is. */
export async function ensureCluster(options: ClusterOptions): Promise<Cluster> {
  const dir = resolve(options.dir);
  const place = clusterPlace(dir, options.durable);
  const data = join(place, 'data');
  const server: Server = { binaries: await postgresBinaries(), place, data, identity: serverIdentity(data) };
  const password = superuserPassword(dir);
  if (!existsSync(join(data, 'PG_VERSION'))) {
    options.log?.('Creating the database cluster (once)');
    await createData(server, password);
  }
  refuseOtherMajor(server);

  let living = await livingPostmaster(data);
  // The last run's server may still be on its way out.
  for (let waited = 0; living?.state === 'stopping' && waited < 60_000; waited += 100) {
    await pause(100);
    living = await livingPostmaster(data);
  }
  const state = join(dir, 'state.json');
  if (!living) await startServer(server, state, options.durable);
  living = await livingPostmaster(data);
  if (!living) throw new Error(`PostgreSQL left right after its start; see ${join(place, 'server.log')}.`);

  const { pid, port } = living;
  const adminUrl = urlOf(password, port);
  await waitUntilAnswers(adminUrl);
  writeFileSync(`${state}.new`, JSON.stringify({ port, pid }));
  renameSync(`${state}.new`, state);
  if (options.watched !== false) watch(pid, data, options);
  return { adminUrl, port, pid, isAlive: () => isAlive(pid), stop: () => stopServer(server) };
}

/** Stops what runs on this directory and removes the cluster, wherever it stands. */
export async function removeCluster(dir: string): Promise<void> {
  const directory = resolve(dir);
  if (!existsSync(directory)) return;
  const place = clusterPlace(directory, true);
  const data = join(place, 'data');
  if (existsSync(data))
    await stopServer({ binaries: await postgresBinaries(), place, data, identity: serverIdentity(data) });
  for (const path of new Set([place, directory]))
    rmSync(path, { recursive: true, force: true, maxRetries: 5 });
}
