import { describe, expect, test } from 'vitest';
import { day } from './firm-story.ts';
import {
  identityCheckDigit,
  identityNumberFor,
  maskedIdentityNumber,
  parseIdentityNumber,
} from './identity-number.ts';

const today = day('2026-06-15');
const made = (first17: string): string => first17 + identityCheckDigit(first17);
const refusal = (text: string) => {
  const parsed = parseIdentityNumber(text, today);
  return 'refused' in parsed ? parsed.refused.code : null;
};

describe('an identity number', () => {
  test('by the standard’s own example (GB 11643-1999) and by hand', () => {
    expect(identityCheckDigit('11010519491231002')).toBe('X');
    expect(identityCheckDigit('44052418800101001')).toBe('4');
  });

  test('every wrong last character is refused, and no other digit can be changed alone', () => {
    const number = identityNumberFor(1234);
    for (let at = 6; at < 17; at += 1)
      for (const digit of '0123456789') {
        const changed = number.slice(0, at) + digit + number.slice(at + 1);
        if (changed !== number) expect(refusal(changed)).not.toBeNull();
      }
    for (const last of '0123456789X')
      expect(refusal(number.slice(0, 17) + last)).toBe(
        last === number.charAt(17) ? null : 'identity_number_check',
      );
  });

  test('a birthday that never was, or is yet to be, is refused', () => {
    expect(refusal(made('00000019900229001'))).toBe('identity_number_birth_date');
    expect(refusal(made('00000019901301001'))).toBe('identity_number_birth_date');
    expect(refusal(made('00000020260616001'))).toBe('identity_number_birth_in_future');
    expect(refusal(made('00000020260615001'))).toBeNull();
  });

  test('is read from a scan: full width, small x, blanks', () => {
    const number = made('00000019491231002');
    expect(number.endsWith('X')).toBe(false);
    const withX = identityNumbers().find((entry) => entry.endsWith('X')) ?? '';
    expect(parseIdentityNumber(` ${withX.toLowerCase()} `, today)).toMatchObject({
      value: { number: withX },
    });
    const wide = [...number].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
    expect(parseIdentityNumber(wide, today)).toMatchObject({ value: { number, upgraded: false } });
  });

  test('fifteen digits are written out to eighteen', () => {
    const parsed = parseIdentityNumber('000000491231002', today);
    expect(parsed).toMatchObject({
      value: { number: made('00000019491231002'), upgraded: true, bornOn: '1949-12-31' },
    });
  });

  test.each([
    ['', 'identity_number_length'],
    ['0000001949123100', 'identity_number_length'],
    ['0000001949123100X2', 'identity_number_character'],
    ['00000049123100X', 'identity_number_character'],
  ])('%j is refused', (text, code) => expect(refusal(text)).toBe(code));

  test('a refusal never carries the number', () => {
    const number = identityNumberFor(5);
    const parsed = parseIdentityNumber(`${number.slice(0, 17)}#`, today);
    expect(JSON.stringify(parsed)).not.toContain(number.slice(6, 14));
    expect(maskedIdentityNumber(number)).toHaveLength(18);
    expect(maskedIdentityNumber(number)).not.toContain(number.slice(6, 14));
  });
});

const identityNumbers = () => Array.from({ length: 40_000 }, (_, seed) => identityNumberFor(seed * 7));

test('fictional numbers pass, differ, and lie in no division', () => {
  const numbers = identityNumbers();
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const number of numbers.slice(0, 2_000)) {
    expect(refusal(number)).toBeNull();
    expect(number.startsWith('000000')).toBe(true);
  }
  expect(() => identityNumberFor(-1)).toThrow(RangeError);
  expect(() => identityNumberFor(14_610 * 999)).toThrow(RangeError);
});
