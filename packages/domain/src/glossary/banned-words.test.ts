/** Reads the repository's own source: no table, enum value or room file may carry a word the glossary bans. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { entries } from '../glossary.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const banned = new Set(entries.flatMap((entry) => entry.banned ?? []));
const avoided = new Set(entries.flatMap((entry) => entry.avoid ?? []));
const codes = new Set(entries.map((entry) => entry.code));

/** In these, file names speak the business; elsewhere (kernel, lib/ui, contract's client.ts) they speak of machinery. */
const rooms = [
  'tenancy',
  'divisions',
  'rules',
  'experts',
  'qualifications',
  'documents',
  'engagements',
  'campaigns',
  'applications',
  'audit',
  'panels',
  'scoring',
  'credit',
  'oversight',
  'notifications',
  'billing',
  'portal',
  'files',
  'trail',
];

const singular = (word: string): string => word.replace(/ies$/, 'y').replace(/(?<!s)s$/, '');

/** The forbidden word in a snake_case or kebab-case name, or null. A glossary code (desk_review) is never at fault. */
function faultIn(name: string): string | null {
  const words = name.split(/[-_.]/).map(singular);
  if (codes.has(words.join('_'))) return null;
  return (
    words.find((word) => banned.has(word)) ??
    (words.length === 1 && avoided.has(words[0] ?? '') ? name : null)
  );
}

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');
const quoted = (texts: string[]): string[] => texts.flatMap((text) => matches(text, /'([a-z][a-z0-9_]*)'/g));

const tablesOf = (sql: string): string[] =>
  matches(sql, /create\s+table\s+(?:if\s+not\s+exists\s+)?(?:\w+\.)?"?(\w+)/gi);

const valuesOf = (text: string): string[] =>
  quoted([
    ...matches(text, /\[([^[\]]*)\]\s*as\s+const/g), // ['a', 'b'] as const
    ...matches(text, /z\.enum\(\s*\[([^\]]*)\]/g),
    ...matches(text, /\btype\s+\w+\s*=((?:\s*\|?\s*'[^'\n]*')+)/g), // type T = 'a' | 'b'
    ...matches(text, /\bin\s*\(((?:\s*'[^'\n]*'\s*,?)+)\)/gi), // check (x in ('a', 'b'))
    ...matches(text, /\bas\s+enum\s*\(([^)]*)\)/gi),
  ]);

function sources(): string[] {
  const packages = join(root, 'packages');
  const folders = readdirSync(packages).map((name) => join(packages, name, 'src'));
  return [...folders, join(root, 'api/src'), join(root, 'db/migrations'), join(root, 'web/src')]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(ts|svelte|sql)$/.test(path) && !path.startsWith('glossary'))
        .map((path) => join(folder, path)),
    );
}

function faultsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  const where = relative(root, path);
  const inRoom = where.split('/').some((folder) => rooms.includes(folder));
  const file = basename(path).replace(/^\d+_+|(\.(test|sql|svelte|server))?\.\w+$/g, '');
  const names = [...(inRoom && !file.startsWith('+') ? [file] : []), ...tablesOf(text), ...valuesOf(text)];
  return names.filter((name) => faultIn(name)).map((name) => `${where}: ${name}`);
}

describe('banned words', () => {
  test('are recognized where they name a thing', () => {
    expect(tablesOf('create table if not exists app.company_sites (id uuid)')).toEqual(['company_sites']);
    const text =
      "const a = ['admin', 'x'] as const; z.enum(['agency']); type T = 'company' | 'y'; check (k in ('reviewer'))";
    expect(valuesOf(text)).toEqual(['admin', 'x', 'agency', 'company', 'y', 'reviewer']);
    for (const name of ['companies', 'invite-company', 'agency', 'admin_notes', 'reviews', 'order'])
      expect(faultIn(name)).toBeTruthy();
    for (const name of ['desk_reviews', 'sort-order', 'sign-in-form', 'administration'])
      expect(faultIn(name)).toBeNull();
  });

  test('occur in no table, enum value or room file of the repository', () => {
    const files = sources();
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap(faultsOf)).toEqual([]);
  });
});
