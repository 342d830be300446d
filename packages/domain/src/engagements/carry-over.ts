import type { Refusal } from '../refusal.ts';
import { type Citation, choiceIn, type RuleKey, type RuleSet, ruleIn } from '../rules/index.ts';
import type { LocalDate } from '../time/index.ts';
import type { Duty } from './duties.ts';
import type { EngagementState } from './states.ts';

/** 逾期未开展审核评估, 评估不通过, 验收不合格: these and nothing else by itself (冀环办字函〔2025〕141号 三（二）). */
export const carryOverGrounds = [
  'audit_overdue',
  'evaluation_overdue',
  'evaluation_failed',
  'acceptance_failed',
] as const;
export type CarryOverGround = (typeof carryOverGrounds)[number];

interface Clock {
  readonly duty: Duty;
  readonly dueOn: LocalDate;
  readonly metOn: LocalDate | null;
  readonly dropped?: boolean;
}

export interface CarryOverFacts {
  readonly state: EngagementState;
  readonly clocks: readonly Clock[];
  readonly today: LocalDate;
}

export interface FoundGround {
  readonly ground: CarryOverGround;
  /** Where the text stands that makes it one. */
  readonly citation: Citation;
  /** The day that was missed; null where a verdict is the ground. */
  readonly dueOn: LocalDate | null;
}

const consequences: Readonly<Record<CarryOverGround, RuleKey>> = {
  audit_overdue: 'evaluation_overdue_leads_to',
  evaluation_overdue: 'evaluation_overdue_leads_to',
  evaluation_failed: 'evaluation_failed_leads_to',
  acceptance_failed: 'acceptance_failed_leads_to',
};

/** Still before any application: once the organiser has one in hand, what is late is no longer the enterprise. */
const notYetApplied: readonly EngagementState[] = ['listed', 'commissioned', 'self_auditing'];

const missed = ({ clocks, today }: CarryOverFacts, duties: readonly Duty[]): LocalDate | null =>
  clocks
    .filter((clock) => duties.includes(clock.duty) && clock.metOn === null && !clock.dropped)
    .map(({ dueOn }) => dueOn)
    .filter((dueOn) => dueOn < today)
    .sort()[0] ?? null;

function groundsIn(facts: CarryOverFacts): readonly { ground: CarryOverGround; dueOn: LocalDate | null }[] {
  const { state } = facts;
  if (state === 'evaluation_failed' || state === 'acceptance_failed') return [{ ground: state, dueOn: null }];
  if (!notYetApplied.includes(state)) return [];
  const found = [
    { ground: 'audit_overdue', dueOn: missed(facts, ['finish_audit']) },
    { ground: 'evaluation_overdue', dueOn: missed(facts, ['apply_evaluation', 'conclude_evaluation']) },
  ] as const;
  return found.filter(({ dueOn }) => dueOn !== null);
}

/** The grounds that this round gives, each with its clause; none where the rules of the place know no such consequence. */
export const carryOverGroundsOf = (set: RuleSet, facts: CarryOverFacts): readonly FoundGround[] =>
  groundsIn(facts).flatMap(({ ground, dueOn }) => {
    const key = consequences[ground];
    const rule = ruleIn(set, key);
    return rule && choiceIn(set, key) === 'next_list'
      ? [{ ground, citation: rule.origin.citation, dueOn }]
      : [];
  });

export function whyNotCarryOver(
  set: RuleSet,
  facts: CarryOverFacts,
  ground: CarryOverGround,
): Refusal | null {
  const found = carryOverGroundsOf(set, facts).map((one) => one.ground);
  return found.includes(ground)
    ? null
    : { code: 'carry_over_without_ground', facts: { ground, grounds: found, state: facts.state } };
}
