import type { Parsed } from '../parsed.ts';
import type { Refusal } from '../refusal.ts';
import { add, dateOf, days, type LocalDate, parseLocalDate } from '../time/index.ts';

declare const identityNumber: unique symbol;

/** 公民身份号码, GB 11643-1999: 6 digits of division, 8 of birth, 3 of order, 1 check (0–9 or X). */
export type IdentityNumber = string & { readonly [identityNumber]: true };

export interface Identity {
  readonly number: IdentityNumber;
  readonly bornOn: LocalDate;
  /** It was given in the old form of 15 digits and has been written out. */
  readonly upgraded: boolean;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';
const lengths = [15, 18];

/** The 18th character that the first 17 ask for (ISO 7064, MOD 11-2). */
export const identityCheckDigit = (first17: string): string =>
  checks.charAt(weights.reduce((sum, weight, at) => sum + weight * Number(first17.charAt(at)), 0) % 11);

/** Facts say where the fault lies and never repeat the number: a refusal may be shown, stored and logged. */
function whyNotShape(text: string): Refusal | null {
  const length = [...text].length;
  if (!lengths.includes(length)) return { code: 'identity_number_length', facts: { length, expected: 18 } };
  const wrong = [...text].findIndex(
    (character, at) => !(/\d/.test(character) || (at === 17 && character === 'X')),
  );
  return wrong < 0 ? null : { code: 'identity_number_character', facts: { position: wrong + 1 } };
}

/** Numbers of 15 digits were given to people born in the twentieth century only. */
function writtenOut(text: string): string {
  if (text.length === 18) return text;
  const first17 = `${text.slice(0, 6)}19${text.slice(6)}`;
  return first17 + identityCheckDigit(first17);
}

export const normalizeIdentityNumber = (text: string): string =>
  text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

export function parseIdentityNumber(text: string, today: LocalDate): Parsed<Identity> {
  const given = normalizeIdentityNumber(text);
  const refused = whyNotShape(given);
  if (refused) return { refused };
  const number = writtenOut(given);
  const born = parseLocalDate(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`);
  if ('refused' in born) return { refused: { code: 'identity_number_birth_date' } };
  if (born.value > today) return { refused: { code: 'identity_number_birth_in_future' } };
  if (number.charAt(17) !== identityCheckDigit(number)) return { refused: { code: 'identity_number_check' } };
  return {
    value: { number: number as IdentityNumber, bornOn: born.value, upgraded: given.length === 15 },
  };
}

/** What a register shows to those who may know that it is there, not what it is: 000***********0013. */
export const maskedIdentityNumber = (number: IdentityNumber): string =>
  `${number.slice(0, 3)}${'*'.repeat(11)}${number.slice(-4)}`;

/** No division of GB/T 2260 begins 00, so no registrar has ever issued such a number: nobody can be meant by it. */
const nowhere = '000000';
const firstBirth = dateOf(1960, 1, 1);
const births = 14_610;
const orders = 999;

/** Passes every check and belongs to nobody: for demonstrations and tests. Different seeds give different numbers. */
export function identityNumberFor(seed: number): IdentityNumber {
  if (!Number.isSafeInteger(seed) || seed < 0 || seed >= births * orders)
    throw new RangeError(`seed ${seed}`);
  // 7 919 is prime to the number of births: neighbouring seeds are born far apart, and none twice in one order.
  const bornOn = add(firstBirth, days((seed * 7_919) % births));
  const order = String(Math.floor(seed / births) + 1).padStart(3, '0');
  const first17 = `${nowhere}${bornOn.replaceAll('-', '')}${order}`;
  return (first17 + identityCheckDigit(first17)) as IdentityNumber;
}
