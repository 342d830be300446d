// Pages only: Biome reads the rest, but is wrong about markup (it takes what a template uses for unused).
import svelte from 'eslint-plugin-svelte';
import parser from 'svelte-eslint-parser';
import ts from 'typescript-eslint';

export default [
  { ignores: ['**/node_modules/', '**/dist/', '**/build/', '**/.svelte-kit/'] },
  ...svelte.configs['flat/recommended'],
  ...svelte.configs['flat/prettier'],
  {
    files: ['web/src/**/*.svelte'],
    languageOptions: { parser, parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
    plugins: { '@typescript-eslint': ts.plugin },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      // Every link is made by lib/paths.ts, which a test holds; the product has no base path to resolve.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
];
