import { warningCodes } from '@qingshen/domain/engagements';
import { listingReasons } from '@qingshen/domain/rules';
import { add, beijingDate, days } from '@qingshen/domain/time';
import { asked } from './asked.ts';
import { divisionChoices } from './choices.ts';
import { sectorChoices } from './sectors.ts';

/** Every number that is shown about cases is one of these filters (packages/contract, caseFilters). */
export const caseFilterNames = [
  'search',
  'state',
  'level',
  'reason',
  'industry',
  'division',
  'duty',
  'standing',
  'warning',
  'late',
  'open',
  'dueFrom',
  'dueTo',
  'consultancy',
  'manner',
  'campaign',
  'track',
  'enterprise',
] as const;
export type CaseFilters = { [K in (typeof caseFilterNames)[number]]?: string };

export const caseFiltersIn = (url: URL) => asked(url, [...caseFilterNames, 'sort', 'after']);

export const filterChoices = (division: string | null) => ({
  divisions: divisionChoices(division),
  industries: sectorChoices(),
  reasons: listingReasons,
  warnings: warningCodes,
});

/** Days counted from today, for views that people open every morning. */
export const daysFromToday = (count: number): string => add(beijingDate(new Date()), days(count));
