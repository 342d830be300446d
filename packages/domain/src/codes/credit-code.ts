import type { Parsed } from '../parsed.ts';
import type { Refusal } from '../refusal.ts';

declare const creditCode: unique symbol;

/** 统一社会信用代码, GB 32100-2015: 2 characters of registrar and kind, 6 digits of division, 9 of the body, 1 check. */
export type CreditCode = string & { readonly [creditCode]: true };

/** 31 characters: I, O, S, V and Z are left out because they are read as 1, 0, 5, U and 2. */
export const creditCodeAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const length = 18;

/** Positions 3 to 8 hold the division of the registrar: digits only. */
const isDivisionPosition = (index: number): boolean => index >= 2 && index < 8;

/** The 18th character that the first 17 ask for (31 − Σ mod 31, where 31 is written 0). */
export function creditCheckDigit(first17: string): string {
  const sum = weights.reduce(
    (total, weight, index) => total + weight * creditCodeAlphabet.indexOf(first17.charAt(index)),
    0,
  );
  return creditCodeAlphabet.charAt((31 - (sum % 31)) % 31);
}

function whyNotCharacter(code: string): Refusal | null {
  for (let index = 0; index < length; index += 1) {
    const facts = { position: index + 1, character: code.charAt(index) };
    if (!creditCodeAlphabet.includes(facts.character)) return { code: 'credit_code_character', facts };
    if (isDivisionPosition(index) && !/\d/.test(facts.character)) return { code: 'credit_code_digit', facts };
  }
  return null;
}

export function whyNotCreditCode(code: string): Refusal | null {
  const found = [...code].length;
  if (found !== length) return { code: 'credit_code_length', facts: { length: found, expected: length } };
  const wrong = whyNotCharacter(code);
  if (wrong) return wrong;
  const [given, expected] = [code.charAt(length - 1), creditCheckDigit(code)];
  return given === expected ? null : { code: 'credit_code_check', facts: { given, expected } };
}

/**
 * A few codes in real use fail their own check digit, so that fault alone may be set aside by a person, with a
 * reason; a wrong length or character may not.
 */
export const mayOverrideCreditCode = (refusal: Refusal): boolean => refusal.code === 'credit_code_check';

/** Full-width and small letters and blanks are how such codes are typed and pasted; the code itself has none. */
export const normalizeCreditCode = (text: string): string =>
  text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

export function parseCreditCode(text: string): Parsed<CreditCode> {
  const code = normalizeCreditCode(text);
  const refused = whyNotCreditCode(code);
  return refused ? { refused } : { value: code as CreditCode };
}
