import { defineConfig } from 'rolldown';

// Our own packages are sources and go into the bundle; everything from a registry stays where npm put it.
const isOurs = (id) =>
  id.startsWith('.') || id.startsWith('/') || /^[A-Za-z]:\\/.test(id) || id.startsWith('@qingshen/');

export default defineConfig({
  input: {
    start: 'src/start.ts',
    dev: 'src/dev.ts',
    test: 'src/test.ts',
    check: 'src/check.ts',
    reset: 'src/reset.ts',
    bench: 'src/bench.ts',
    generate: 'src/generate.ts',
    'vitest-reporter': 'src/lanes/vitest-reporter.ts',
  },
  platform: 'node',
  external: (id) => !isOurs(id),
  output: { dir: 'dist', format: 'esm', cleanDir: true, chunkFileNames: 'shared-[hash].js', sourcemap: true },
});
