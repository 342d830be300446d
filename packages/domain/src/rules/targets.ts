import { countIn } from './reading.ts';
import type { EffectiveRule, RuleSet, RuleValue } from './rule.ts';
import type { TargetSubject } from './vocabulary.ts';

/** What of an enterprise decides which targets are asked of it. */
export interface TargetFacts {
  /** A class of GB/T 4754-2017. */
  readonly industry: string;
  /** Whether a power plant burns coal; the class does not say. null: not known. */
  readonly burnsCoal: boolean | null;
  /** Tonnes of hazardous waste a year it is able to generate; null: not known. */
  readonly hazardousWasteTonnes: number | null;
}

export interface Target {
  readonly subject: TargetSubject;
  readonly rule: EffectiveRule;
  /**
   * Losing voices that bind all the same, because they measure more of the enterprise: level two for the main
   * indicators does not contain level three for the whole.
   */
  readonly also: EffectiveRule['losing'];
  /** True where a fact is not known and the harder answer was taken for it. */
  readonly assumed: boolean;
}

/** The notices name trades, not classes of GB/T 4754-2017; which class is meant is our reading. */
const trades: readonly (readonly [subject: TargetSubject, pattern: RegExp])[] = [
  ['cement', /^3011$/],
  ['flat_glass', /^3041$/],
  ['ceramics', /^307\d$/],
  ['steel', /^31[1-3]0$/],
  ['coking', /^2521$/],
];

const powerPlant = /^441[12]$/;

function tradeOf({ industry, burnsCoal }: TargetFacts): TargetSubject {
  if (powerPlant.test(industry)) return burnsCoal === false ? 'other' : 'coal_power';
  return trades.find(([, pattern]) => pattern.test(industry))?.[0] ?? 'other';
}

const scopeOf = (value: RuleValue): string =>
  value.kind === 'choice' ? value.choice.replace(/^level_(one|two|three)_/, '') : '';

function alsoAsked({ value, losing }: EffectiveRule): EffectiveRule['losing'] {
  const scopes = new Set(['', scopeOf(value)]);
  if (scopes.has('whole')) return [];
  return losing.filter((voice) => {
    const scope = scopeOf(voice.value);
    const asksMore = voice.because === 'milder' && !scopes.has(scope);
    scopes.add(scope);
    return asksMore;
  });
}

/** Every target asked of it: its trade's, and for much hazardous waste one more. Each with who says so and who loses. */
export function targetsFor(set: RuleSet, facts: TargetFacts): readonly Target[] {
  const threshold = countIn(set, 'target_hazardous_waste_from_t');
  const generatesMuch = threshold !== null && (facts.hazardousWasteTonnes ?? 0) >= threshold;
  const subjects: TargetSubject[] = [tradeOf(facts), ...(generatesMuch ? ['hazardous_waste' as const] : [])];
  return subjects.flatMap((subject) => {
    const rule = set.rules[`target_${subject}`];
    const assumed = subject === 'coal_power' && facts.burnsCoal === null;
    return rule ? [{ subject, rule, also: alsoAsked(rule), assumed }] : [];
  });
}
