import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Plain } from './said.ts';

/** A directory others could write to, or that somebody else made first, would let them run code as us. */
export function isOurs(directory: string): boolean {
  const found = lstatSync(directory, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return false;
  return process.platform === 'win32' || (found.uid === process.getuid?.() && (found.mode & 0o022) === 0);
}

/** Programs we unpack stand outside node_modules: npm ci does not wipe them and "nobody" can read them. */
function ownShelf(): string {
  const base = process.platform === 'win32' || !existsSync('/var/tmp') ? tmpdir() : '/var/tmp';
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const shelf = join(
      base,
      `qingshen-programs-${process.getuid?.() ?? 'user'}${attempt ? `-${attempt}` : ''}`,
    );
    try {
      mkdirSync(shelf, { mode: 0o755 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (!isOurs(shelf)) continue;
    chmodSync(shelf, 0o755);
    return shelf;
  }
  throw new Plain(
    `Remove ${base}/qingshen-programs-*: they belong to somebody else, and programs of ours must not.`,
  );
}

/**
 * Made beside its place and renamed into it: two clones at once, or a kill in the middle, never leave half a
 * program. What counts as whole is a test, or the files that must be there.
 */
export async function madeWhole(
  name: string,
  whole: string[] | ((place: string) => boolean),
  make: (fresh: string) => Promise<void>,
): Promise<string> {
  const shelf = ownShelf();
  const place = join(shelf, name);
  const isWhole = () =>
    isOurs(place) &&
    (typeof whole === 'function' ? whole(place) : whole.every((file) => existsSync(join(place, file))));
  if (isWhole()) return place;
  const fresh = join(shelf, `new-${process.pid}-${randomBytes(4).toString('hex')}`);
  mkdirSync(fresh);
  await make(fresh);
  chmodSync(fresh, 0o755);
  try {
    renameSync(fresh, place);
  } catch {
    // Somebody was quicker, or the old one is damaged: a whole one is kept.
    if (!isWhole()) {
      const damaged = join(shelf, `old-${randomBytes(4).toString('hex')}`);
      if (existsSync(place)) renameSync(place, damaged);
      renameSync(fresh, place);
      rmSync(damaged, { recursive: true, force: true });
    }
    rmSync(fresh, { recursive: true, force: true });
  }
  return place;
}
