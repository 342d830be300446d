import type { campaigns } from '@qingshen/contract';
import { listColumn, listColumns } from '@qingshen/domain/campaigns';
import { pathOf } from '@qingshen/domain/divisions';
import { industryClass } from '@qingshen/domain/industries';
import { carryOverGroundPhrase } from '../words/case-terms.ts';
import { type Say, speaker } from '../words/catalogue.ts';
import { cellText } from '../words/cells.ts';
import type { Locale } from '../words/locale.ts';
import { engagementStatePhrase, levelPhrase, linePhrase } from '../words/terms.ts';
import { wholeCatalogue } from './words.ts';

/** One thing that is amiss with a row: where it stands, what the column is called in the workbook, and why. */
export interface FaultShown {
  cell: string | null;
  column: string | null;
  code: string;
  header: string;
  why: string;
}

const placeName = (code: unknown): string => pathOf(String(code)) || String(code);
const industryName = (code: unknown): string =>
  [String(code), industryClass(String(code))?.name].filter(Boolean).join(' ');

/** Codes among the facts are called by their names; everything else is what somebody typed. */
function namedFacts(code: string, facts: Record<string, unknown>, say: Say): Record<string, unknown> {
  const named: Record<string, unknown> = { ...facts };
  if (code === 'industry_changed')
    return { known: industryName(facts.known), listed: industryName(facts.listed) };
  if (facts.line) named.line = say(linePhrase(facts.line as 'ecology'));
  if (facts.level) named.level = say(levelPhrase(facts.level as 'city'));
  if (facts.division) named.division = placeName(facts.division);
  if (Array.isArray(facts.found)) named.found = facts.found.map(placeName);
  if (facts.state) named.state = say(engagementStatePhrase(facts.state as 'listed'));
  if (facts.ground) named.ground = say(carryOverGroundPhrase(facts.ground as 'audit_overdue'));
  if (facts.because) named.because = say(`lists.alike_${facts.because as 'name'}`);
  const known = String(facts.known ?? '');
  if (/^\d{6}$/.test(known)) named.known = placeName(known);
  if (/^(province|city|county)$/.test(known)) named.known = say(`campaigns.managed_${known as 'city'}`);
  return named;
}

export function faultShown(locale: Locale, fault: campaigns.ListRow['faults'][number]): FaultShown {
  const say = speaker(wholeCatalogue[locale]);
  return {
    cell: fault.cell,
    column: fault.column,
    header: fault.column ? listColumn(fault.column).header : '',
    code: fault.code,
    why: cellText(locale, fault.code, namedFacts(fault.code, fault.facts, say)),
  };
}

export const rowShown = (locale: Locale, row: campaigns.ListRow) => ({
  ...row,
  id: String(row.row),
  faults: row.faults.map((fault) => faultShown(locale, fault)),
  warnings: row.warnings.map((fault) => faultShown(locale, fault)),
});
export type RowShown = ReturnType<typeof rowShown>;

/** The cells of a form, column by column: what was emptied is sent empty. */
export const columnKeys = listColumns.map(({ key }) => key).filter((key) => key !== 'ordinal');
