import { daysBetween, type LocalDate } from '../time/index.ts';
import type { Duty, DutyStanding } from './duties.ts';
import type { EngagementState } from './states.ts';

interface Warning {
  readonly duty: Duty;
  /** A round still in one of these states … */
  readonly while: readonly EngagementState[];
  /** … when this share of the time has gone is likely to miss the day. */
  readonly afterPercent: number;
}

/**
 * When a duty that is not yet late is told as likely to be missed. Our own rule of thumb, not law: nobody audits at
 * half time, no application with a tenth of the time left, no passed evaluation when seven tenths are gone.
 */
export const warnings = {
  nobody_audits: {
    duty: 'apply_evaluation',
    while: ['listed'],
    afterPercent: 50,
  },
  evaluation_not_applied_for: {
    duty: 'apply_evaluation',
    while: ['commissioned', 'self_auditing'],
    afterPercent: 90,
  },
  audit_not_started: { duty: 'start_audit', while: ['listed'], afterPercent: 50 },
  audit_not_finished: {
    duty: 'finish_audit',
    while: ['listed', 'commissioned', 'self_auditing'],
    afterPercent: 80,
  },
  application_not_in_hand: {
    duty: 'conclude_evaluation',
    while: ['listed', 'commissioned', 'self_auditing'],
    afterPercent: 90,
  },
  evaluation_not_passed: {
    duty: 'apply_acceptance',
    while: ['listed', 'commissioned', 'self_auditing', 'evaluation_applied', 'evaluation_failed'],
    afterPercent: 70,
  },
  options_not_carried_out: {
    duty: 'conclude_acceptance',
    while: [
      'listed',
      'commissioned',
      'self_auditing',
      'evaluation_applied',
      'evaluation_failed',
      'implementing',
    ],
    afterPercent: 85,
  },
  acceptance_not_near: {
    duty: 'pass_acceptance',
    while: [
      'listed',
      'commissioned',
      'self_auditing',
      'evaluation_applied',
      'evaluation_failed',
      'implementing',
    ],
    afterPercent: 85,
  },
} as const satisfies Record<string, Warning>;
export type WarningCode = keyof typeof warnings;
export const warningCodes = Object.keys(warnings) as readonly WarningCode[];

export interface StandingFacts {
  readonly duty: Duty;
  readonly state: EngagementState;
  readonly startsOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly metOn: LocalDate | null;
  readonly dropped: boolean;
  readonly today: LocalDate;
}

/** Why the day is likely to be missed; null while it is not. */
export function whyLikelyMissed({ duty, state, startsOn, dueOn, today }: StandingFacts): WarningCode | null {
  const gone = daysBetween(startsOn, today) * 100;
  const whole = daysBetween(startsOn, dueOn);
  return (
    warningCodes.find((code) => {
      const warning: Warning = warnings[code];
      return warning.duty === duty && warning.while.includes(state) && gone >= warning.afterPercent * whole;
    }) ?? null
  );
}

/** The last day is still in time: late begins on the day after. What was postponed is measured by its new day. */
export function standingOf(facts: StandingFacts): DutyStanding {
  if (facts.metOn !== null) return 'met';
  if (facts.dropped) return 'dropped';
  if (facts.dueOn < facts.today) return 'late';
  return whyLikelyMissed(facts) === null ? 'due' : 'at_risk';
}
