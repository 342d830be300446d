import { type Mobile, parseMobile } from '../codes/index.ts';
import { mustParse } from '../parsed.ts';

export type { Mobile } from '../codes/index.ts';

/**
 * China reserves no numbers for fiction. The series 154 is absent from every public list of assigned series we have
 * seen (13x, 14[0 1 4–9], 15[0–3 5–9], 16[2 5–7], 17x, 18x, 19x), yet has the form of a mobile number. The numbering plan
 * itself was not at hand, so: unverified; and in demo mode no text message leaves the machine anyway.
 */
export const fictionalSeries = '1540000';

/** The nth fictional number, 0 to 9999. */
export const fictionalMobile = (n: number): Mobile =>
  mustParse(parseMobile(fictionalSeries + String(n).padStart(4, '0')));
