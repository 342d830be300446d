import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, pause, processesIn, run } from './processes.ts';

export interface Postmaster {
  pid: number;
  port: number;
  state: string;
}

async function commandOf(pid: number): Promise<string> {
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  if (process.platform === 'win32') return 'postgres';
  return (await run('ps', ['-o', 'command=', '-p', String(pid)])).output;
}

/** The server that runs on this data directory, if one does; a pid that now means another program is none. */
export async function livingPostmaster(data: string): Promise<Postmaster | undefined> {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!isAlive(pid)) return undefined;
  const command = await commandOf(pid).catch(() => '');
  // Without the directory in the command, the pid has been given to somebody else's server.
  if (!command.includes('postgres') || (process.platform !== 'win32' && !command.includes(data)))
    return undefined;
  return { pid, port: Number(lines[3]), state: (lines[7] ?? '').trim() };
}

/**
 * After a kill -9 of the server: its backends notice and leave by themselves; one that does not would hold the
 * shared memory and a new server would refuse to start. The pid file is left for PostgreSQL to judge, unless
 * its pid now lives as something else, in which case PostgreSQL would refuse for ever.
 */
export async function clearRemains(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  for (let waited = 0; waited < 3000 && processesIn(data).length > 0; waited += 50) await pause(50);
  for (const pid of processesIn(data)) process.kill(pid, 'SIGKILL');
  while (processesIn(data).length > 0) await pause(20);
  try {
    process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 0);
    rmSync(file, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPERM') rmSync(file, { force: true });
  }
}
