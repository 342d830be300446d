import { type DivisionCode, division, type Level, subordinatesOf } from '../divisions/index.ts';
import type { Place } from '../ids/index.ts';
import type { Line } from '../tenancy/index.ts';
import type { LocalDate } from '../time/index.ts';
import { authorityName } from './authority-name.ts';
import type { FictionalPerson } from './people.ts';

export type AuthorityRole = 'head' | 'handler' | 'checker' | 'signer';

export interface FictionalAuthority {
  readonly name: string;
  readonly line: Line;
  readonly level: Level;
  readonly division: DivisionCode;
  readonly place: Place;
  readonly staff: readonly { readonly role: AuthorityRole; readonly person: FictionalPerson }[];
}

/** The smaller the office, the fewer hands a paper passes through; alone, nobody could sign what another prepared. */
const staffing: Readonly<Record<Level, readonly AuthorityRole[]>> = {
  province: ['head', 'handler', 'checker', 'signer'],
  city: ['head', 'handler'],
  county: ['head', 'handler'],
};

/** A province's department of one line, all that report straight to it, and the counties that are asked for. */
export function authoritiesOf(
  line: Line,
  place: Place,
  counties: readonly DivisionCode[],
  on: LocalDate,
  someone: () => FictionalPerson,
): FictionalAuthority[] {
  const province = `${place}0000`;
  const direct = subordinatesOf(line, province, on);
  const codes = [...new Set([province, ...direct, ...counties.filter((code) => code.startsWith(place))])];
  return codes.sort().flatMap((code) => {
    const [name, here] = [authorityName(line, code, on), division(code)];
    if (!name || !here) return [];
    // A county that answers straight to the province does a city's work.
    const size = direct.includes(code) ? 'city' : here.level;
    const staff = staffing[size].map((role) => ({ role, person: someone() }));
    return [{ name, line, level: here.level, division: code, place, staff }];
  });
}
