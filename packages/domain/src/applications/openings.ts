import type { EngagementState, SettingLevel } from '../engagements/index.ts';
import type { Refusal } from '../refusal.ts';
import type { LocalDate } from '../time/index.ts';
import type { ApplicationState } from './chain.ts';
import type { ApplicationKind } from './kind.ts';

export type RoundApplicationKind = Exclude<ApplicationKind, 'enrolment'>;

/** In which state of its round something may be applied for. What is a first or a second time, the states know. */
export const opensIn: Readonly<Record<RoundApplicationKind, readonly EngagementState[]>> = {
  evaluation: ['commissioned', 'self_auditing', 'evaluation_failed'],
  acceptance: ['implementing', 'acceptance_failed'],
  postponement: [
    'listed',
    'commissioned',
    'self_auditing',
    'evaluation_applied',
    'implementing',
    'acceptance_applied',
  ],
};

/** Only the dates of acceptance may be asked to be put off. */
export type PostponableDuty = 'apply_acceptance' | 'conclude_acceptance';

export interface ClockToMove {
  readonly setByLevel: SettingLevel;
  readonly dueOn: string;
  readonly metOn: string | null;
}

export interface RoundToApplyFrom {
  readonly state: EngagementState;
  /** Since when it has been so, where that is known. */
  readonly since: LocalDate | null;
  /** An application of this kind that nobody has decided. */
  readonly open: { readonly number: string; readonly state: ApplicationState } | null;
}

/** Can this be applied for in this round, as it stands? */
export function whyNotOpen(kind: RoundApplicationKind, round: RoundToApplyFrom): Refusal | null {
  const { state, since, open } = round;
  if (open)
    return { code: 'application_open_already', facts: { kind, number: open.number, state: open.state } };
  return opensIn[kind].includes(state)
    ? null
    : { code: 'application_kind_unfit', facts: { kind, state, on: since, from: opensIn[kind] } };
}

/** A date that runs, and that somebody here has set: the country's is put off by nobody. */
export function whyNotAskLater(duty: PostponableDuty, clocks: readonly ClockToMove[]): Refusal | null {
  if (clocks.length === 0) return { code: 'deadline_absent', facts: { duty } };
  const running = clocks.filter(({ metOn }) => metOn === null);
  if (running.length === 0)
    return { code: 'deadline_met_already', facts: { duty, metOn: clocks.at(-1)?.metOn ?? null } };
  return running.every(({ setByLevel }) => setByLevel === 'nation')
    ? { code: 'postponement_statutory', facts: { duty, dueOn: running.at(-1)?.dueOn ?? null } }
    : null;
}
