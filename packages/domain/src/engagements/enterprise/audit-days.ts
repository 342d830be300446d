import type { Refusal } from '../../refusal.ts';
import type { LocalDate } from '../../time/index.ts';
import type { AuditManner } from '../manner.ts';

export interface DayFacts {
  readonly manner: AuditManner | null;
  /** The first day on which anybody was commissioned for this round; null: nobody ever was. */
  readonly firstSignedOn: LocalDate | null;
  readonly startedOn: LocalDate | null;
  readonly finishedOn: LocalDate | null;
  /** The day the evaluation was applied for, or passed; null: the audit still goes on. */
  readonly evaluatedOn: LocalDate | null;
}

const ahead = (field: string, date: LocalDate, today: LocalDate): Refusal | null =>
  date > today ? { code: 'date_in_future', facts: { field, date } } : null;

const unexplained = (before: LocalDate | null, reason: string | undefined): Refusal | null =>
  before !== null && reason === undefined ? { code: 'correction_reason_missing', facts: { before } } : null;

/** To sign is not to begin, and nothing begins under a contract before it is signed. */
export function whyNotStart(
  { manner, firstSignedOn, startedOn: before, finishedOn }: DayFacts,
  startedOn: LocalDate,
  today: LocalDate,
  reason: string | undefined,
): Refusal | null {
  const early = ahead('startedOn', startedOn, today);
  if (early) return early;
  if (manner === null) return { code: 'manner_unchosen' };
  if (manner === 'commissioned' && firstSignedOn !== null && startedOn < firstSignedOn)
    return { code: 'start_before_contract', facts: { startedOn, signedOn: firstSignedOn } };
  if (finishedOn !== null && finishedOn < startedOn)
    return { code: 'finish_before_start', facts: { startedOn, finishedOn } };
  return unexplained(before, reason);
}

export function whyNotFinish(
  { startedOn, finishedOn: before, evaluatedOn }: DayFacts,
  finishedOn: LocalDate,
  today: LocalDate,
  reason: string | undefined,
): Refusal | null {
  const early = ahead('finishedOn', finishedOn, today);
  if (early) return early;
  if (startedOn === null) return { code: 'start_not_recorded' };
  if (finishedOn < startedOn) return { code: 'finish_before_start', facts: { startedOn, finishedOn } };
  if (evaluatedOn !== null && finishedOn > evaluatedOn)
    return { code: 'finish_after_evaluation', facts: { evaluatedOn, finishedOn } };
  return unexplained(before, reason);
}
