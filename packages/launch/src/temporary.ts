import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeCluster } from './cluster.ts';
import { isPassableForOthers } from './places.ts';
import { isAlive, startMark } from './processes.ts';
import { isOurs } from './shelf.ts';

const PREFIX = 'qingshen-run-';

// root's PostgreSQL runs as nobody, who may be shut out of a private TMPDIR.
const base = () => (process.getuid?.() === 0 && !isPassableForOthers(tmpdir()) ? '/var/tmp' : tmpdir());

/** A directory of this process, recognisable as left over once the process is gone. */
export function temporaryDirectory(name: string): string {
  const directory = join(base(), `${PREFIX}${name}`);
  mkdirSync(directory, { mode: 0o711 });
  writeFileSync(
    join(directory, 'owner.json'),
    JSON.stringify({ pid: process.pid, mark: startMark(process.pid) }),
  );
  return directory;
}

/** What runs killed in the middle left: their servers are stopped and their directories removed. */
export async function removeLeftoverDirectories(): Promise<void> {
  for (const name of readdirSync(base()).filter((entry) => entry.startsWith(PREFIX))) {
    const directory = join(base(), name);
    if (!isOurs(directory)) continue;
    try {
      const { pid, mark } = JSON.parse(readFileSync(join(directory, 'owner.json'), 'utf8'));
      if (isAlive(pid) && startMark(pid) === mark) continue;
    } catch {
      // Killed between making the directory and signing it, or just being made: the next run will know.
      continue;
    }
    await removeCluster(join(directory, 'postgres')).catch(() => {});
    rmSync(directory, { recursive: true, force: true });
  }
}
