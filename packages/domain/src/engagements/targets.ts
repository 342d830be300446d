import {
  type EffectiveRule,
  type Origin,
  type RuleSet,
  type RuleValue,
  type TargetFacts,
  type TargetSubject,
  targetsFor,
} from '../rules/index.ts';

/** Who asks for what: a level of the index system and the scope it is measured in, with the text. */
export interface TargetVoice {
  /** One of targetLevels; null where the text leaves it open. */
  readonly level: string | null;
  readonly source: string;
  readonly jurisdiction: string;
  readonly document: string;
  readonly article: string;
  readonly verified: boolean;
}

/** A target as it was when the round was listed: what binds, what binds beside it, and who was not heard. */
export interface PinnedTarget extends TargetVoice {
  readonly subject: TargetSubject;
  /** A fact was not known, and the harder answer was taken. */
  readonly assumed: boolean;
  readonly also: readonly TargetVoice[];
  readonly losing: readonly (TargetVoice & { readonly because: 'farther' | 'older' | 'milder' })[];
}

const voiceOf = ({ value, origin }: { value: RuleValue; origin: Origin }): TargetVoice => ({
  level: value.kind === 'choice' ? value.choice : null,
  source: origin.source,
  jurisdiction: origin.jurisdiction,
  document: origin.citation.document,
  article: origin.citation.article,
  verified: origin.citation.verified,
});

const unheard = (rule: EffectiveRule, also: EffectiveRule['losing']) =>
  rule.losing
    .filter((voice) => !also.includes(voice))
    .map((voice) => ({ ...voiceOf(voice), because: voice.because }));

export const pinTargets = (set: RuleSet, facts: TargetFacts): readonly PinnedTarget[] =>
  targetsFor(set, facts).map(({ subject, rule, also, assumed }) => ({
    ...voiceOf(rule),
    subject,
    assumed,
    also: also.map(voiceOf),
    losing: unheard(rule, also),
  }));
