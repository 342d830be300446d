import { defineConfig } from 'rolldown';

// HiGHS brings a WebAssembly file it must find beside itself, so it stays where npm put it.
export default defineConfig({
  input: { 'panel-draw': 'src/command/main.ts', bench: 'src/command/bench.ts' },
  platform: 'node',
  external: ['highs', /^node:/],
  output: { dir: 'dist', format: 'esm', chunkFileNames: 'shared-[hash].js', sourcemap: false },
});
