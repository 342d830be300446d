import type { Refusal } from '../../refusal.ts';
import { type LocalDate, partsOf } from '../../time/index.ts';
import type { PermitManagement } from '../deadlines.ts';

/** What a site says of its approvals and its permit. null: nothing is said. */
export interface PermitFacts {
  readonly approvalsPassed: boolean | null;
  readonly approvalNumber: string | null;
  readonly permitHeld: boolean | null;
  readonly permitNumber: string | null;
  readonly permitManagement: PermitManagement | null;
  readonly permitValidUntil: string | null;
}

const missing = (facts: object, fields: readonly string[]): string[] =>
  fields.filter((field) => (facts as Record<string, unknown>)[field] === null);
const given = (facts: object, fields: readonly string[]): string[] =>
  fields.filter((field) => (facts as Record<string, unknown>)[field] !== null);

/** Who says yes gives the number that the form asks for next; who says no has none to give. */
export function whyNotPermit(facts: PermitFacts): Refusal | null {
  if (facts.approvalsPassed === true && facts.approvalNumber === null)
    return { code: 'approval_incomplete', facts: { fields: ['approvalNumber'] } };
  if (facts.permitHeld === true) {
    const absent = missing(facts, ['permitNumber', 'permitManagement']);
    return absent.length === 0 ? null : { code: 'permit_incomplete', facts: { fields: absent } };
  }
  const present = given(facts, ['permitNumber', 'permitManagement', 'permitValidUntil']);
  return present.length === 0 ? null : { code: 'permit_not_held', facts: { fields: present } };
}

export interface YearlyFacts {
  readonly year: number;
  readonly discharges: readonly { readonly pollutant: string }[];
  readonly products: readonly { readonly name: string }[];
}

const twice = (names: readonly string[]): string | undefined =>
  names.find((name, at) => names.indexOf(name) !== at);

/** Figures are of a year that is over: a year still running has no yearly figure. */
export function whyNotFigures({ year, discharges, products }: YearlyFacts, today: LocalDate): Refusal | null {
  const running = partsOf(today).year;
  if (year >= running) return { code: 'year_not_over', facts: { year, running } };
  const doubled =
    twice(discharges.map(({ pollutant }) => pollutant)) ?? twice(products.map(({ name }) => name));
  return doubled === undefined ? null : { code: 'figure_twice', facts: { name: doubled } };
}
