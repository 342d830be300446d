import { describe, expect, test } from 'vitest';
import { divisions } from '../divisions/index.ts';
import { mustParse } from '../parsed.ts';
import {
  creditCodeAlphabet,
  creditCodeFor,
  maskMobile,
  mayOverrideCreditCode,
  parseCreditCode,
  parseMobile,
  parseUsername,
  whyNotCreditCode,
} from './index.ts';

/** Widely published examples of the standard. */
const published = ['91350100M000100Y43', '91110000101623741K', '911101066976941872'];
const fictional = Array.from({ length: 2000 }, (_, seed) => creditCodeFor(seed));

describe('a credit code', () => {
  test.each(published)('%s is read', (code) => expect(parseCreditCode(code)).toEqual({ value: code }));

  test.each([
    ['91310115MA1H8R7C6D', { given: 'D', expected: '7' }],
    ['91350100M000100Y4A', { given: 'A', expected: '3' }],
    ['91350211M0000XUF46', { given: '6', expected: 'R' }], // reported to belong to a living enterprise
  ])('%s fails only its check digit, which a person may override', (code, facts) => {
    const refusal = whyNotCreditCode(code);
    expect(refusal).toEqual({ code: 'credit_code_check', facts });
    expect(refusal && mayOverrideCreditCode(refusal)).toBe(true);
  });

  test('with any one character changed is refused: the check catches every single slip', () => {
    for (const code of [...published, ...fictional.slice(0, 20)]) {
      for (let at = 0; at < code.length; at += 1) {
        for (const other of creditCodeAlphabet.replace(code.charAt(at), '')) {
          expect(whyNotCreditCode(code.slice(0, at) + other + code.slice(at + 1))).not.toBeNull();
        }
      }
    }
  });

  test('names the letter that does not occur, and where', () => {
    for (const character of 'IOSVZ') {
      for (let position = 1; position <= 18; position += 1) {
        const code = published[0] ?? '';
        const wrong = code.slice(0, position - 1) + character + code.slice(position);
        const refusal = whyNotCreditCode(wrong);
        expect(refusal).toEqual({ code: 'credit_code_character', facts: { position, character } });
        expect(refusal && mayOverrideCreditCode(refusal)).toBe(false);
      }
    }
  });

  test('asks digits for the division', () => {
    expect(whyNotCreditCode('91A50100M000100Y43')).toEqual({
      code: 'credit_code_digit',
      facts: { position: 3, character: 'A' },
    });
  });

  test('counts characters, not bytes', () => {
    for (const text of ['', '9135', `${published[0]}0`, '𠮷'.repeat(9)]) {
      expect(whyNotCreditCode(text)).toEqual({
        code: 'credit_code_length',
        facts: { length: [...text].length, expected: 18 },
      });
    }
  });

  test('is the same typed small, full-width or in groups', () => {
    for (const typed of [
      '91350100m000100y43',
      '９１３５０１００Ｍ０００１００Ｙ４３',
      ' 913501 00M000100Y43\n',
      '91-350100-M000100Y4-3',
    ]) {
      expect(parseCreditCode(typed)).toEqual({ value: '91350100M000100Y43' });
    }
  });
});

describe('a fictional credit code', () => {
  test('is valid, shows what it is, and is never given twice', () => {
    for (const code of fictional) {
      expect(whyNotCreditCode(code)).toBeNull();
      expect(code.slice(8, 11)).toBe('DEM');
    }
    expect(new Set(fictional).size).toBe(fictional.length);
    expect(creditCodeFor(7)).toBe(fictional[7]);
  });

  test('can be registered anywhere', () => {
    for (const { code } of divisions) {
      const registered = creditCodeFor(31 ** 5 - 1, code);
      expect(whyNotCreditCode(registered)).toBeNull();
      expect(registered.slice(2, 8)).toBe(code);
    }
  });

  test.each([-1, 0.5, Number.NaN, 31 ** 5])('has no seed %s', (seed) =>
    expect(() => creditCodeFor(seed)).toThrow(RangeError),
  );
});

describe('a mobile number', () => {
  test.each([
    '15400000000',
    '+86 154 0000 0000',
    '0086-15400000000',
    '１５４００００００００',
    '154-0000-0000',
  ])('%s is read', (text) => expect(parseMobile(text)).toEqual({ value: '15400000000' }));
  test('begins 13 to 19', () => {
    for (let prefix = 0; prefix < 1000; prefix += 1) {
      const written = String(prefix).padStart(3, '0');
      const read = 'value' in parseMobile(`${written}00000000`);
      expect(read).toBe(prefix >= 130 && prefix <= 199);
    }
  });
  test.each([
    ['1540000000', { code: 'mobile_length', facts: { length: 10, expected: 11 } }],
    ['154000000000', { code: 'mobile_length', facts: { length: 12, expected: 11 } }],
    ['12000000000', { code: 'mobile_prefix', facts: { prefix: '120' } }],
    ['1540000000a', { code: 'mobile_character' }],
    ['', { code: 'mobile_length', facts: { length: 0, expected: 11 } }],
  ])('%j is refused', (text, refused) => expect(parseMobile(text)).toEqual({ refused }));

  test('is shown with its middle covered', () => {
    expect(maskMobile(mustParse(parseMobile('15400001234')))).toBe('154****1234');
  });
});

describe('a username', () => {
  test.each(['lin', 'Zhao.Ming', 'a1-b_c.d2', 'x'.repeat(32)])('%s is read small', (name) =>
    expect(parseUsername(` ${name} `)).toEqual({ value: name.toLowerCase() }),
  );
  test.each([
    ['ab', 'username_length'],
    ['x'.repeat(33), 'username_length'],
    ['1abc', 'username_beginning'],
    ['.abc', 'username_beginning'],
    ['abc-', 'username_ending'],
    ['a b c', 'username_character'],
    ['林一二三', 'username_character'],
    ['abc\u0000', 'username_character'],
  ])('%j is refused: %s', (text, code) => expect(parseUsername(text)).toMatchObject({ refused: { code } }));

  test('is never a mobile number or a mail address', () => {
    for (const other of ['15400000000', '+8615400000000', 'lin@example.cn'])
      expect('refused' in parseUsername(other)).toBe(true);
  });
});
