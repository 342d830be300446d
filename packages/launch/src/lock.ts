import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, startMark } from './processes.ts';

export interface Holder {
  pid: number;
  /** A pid comes back after a reboot or a long day; together with the start of the process it does not. */
  mark: string;
  url: string;
}

const fileOf = (dataDir: string) => join(dataDir, 'lock');

function read(file: string): { text: string; holder?: Holder } | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    try {
      return { text, holder: JSON.parse(text) };
    } catch {
      return { text };
    }
  } catch {
    return undefined;
  }
}

const isHeld = (holder: Holder | undefined): holder is Holder =>
  holder !== undefined && isAlive(holder.pid) && startMark(holder.pid) === holder.mark;

/** Who runs on this data directory now. */
export function lockHolder(dataDir: string): Holder | undefined {
  const found = read(fileOf(dataDir))?.holder;
  return isHeld(found) ? found : undefined;
}

/**
 * One supervisor per data directory. Returns the living holder instead when there is one. The lock of a dead
 * process is moved aside first; who finds that they moved a newer lock than the one they judged puts it back.
 */
export function takeLock(dataDir: string, url: string): { holder: Holder } | { release(): void } {
  mkdirSync(dataDir, { recursive: true });
  const file = fileOf(dataDir);
  const mine = `${file}.${process.pid}`;
  const content = JSON.stringify({ pid: process.pid, mark: startMark(process.pid), url } satisfies Holder);
  writeFileSync(mine, content, { mode: 0o600 });
  try {
    for (;;) {
      try {
        claim(mine, file, content);
        return { release: () => release(file, content) };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const found = read(file);
      if (isHeld(found?.holder)) return { holder: found.holder };
      if (found) moveAside(file, found.text);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** The link appears with its content in one step; a file system without links gets the next best. */
function claim(mine: string, file: string, content: string): void {
  try {
    linkSync(mine, file);
  } catch (error) {
    if (!['EPERM', 'ENOSYS', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    writeFileSync(file, content, { mode: 0o600, flag: 'wx' });
  }
}

function moveAside(file: string, judged: string): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (read(aside)?.text !== judged) {
    try {
      linkSync(aside, file);
    } catch {
      // A third one is already there; it and the one we moved will settle it by the content below.
    }
  }
  rmSync(aside, { force: true });
}

function release(file: string, content: string): void {
  if (read(file)?.text === content) rmSync(file, { force: true });
}
