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
import { dirname, join } from 'node:path';
import type { Binaries } from './binaries.ts';
import type { Identity } from './places.ts';
import { freePort, isPortFree } from './ports.ts';
import { clearRemains, livingPostmaster } from './postmaster.ts';
import { run } from './processes.ts';
import { Plain } from './said.ts';

/** One PostgreSQL: its programs, its files and the account that runs it. */
export interface Server {
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
    throw new Plain(
      `PostgreSQL's ${name} could not be started${why}: ${error.message}. DATABASE_URL is the way around.`,
    );
  });

function give(path: string, identity: Identity): void {
  if (identity.uid !== undefined && identity.gid !== undefined) chownSync(path, identity.uid, identity.gid);
}

/** Made beside its place and renamed into it: a kill in the middle leaves nothing that looks like a cluster. */
export async function createData(server: Server, password: string): Promise<void> {
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
  if (made.code !== 0) throw new Plain(`PostgreSQL could not create its data directory:\n${made.output}`);
  renameSync(fresh, server.data);
}

export function refuseOtherMajor(server: Server): void {
  const found = readFileSync(join(server.data, 'PG_VERSION'), 'utf8').trim();
  if (found !== server.binaries.major)
    throw new Plain(
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

export async function startServer(server: Server, state: string, durable: boolean): Promise<void> {
  await clearRemains(server.data);
  const earlier = existsSync(state) ? JSON.parse(readFileSync(state, 'utf8')).port : undefined;
  for (let attempt = 1; ; attempt += 1) {
    const port = attempt === 1 && earlier && (await isPortFree(earlier)) ? earlier : await freePort();
    const complaint = await launch(server, port, durable);
    if (complaint === undefined) break;
    // Between looking for a free port and taking it, somebody else may have taken it.
    if (attempt === 3 || !complaint.includes('Address already in use'))
      throw new Plain(
        `PostgreSQL did not start. Its log (${join(server.place, 'server.log')}) ends:\n${complaint}`,
      );
  }
}

export async function stopServer(server: Server): Promise<void> {
  if (!(await livingPostmaster(server.data))) return;
  const stop = (mode: string) =>
    tool(server, 'pg_ctl', ['-D', server.data, '-m', mode, '-w', '-t', '20', 'stop']);
  if ((await stop('fast')).code !== 0) await stop('immediate');
}
