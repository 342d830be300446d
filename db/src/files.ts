import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface SqlFile {
  name: string;
  text: string;
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** These sources end up in bundles, so the folder is found from the repository's root, wherever this runs. */
function root(): string {
  if (process.env.DB_FILES) return process.env.DB_FILES;
  for (let at = dirname(fileURLToPath(import.meta.url)); ; at = dirname(at)) {
    if (existsSync(join(at, 'db', 'migrations'))) return join(at, 'db');
    if (dirname(at) === at) throw new Error('The folder db/migrations was not found above this program.');
  }
}

/** The .sql files of a folder of db/, in their names' order. */
export async function sqlFiles(folder: 'migrations' | 'policies' | 'invariants'): Promise<SqlFile[]> {
  const directory = join(root(), folder);
  const names = (await readdir(directory)).filter((file) => file.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(directory, name), 'utf8') })),
  );
}
