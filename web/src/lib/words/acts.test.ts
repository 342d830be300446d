import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { acts } from './zh-CN/acts.ts';
import { messages, templates } from './zh-CN/messages.ts';

/** Reads the API's own source: whatever it records or sends must have words here. */
const api = fileURLToPath(new URL('../../../../api/src', import.meta.url));

const source = readdirSync(api, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|testing|bench/.test(file))
  .map((file) => readFileSync(join(api, file), 'utf8'))
  .join('\n');

const named = (pattern: RegExp) =>
  [...new Set([...source.matchAll(pattern)].map(([, name]) => name ?? ''))].sort();

test('every act of the trail has a sentence', () => {
  const recorded = [
    ...named(/\bact: '([a-z_]+)',[^}]*?subject/g),
    ...named(/recordStep\(kernel, [^']*'([a-z_]+)'/g),
    ...named(/selfRecord\(kernel, [^']*'([a-z_]+)'/g),
    ...named(/act: [^\n]*\? '([a-z_]+)' : '[a-z_]+',\n/g),
    ...named(/act: [^\n]*\? '[a-z_]+' : '([a-z_]+)',\n/g),
  ];
  expect(recorded.length).toBeGreaterThan(20);
  expect(recorded.filter((act) => !(act in acts))).toEqual([]);
});

test('every letter has a name, and every message of the inbox a sentence', () => {
  const sent = named(/template: '([a-z_]+)'/g);
  expect(sent.length).toBeGreaterThan(3);
  expect(sent.filter((template) => !(template in templates))).toEqual([]);
  const filed = named(/channel: 'inbox'(?: as const)?,\s*template: '([a-z_]+)'/g);
  expect(filed.filter((template) => !(template in messages))).toEqual([]);
});
