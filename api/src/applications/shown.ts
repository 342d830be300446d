import type { applications as contract } from '@qingshen/contract';
import type { FormId } from '@qingshen/domain/applications';
import type { WorkingCalendar } from '@qingshen/domain/calendar';
import { division } from '@qingshen/domain/divisions';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import { placed } from '../kernel/placed.ts';
import type { Row } from '../kernel/statement.ts';
import type { At, ownApplications } from './applications.sql.ts';

export type ApplicationRow = Omit<Row<ReturnType<typeof ownApplications>>, 'exactly'>;

export const instant = (text: string): string => new Date(text).toISOString();
const orNull = (at: Date | null): string | null => at?.toISOString() ?? null;

/** Two ends of the present: the day it is, and the calendar that days are counted in. */
export interface Present {
  today: LocalDate;
  calendar: WorkingCalendar;
}

function whereabouts(at: At, { today, calendar }: Present): contract.ApplicationRow['at'] {
  const arrivedOn = beijingDate(new Date(at.arrivedAt));
  const waited = calendar.workdaysBetween(arrivedOn, today);
  return {
    ...at,
    arrivedAt: instant(at.arrivedAt),
    receivedAt: at.receivedAt && instant(at.receivedAt),
    waitingWorkdays: Math.max(0, waited.value),
    provisional: waited.provisional,
  };
}

export const applicationShown = (row: ApplicationRow, present: Present): contract.ApplicationRow => ({
  id: placed(row.province, row.id),
  number: row.number,
  kind: row.kind,
  track: row.track,
  line: row.line,
  state: row.state,
  enterpriseId: row.enterpriseId,
  enterpriseName: row.enterpriseName,
  siteId: placed(row.province, row.siteId),
  siteName: row.siteName,
  divisionCode: row.divisionCode,
  divisionName: division(row.divisionCode)?.name ?? row.divisionCode,
  industryCode: row.industryCode,
  engagementId: row.engagementId && placed(row.province, row.engagementId),
  formId: row.formId as FormId,
  formVersion: row.formVersion,
  openedAt: row.openedAt.toISOString(),
  savedAt: row.savedAt.toISOString(),
  firstSubmittedAt: orNull(row.firstSubmittedAt),
  submittedAt: orNull(row.submittedAt),
  decidedAt: orNull(row.decidedAt),
  openCorrections: row.openCorrections,
  at: row.at && whereabouts(row.at, present),
  version: row.version,
});
