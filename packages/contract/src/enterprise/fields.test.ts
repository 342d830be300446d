import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { refusalFields } from './fields.ts';

/** What the rules and the acts name as the field of a refusal is what the contract says. */

const root = new URL('../../../../', import.meta.url);
const texts = (folder: string) =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
    .map((name) => readFileSync(new URL(`${folder}/${name}`, root), 'utf8'));
const sources = [
  ...texts('packages/domain/src/engagements/enterprise'),
  ...texts('api/src/engagements/enterprise'),
  readFileSync(new URL('api/src/engagements/name-consultancy.ts', root), 'utf8'),
].join('\n');

const bounds = {
  whyNotAhead: 'date_in_future',
  whyNotSoFar: 'day_too_far',
  whyNotBeforeListing: 'day_before_listing',
} as const;
const named = [
  ...[...sources.matchAll(/code: '(\w+)',\s*facts: \{\s*field: ['`]([^'`]+)['`]/g)],
  ...[...sources.matchAll(/refuse\('(\w+)', \{\s*field: ['`]([^'`]+)['`]/g)],
  ...[...sources.matchAll(/\b(whyNot(?:Ahead|SoFar|BeforeListing))\(\s*['`]([^'`]+)['`]/g)],
].map(([, code = '', field = '']) => [
  bounds[code as keyof typeof bounds] ?? code,
  field.replace(/\$\{at\}/, '*'),
]);

test('every field that is named is said in the contract', () => {
  expect(named.length).toBeGreaterThan(20);
  const known: Record<string, readonly string[]> = refusalFields;
  const unknown = named.filter(
    ([code = '', field = '']) => !field.includes('${') && !known[code]?.includes(field),
  );
  expect(unknown).toEqual([]);
});
