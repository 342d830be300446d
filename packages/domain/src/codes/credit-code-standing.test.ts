import { describe, expect, test } from 'vitest';
import { creditCodeAlphabet, creditCodeFor, creditCodeStanding, parseVouchedCreditCode } from './index.ts';

/** A living enterprise is reported to bear this code, whose check digit should be R. */
const odd = '91350211M0000XUF46';

describe('where a credit code stands', () => {
  test('is valid, wrong in its last character only, or malformed', () => {
    expect(creditCodeStanding(' 91350100m000100y43 ')).toEqual({
      state: 'valid',
      code: '91350100M000100Y43',
    });
    expect(creditCodeStanding(odd)).toEqual({ state: 'wrong_check_digit', code: odd, expected: 'R' });
    for (const text of ['', '9135', `${odd}0`, `O${odd.slice(1)}`, '91A50211M0000XUF4R'])
      expect(creditCodeStanding(text).state).toBe('malformed');
  });

  test('with any other last character asks for the one that fits', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const code = creditCodeFor(seed);
      for (const last of creditCodeAlphabet.replace(code.slice(-1), ''))
        expect(creditCodeStanding(code.slice(0, -1) + last)).toMatchObject({
          state: 'wrong_check_digit',
          expected: code.slice(-1),
        });
    }
  });
});

describe('a code somebody vouches for', () => {
  const reason = '营业执照原件如此，已向登记机关电话核实';

  test('passes with a reason, and is marked', () =>
    expect(parseVouchedCreditCode(odd, reason)).toEqual({ value: { code: odd, overridden: true } }));

  test('does not pass without one, nor with next to none', () => {
    expect(parseVouchedCreditCode(odd, null)).toEqual({
      refused: { code: 'credit_code_check', facts: { given: '6', expected: 'R' } },
    });
    for (const thin of ['', '   ', '无', '。'.repeat(201)])
      expect(parseVouchedCreditCode(odd, thin)).toMatchObject({
        refused: { code: 'credit_code_override_reason' },
      });
  });

  test('is not marked where nothing had to be let pass', () =>
    expect(parseVouchedCreditCode('91350100M000100Y43', reason)).toEqual({
      value: { code: '91350100M000100Y43', overridden: false },
    }));

  test('that is malformed passes for no reason in the world', () =>
    expect(parseVouchedCreditCode(odd.slice(1), reason)).toMatchObject({
      refused: { code: 'credit_code_length' },
    }));
});
