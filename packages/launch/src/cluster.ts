import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { type Binaries, postgresBinaries } from './binaries.ts';
import { clusterPlace, type Identity, serverIdentity } from './places.ts';
import { freePort, isPortFree } from './ports.ts';
import { clearRemains, livingPostmaster } from './postmaster.ts';
import { isAlive, pause, run } from './processes.ts';

export interface ClusterOptions {
  /** Password, state and (usually) the data itself stand here. */
  dir: string;
  /** false: nothing survives a power cut, and everything is several times faster. For tests. */
  durable: boolean;
  log?: (line: string) => void;
  /** Stops the server when this process dies without saying so. */
  watched?: boolean;
}

export interface Cluster {
  adminUrl: string;
  port: number;
  pid: number;
  isAlive(): boolean;
  stop(): Promise<void>;
}

interface Server {
  binaries: Binaries;
  place: string;
  data: string;
  identity: Identity;
}

const FAST = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
];
const ALWAYS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'timezone=UTC',
  'log_timezone=UTC',
  'jit=off',
];

const environment = (server: Server): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  SystemRoot: process.env.SystemRoot,
  LC_ALL: 'C',
  LD_LIBRARY_PATH: join(server.binaries.directory, 'lib'),
});

const tool = (server: Server, name: string, args: string[]) =>
  run(join(server.binaries.directory, 'bin', name), args, {
    ...server.identity,
    cwd: dirname(server.place),
    env: environment(server),
  }).catch((error: NodeJS.ErrnoException) => {
    const why = server.identity.uid ? ` as the account ${server.identity.uid} (PostgreSQL refuses root)` : '';
    throw new Error(
      `PostgreSQL's ${name} could not be started${why}: ${error.message}. DATABASE_URL is the way around.`,
    );
  });

function give(path: string, identity: Identity): void {
  if (identity.uid !== undefined && identity.gid !== undefined) chownSync(path, identity.uid, identity.gid);
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

/** Made beside its place and renamed into it: a kill in the middle leaves nothing that looks like a cluster. */
async function createData(server: Server, password: string): Promise<void> {
  for (const name of readdirSync(server.place).filter((name) => name.startsWith('new-')))
    rmSync(join(server.place, name), { recursive: true, force: true });
  const fresh = join(server.place, `new-${process.pid}`);
  const passwordFile = `${fresh}.password`;
  mkdirSync(fresh, { mode: 0o700 });
  give(fresh, server.identity);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  give(passwordFile, server.identity);
  const made = await tool(server, 'initdb', [
    ...['-D', fresh, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'],
    // Same order and same letters on every machine, whatever its locale.
    ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-sync'],
  ]);
  rmSync(passwordFile, { force: true });
  if (made.code !== 0) throw new Error(`PostgreSQL could not create its data directory:\n${made.output}`);
  renameSync(fresh, server.data);
}

function refuseOtherMajor(server: Server): void {
  const found = readFileSync(join(server.data, 'PG_VERSION'), 'utf8').trim();
  if (found !== server.binaries.major)
    throw new Error(
      `${server.data} was written by PostgreSQL ${found}, and this product brings PostgreSQL ${server.binaries.major}; ` +
        'move the data over with pg_dump, or start over with npm run reset.',
    );
}

async function launch(server: Server, port: number, durable: boolean): Promise<string | undefined> {
  const logFile = join(server.place, 'server.log');
  closeSync(openSync(logFile, 'w', 0o600));
  give(logFile, server.identity);
  const settings = [...ALWAYS, ...(durable ? [] : FAST)].map((setting) => `-c ${setting}`).join(' ');
  const args = ['-D', server.data, '-l', logFile, '-w', '-t', '300', '-o', `-p ${port} ${settings}`, 'start'];
  const { code } = await tool(server, 'pg_ctl', args);
  return code === 0 ? undefined : readFileSync(logFile, 'utf8').slice(-3000);
}

async function startServer(server: Server, state: string, options: ClusterOptions): Promise<void> {
  await clearRemains(server.data);
  const earlier = existsSync(state) ? JSON.parse(readFileSync(state, 'utf8')).port : undefined;
  for (let attempt = 1; ; attempt += 1) {
    const port = attempt === 1 && earlier && (await isPortFree(earlier)) ? earlier : await freePort();
    const complaint = await launch(server, port, options.durable);
    if (complaint === undefined) break;
    // Between looking for a free port and taking it, somebody else may have taken it.
    if (attempt === 3 || !complaint.includes('Address already in use'))
      throw new Error(
        `PostgreSQL did not start. Its log (${join(server.place, 'server.log')}) ends:\n${complaint}`,
      );
  }
}

/** The server's end is tied to ours by a pipe: when we vanish, the pipe closes and the shell stops the server. */
function watch(pid: number, data: string, stopSignal: string): void {
  if (process.platform === 'win32') return;
  const script = 'cat >/dev/null; [ "$(head -n 1 "$1/postmaster.pid")" = "$2" ] && kill -"$3" "$2"';
  const watcher = spawn('/bin/sh', ['-c', script, 'watch', data, String(pid), stopSignal], {
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

async function stopServer(server: Server): Promise<void> {
  if (!(await livingPostmaster(server.data))) return;
  const stop = (mode: string) =>
    tool(server, 'pg_ctl', ['-D', server.data, '-m', mode, '-w', '-t', '20', 'stop']);
  if ((await stop('fast')).code !== 0) await stop('immediate');
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
  if (!living) await startServer(server, state, options);
  living = await livingPostmaster(data);
  if (!living) throw new Error(`PostgreSQL left right after its start; see ${join(place, 'server.log')}.`);

  const { pid, port } = living;
  const adminUrl = urlOf(password, port);
  await waitUntilAnswers(adminUrl);
  writeFileSync(`${state}.new`, JSON.stringify({ port, pid }));
  renameSync(`${state}.new`, state);
  if (options.watched !== false) watch(pid, data, options.durable ? 'INT' : 'QUIT');
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
