import { type CreditCode, creditCheckDigit, creditCodeAlphabet } from './credit-code.ts';

/** GB 11714: the nine characters of the body end in a check character of their own, over base 36 values, modulo 11. */
const bodyWeights = [3, 7, 9, 10, 5, 8, 4, 2];

function bodyCheck(first8: string): string {
  const sum = bodyWeights.reduce(
    (total, weight, index) => total + weight * Number.parseInt(first8.charAt(index), 36),
    0,
  );
  return '0123456789X0'.charAt(11 - (sum % 11));
}

/** Bodies begin DEM: no such series is issued that we know of, and a reader sees at once that it is a demonstration. */
const series = 'DEM';
const room = 31 ** 5;

/** Spreads neighbouring seeds apart without two ever meeting: 31 is prime and does not divide the factor. */
const scatter = (seed: number): number => Number((BigInt(seed) * 7_919_117n + 104_729n) % BigInt(room));

function inAlphabet(value: number, width: number): string {
  let [rest, written] = [value, ''];
  for (let digit = 0; digit < width; digit += 1) {
    written = creditCodeAlphabet.charAt(rest % 31) + written;
    rest = Math.floor(rest / 31);
  }
  return written;
}

/** A credit code that passes every check and belongs to nobody. Same seed, same code; different seeds differ. */
export function creditCodeFor(seed: number, division = '130100'): CreditCode {
  if (!Number.isSafeInteger(seed) || seed < 0 || seed >= room) throw new RangeError(`seed ${seed}`);
  const body = series + inAlphabet(scatter(seed), 5);
  const first17 = `91${division}${body}${bodyCheck(body)}`;
  return (first17 + creditCheckDigit(first17)) as CreditCode;
}
