import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { carbonStyles } from './carbon-styles.ts';

export default defineConfig({
  plugins: [carbonStyles(), sveltekit()],
  build: {
    target: ['chrome109', 'firefox115', 'safari16'],
    sourcemap: false,
    rolldownOptions: {
      output: {
        // A dozen small blocks are on every page: one file for them instead of a request each.
        codeSplitting: {
          groups: [
            { name: 'blocks', test: /src\/lib\/(ui|words\/(say|format|terms|locale|catalogue)|paths)/ },
          ],
        },
      },
    },
  },
});
