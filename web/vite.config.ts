import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { carbonStyles } from './carbon-styles.ts';

export default defineConfig({
  plugins: [carbonStyles(), sveltekit()],
  build: {
    target: ['chrome109', 'firefox115', 'safari16'],
    sourcemap: false,
  },
});
