import { describe, expect, test } from 'vitest';
import {
  mandatoryPlaceholders,
  nameOfPlaceholder,
  noticePlaceholders,
  parseWording,
  whyNotWording,
  wordingChanges,
} from './index.ts';

const braces = (code: (typeof noticePlaceholders)[number]) => `{${nameOfPlaceholder(code)}}`;
const whole = [
  `依据${braces('list_number')}，因${braces('listing_reasons')}`,
  braces('targets'),
  braces('dates'),
  braces('consequences'),
].join('\n');
const faults = (body: string, title = '告知书') => parseWording({ title, body }).faults;

describe('a wording', () => {
  test('is fit with what a notice must say, and unfit without any one of them', () => {
    expect(whyNotWording({ title: '告知书', body: whole })).toBeNull();
    for (const one of mandatoryPlaceholders) {
      const without = whole.replace(braces(one), '');
      expect(faults(without)).toContainEqual({
        code: 'placeholder_missing',
        line: null,
        found: nameOfPlaceholder(one),
      });
    }
  });

  test('knows every placeholder by its name, in either braces, with spaces around it', () => {
    for (const code of noticePlaceholders) {
      const name = nameOfPlaceholder(code);
      for (const text of [`{${name}}`, `｛${name}｝`, `{ ${name} }`]) {
        const { lines } = parseWording({ title: 'x', body: text });
        const [line] = lines;
        const found = line?.kind === 'block' ? line.placeholder : line?.pieces[0];
        expect(found === code || (found as { placeholder?: string }).placeholder === code, text).toBe(true);
      }
    }
  });

  test('names each fault with its line, all at once', () => {
    const body = `${whole}\n见{审核目标}如下\n\n{企业}\n{审核编号\n}x{`;
    expect(faults(body)).toEqual([
      { code: 'block_not_alone', line: 5, found: '审核目标' },
      { code: 'placeholder_unknown', line: 7, found: '企业' },
      { code: 'placeholder_unclosed', line: 8, found: '{审核编号' },
      { code: 'placeholder_unclosed', line: 9, found: '}x{' },
    ]);
    expect(faults('', '').map(({ code }) => code)).toContain('wording_empty');
    expect(faults(`${whole}\n${'字\n'.repeat(300)}`).map(({ code }) => code)).toContain('wording_too_long');
  });

  test('tells headings, items and paragraphs apart', () => {
    const kinds = parseWording({ title: 'x', body: '一、甲\n（一）乙\n1. 丙\n丁' }).lines.map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['heading', 'item', 'item', 'paragraph']);
  });

  test('reads hostile text in no time', () => {
    const begun = Date.now();
    for (const body of ['{'.repeat(12_000), '{}'.repeat(6_000), '（'.repeat(12_000), '一'.repeat(12_000)])
      parseWording({ title: 'x', body });
    expect(Date.now() - begun).toBeLessThan(500);
  });
});

describe('what was changed', () => {
  test('put together again gives both texts', () => {
    const pairs = [
      ['a\nb\nc', 'a\nc'],
      ['', 'x'],
      ['a\nb', 'b\na'],
      ['一\n二\n三\n四', '零\n一\n三\n五\n四'],
    ] as const;
    for (const [base, now] of pairs) {
      const changes = wordingChanges(base, now);
      const without = (kind: string) =>
        changes
          .filter((change) => change.kind !== kind)
          .map(({ text }) => text)
          .join('\n');
      expect(without('added')).toBe(base);
      expect(without('removed')).toBe(now);
    }
    expect(wordingChanges('a\nb', 'a\nb').every(({ kind }) => kind === 'same')).toBe(true);
  });
});
