import type { Refusal } from '../../refusal.ts';
import type { LocalDate } from '../../time/index.ts';
import { whyNotAhead, whyNotBeforeListing } from '../day-bounds.ts';
import type { AuditManner } from '../manner.ts';

export interface DayFacts {
  readonly manner: AuditManner | null;
  readonly listedOn: LocalDate;
  /** The first day on which anybody was commissioned for this round; null: nobody ever was. */
  readonly firstSignedOn: LocalDate | null;
  readonly startedOn: LocalDate | null;
  readonly finishedOn: LocalDate | null;
  /** The day the evaluation was applied for, or passed; null: the audit still goes on. */
  readonly evaluatedOn: LocalDate | null;
}

const unexplained = (before: LocalDate | null, reason: string | undefined): Refusal | null =>
  before !== null && reason === undefined
    ? { code: 'correction_reason_missing', facts: { field: 'reason', before } }
    : null;

/** To sign is not to begin, and nothing begins under a contract before it is signed. */
export function whyNotStart(
  { manner, listedOn, firstSignedOn, startedOn: before, finishedOn }: DayFacts,
  startedOn: LocalDate,
  today: LocalDate,
  reason: string | undefined,
): Refusal | null {
  const early = whyNotAhead('startedOn', startedOn, today);
  if (early) return early;
  if (manner === null) return { code: 'manner_unchosen' };
  if (manner === 'commissioned' && firstSignedOn !== null && startedOn < firstSignedOn)
    return {
      code: 'start_before_contract',
      facts: { field: 'startedOn', startedOn, signedOn: firstSignedOn },
    };
  // Who audits by itself signs nothing; there is no round to audit in before it is listed.
  const bound = manner === 'self_audit' ? whyNotBeforeListing('startedOn', startedOn, listedOn) : null;
  if (bound) return bound;
  if (finishedOn !== null && finishedOn < startedOn)
    return { code: 'finish_before_start', facts: { field: 'startedOn', startedOn, finishedOn } };
  return unexplained(before, reason);
}

export function whyNotFinish(
  { startedOn, finishedOn: before, evaluatedOn }: DayFacts,
  finishedOn: LocalDate,
  today: LocalDate,
  reason: string | undefined,
): Refusal | null {
  const early = whyNotAhead('finishedOn', finishedOn, today);
  if (early) return early;
  if (startedOn === null) return { code: 'start_not_recorded' };
  if (finishedOn < startedOn)
    return { code: 'finish_before_start', facts: { field: 'finishedOn', startedOn, finishedOn } };
  if (evaluatedOn !== null && finishedOn > evaluatedOn)
    return { code: 'finish_after_evaluation', facts: { field: 'finishedOn', evaluatedOn, finishedOn } };
  return unexplained(before, reason);
}
