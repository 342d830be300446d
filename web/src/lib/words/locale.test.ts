import { expect, test } from 'vitest';
import { localeAsked } from './locale.ts';

test.each([
  [null, 'zh-CN'],
  ['', 'zh-CN'],
  ['en-US,en;q=0.9', 'en'],
  ['zh-TW,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['fr-FR, en;q=0.5, zh;q=0.4', 'en'],
  ['en;q=0.3, zh-CN;q=0.8', 'zh-CN'],
  ['de, fr', 'zh-CN'],
  ['en;q=0', 'zh-CN'],
  ['en;q=nonsense', 'zh-CN'],
  ['*', 'zh-CN'],
])('a browser asking for %s is answered in %s', (header, locale) => {
  expect(localeAsked(header)).toBe(locale);
});
