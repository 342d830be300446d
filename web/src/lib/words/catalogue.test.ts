import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { speaker } from './catalogue.ts';
import * as enActs from './en/acts.ts';
import * as enMessages from './en/messages.ts';
import * as zhActs from './zh-CN/acts.ts';
import * as zhMessages from './zh-CN/messages.ts';

const folder = (locale: string) => fileURLToPath(new URL(`./${locale}`, import.meta.url));
const rooms = readdirSync(folder('zh-CN'));

type Module = { default?: Record<string, unknown> };
const modules = import.meta.glob<Module>(['./zh-CN/*.ts', './en/*.ts'], { eager: true });
const read = (locale: string, file: string) => modules[`./${locale}/${file}`]?.default;

const keysOf = (words: object) => Object.keys(words).sort();
const hanzi = /\p{Script=Han}/u;

describe('the two languages', () => {
  test('have the same rooms', () => {
    expect(readdirSync(folder('en'))).toEqual(rooms);
  });

  test.each(rooms)('have the same words in %s', (file) => {
    const [zh, en] = [read('zh-CN', file), read('en', file)];
    if (!zh || !en) return;
    const kinds = (words: object) => Object.entries(words).map(([key, word]) => `${key}: ${typeof word}`);
    // A refusal may take its facts in one language and need none in the other.
    if (file === 'refusals.ts') expect(keysOf(en)).toEqual(keysOf(zh));
    else expect(kinds(en)).toEqual(kinds(zh));
  });

  test('tell the same acts, facts, messages and letters', () => {
    expect(keysOf(enActs.acts)).toEqual(keysOf(zhActs.acts));
    expect(keysOf(enActs.facts)).toEqual(keysOf(zhActs.facts));
    expect(keysOf(enActs.personas)).toEqual(keysOf(zhActs.personas));
    expect(keysOf(enMessages.messages)).toEqual(keysOf(zhMessages.messages));
    expect(keysOf(enMessages.templates)).toEqual(keysOf(zhMessages.templates));
  });

  test.each(rooms)('are not mixed up in %s', (file) => {
    const en = read('en', file) ?? {};
    const mixed = Object.entries(en).filter(
      ([key, word]) => key !== 'language_other' && typeof word === 'string' && hanzi.test(word),
    );
    expect(mixed).toEqual([]);
  });
});

describe('a phrase', () => {
  test('takes its facts', () => {
    const say = speaker({ ui: { rows_shown: (f: { count: number }) => `${f.count} rows` } } as never);
    expect(say('ui.rows_shown', { count: 3 })).toBe('3 rows');
  });

  test('of a room that was not loaded stops the page instead of showing a key', () => {
    expect(() => speaker({})('ui.search')).toThrow(/ui\.search/);
  });
});
