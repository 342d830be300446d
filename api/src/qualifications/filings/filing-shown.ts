import type { qualifications as contract } from '@qingshen/contract';
import { division } from '@qingshen/domain/divisions';
import { industryDivision } from '@qingshen/domain/industries';
import type { FilingState } from '@qingshen/domain/qualifications';
import { beijingDate, daysBetween, type LocalDate } from '@qingshen/domain/time';
import { placed } from '../../kernel/placed.ts';
import type { Row } from '../../kernel/statement.ts';
import { placeOf } from './filing-rules.ts';
import type { filingPage } from './filings.sql.ts';

type FilingRow = Omit<Row<ReturnType<typeof filingPage>>, 'exactly'>;

export const placeName = (province: string): string => division(placeOf(province))?.name ?? province;
export const sectorName = (code: string): string => industryDivision(code)?.name ?? code;

/** What was accepted and has run out is expired, whether or not anybody has looked since. */
export const stateOn = (
  { state, validUntil }: { state: FilingState; validUntil: string | null },
  today: LocalDate,
): FilingState => (state === 'accepted' && validUntil !== null && validUntil < today ? 'expired' : state);

export function filingShown(row: FilingRow, today: LocalDate): contract.FilingRow {
  const { province, authorityId: _, openedAt, submittedAt, decidedAt, ...rest } = row;
  return {
    ...rest,
    id: placed(province, row.id),
    place: placeOf(province),
    placeName: placeName(province),
    state: stateOn(row, today),
    openedAt: openedAt.toISOString(),
    submittedAt: submittedAt?.toISOString() ?? null,
    decidedAt: decidedAt?.toISOString() ?? null,
    waitingDays:
      row.state === 'submitted' && submittedAt ? daysBetween(beijingDate(submittedAt), today) : null,
  };
}
