import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

export const pause = (milliseconds: number, sooner?: AbortSignal) =>
  new Promise<void>((done) => {
    const end = () => {
      clearTimeout(timer);
      sooner?.removeEventListener('abort', end);
      done();
    };
    const timer = setTimeout(end, milliseconds);
    sooner?.addEventListener('abort', end);
  });

function statOf(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name may hold spaces and brackets: the fields begin after the last bracket.
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** A zombie answers kill(pid, 0), yet nothing runs there any more: it counts as dead. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return statOf(pid)?.[0] !== 'Z';
}

/** When the process started, in whatever words the system has: with the pid, it names one process for good. */
export function startMark(pid: number): string {
  const ticks = statOf(pid)?.[19];
  if (ticks) return ticks;
  if (process.platform === 'win32') return '';
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

/** Processes whose working directory is this one: PostgreSQL sits in its data directory (Linux only). */
export function processesIn(directory: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === directory && isAlive(pid);
      } catch {
        return false;
      }
    });
}

/** The parent of a process, where /proc tells. */
export const parentOf = (pid: number) => Number(statOf(pid)?.[1]) || undefined;

export function isShell(pid: number): boolean {
  try {
    return /^(ba|da|a|z)?sh$/.test(readFileSync(`/proc/${pid}/comm`, 'utf8').trim());
  } catch {
    return false;
  }
}

export interface Ran {
  code: number | null;
  output: string;
}

export interface RunOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
}

/**
 * Runs a program to its end and keeps what it said. Does not wait for the pipes to close for ever:
 * what it leaves behind may have inherited them.
 */
export function run(program: string, args: string[], options: RunOptions = {}): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    let output = '';
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-20_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', fail);
    child.on('close', (code) => done({ code, output }));
    child.on('exit', (code) => {
      const enough = setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
        done({ code, output });
      }, 300);
      child.on('close', () => clearTimeout(enough));
    });
  });
}
