import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Found by name, not by counting "..": this code runs from src/ under vitest and from dist/ when bundled.
function findRoot(from: string): string {
  const manifest = join(from, 'package.json');
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'qingshen') return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('The root of the qingshen repository was not found.');
  return findRoot(parent);
}

export const repositoryRoot = findRoot(dirname(fileURLToPath(import.meta.url)));
