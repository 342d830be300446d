import type { Parsed } from '../parsed.ts';

declare const mobile: unique symbol;

/** A mainland mobile number: eleven digits, 1 then 3–9. Which series are in service changes yearly, so it is not asked. */
export type Mobile = string & { readonly [mobile]: true };

/** +86 138 0013 8000, 138-0013-8000 and full-width digits are the same number. */
const normalize = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s()-]/g, '')
    .replace(/^(\+|00)86/, '');

export function parseMobile(text: string): Parsed<Mobile> {
  const number = normalize(text);
  if (!/^\d*$/.test(number)) return { refused: { code: 'mobile_character' } };
  if (number.length !== 11)
    return { refused: { code: 'mobile_length', facts: { length: number.length, expected: 11 } } };
  if (!/^1[3-9]/.test(number))
    return { refused: { code: 'mobile_prefix', facts: { prefix: number.slice(0, 3) } } };
  return { value: number as Mobile };
}

/** What may stand on a page that is not the owner's: 138****8000. */
export const maskMobile = (number: Mobile): string => `${number.slice(0, 3)}****${number.slice(7)}`;
