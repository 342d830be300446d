import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';

// Our own packages are sources and go into the bundle; everything from a registry stays where npm put it.
const isOurs = (id) =>
  id.startsWith('.') || id.startsWith('/') || /^[A-Za-z]:\\/.test(id) || id.startsWith('@qingshen');

const entries = {
  main: 'src/main.ts',
  worker: 'src/worker.ts',
  seed: 'src/seed.ts',
  drift: 'src/drift.ts',
  bench: 'src/bench.ts',
  'bench-lists': 'src/testing/bench-lists.ts',
};
const isThere = ([, file]) => existsSync(fileURLToPath(new URL(file, import.meta.url)));

export default defineConfig({
  input: Object.fromEntries(Object.entries(entries).filter(isThere)),
  platform: 'node',
  external: (id) => !isOurs(id),
  output: { dir: 'dist', format: 'esm', cleanDir: true, chunkFileNames: 'shared-[hash].js', sourcemap: true },
});
