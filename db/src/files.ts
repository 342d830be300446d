import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface SqlFile {
  name: string;
  text: string;
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** DB_FILES where a bundle runs away from its sources; beside this file otherwise. */
const root = (): string => process.env.DB_FILES ?? join(dirname(fileURLToPath(import.meta.url)), '..');

/** The .sql files of a folder of db/, in their names' order. */
export async function sqlFiles(folder: 'migrations' | 'policies' | 'invariants'): Promise<SqlFile[]> {
  const directory = join(root(), folder);
  const names = (await readdir(directory)).filter((file) => file.endsWith('.sql')).sort();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(directory, name), 'utf8') })));
}
