import type { Refusal } from '../../refusal.ts';
import { add, type LocalDate, partsOf, years } from '../../time/index.ts';
import { whyNotSoFar } from '../day-bounds.ts';
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

/** 排污许可管理条例 第十四条: five years, and a registration as long. */
const longestPermit = years(5);

function whyNotValid(until: LocalDate | null, today: LocalDate): Refusal | null {
  if (until !== null && until < today)
    return { code: 'permit_expired', facts: { field: 'permitValidUntil', until } };
  return whyNotSoFar('permitValidUntil', until, add(today, longestPermit));
}

/** Who says yes gives the number that the form asks for next, of a permit that holds today; who says no has none to give. */
export function whyNotPermit(facts: PermitFacts, today: LocalDate): Refusal | null {
  if (facts.approvalsPassed === true && facts.approvalNumber === null)
    return { code: 'approval_incomplete', facts: { fields: ['approvalNumber'] } };
  if (facts.permitHeld === true) {
    const absent = missing(facts, ['permitNumber', 'permitManagement']);
    return absent.length === 0
      ? whyNotValid(facts.permitValidUntil as LocalDate | null, today)
      : { code: 'permit_incomplete', facts: { fields: absent } };
  }
  const present = given(facts, ['permitNumber', 'permitManagement', 'permitValidUntil']);
  return present.length === 0 ? null : { code: 'permit_not_held', facts: { fields: present } };
}

export interface YearlyFacts {
  readonly year: number;
  readonly discharges: readonly { readonly pollutant: string }[];
  readonly products: readonly { readonly name: string }[];
}

/** One thing has one figure a year, however its name is spaced or cased. */
const alike = (name: string) => name.normalize('NFKC').replace(/\s/g, '').toLowerCase();
function twice(list: string, cell: string, names: readonly string[]): Refusal | null {
  const written = names.map(alike);
  const at = written.findIndex((name, nth) => written.indexOf(name) !== nth);
  return at < 0 ? null : { code: 'figure_twice', facts: { field: `${list}.${at}.${cell}`, name: names[at] } };
}

/** Figures are of a year that is over: a year still running has no yearly figure. */
export function whyNotFigures({ year, discharges, products }: YearlyFacts, today: LocalDate): Refusal | null {
  const running = partsOf(today).year;
  if (year >= running) return { code: 'year_not_over', facts: { field: 'year', year, running } };
  return (
    twice(
      'discharges',
      'pollutant',
      discharges.map(({ pollutant }) => pollutant),
    ) ??
    twice(
      'products',
      'name',
      products.map(({ name }) => name),
    )
  );
}
