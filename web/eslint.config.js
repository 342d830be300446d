import svelte from 'eslint-plugin-svelte';
import parser from 'svelte-eslint-parser';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Pages only: everything else in TypeScript is biome's. */
export default ts.config({ ignores: ['build/', '.svelte-kit/'] }, ...svelte.configs['flat/recommended'], {
  files: ['**/*.svelte'],
  languageOptions: { parser, parserOptions: { parser: ts.parser, svelteConfig } },
  plugins: { ts: ts.plugin },
  rules: {
    'ts/no-explicit-any': 'error',
    'ts/consistent-type-imports': 'error',
    'ts/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    // Every address comes from lib/paths.ts, which is tested as a whole; there is no base path to resolve.
    'svelte/no-navigation-without-resolve': 'off',
    'svelte/no-at-html-tags': 'error',
    'svelte/require-each-key': 'error',
    'max-lines': ['error', { max: 150 }],
  },
});
