import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = join(dirname(fileURLToPath(import.meta.url)), '..');
const src = join(home, 'src');
const dist = join(home, 'dist');

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const at = entry.isDirectory()
      ? newest(path)
      : entry.name.endsWith('.test.ts')
        ? 0
        : statSync(path).mtimeMs;
    if (at > latest) latest = at;
  }
  return latest;
}

/** Two calls at once each build beside and move into place; the last one wins with the same content. */
export async function ensureBuilt() {
  const made = join(dist, 'panel-draw.js');
  if (existsSync(made) && (!existsSync(src) || statSync(made).mtimeMs >= newest(src))) return;
  const { rolldown } = await import('rolldown');
  const { default: config } = await import('../rolldown.config.mjs');
  const { output, ...input } = config;
  const beside = join(home, `dist.${process.pid}`);
  const bundle = await rolldown({ ...input, cwd: home, logLevel: 'silent' });
  await bundle.write({ ...output, dir: beside });
  await bundle.close();
  rmSync(dist, { recursive: true, force: true });
  try {
    renameSync(beside, dist);
  } catch {
    rmSync(beside, { recursive: true, force: true });
  }
}
