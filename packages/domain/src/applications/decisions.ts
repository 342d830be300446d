import type { HandOutcome } from './hands.ts';
import type { ApplicationKind } from './kind.ts';

/** What the last office said, by what was asked: lists, pages, papers and messages all use this one word. */
export const applicationDecisions = [
  'enrolment_accepted',
  'enrolment_refused',
  'evaluation_accepted',
  'evaluation_refused',
  'acceptance_accepted',
  'acceptance_refused',
  'postponement_accepted',
  'postponement_refused',
] as const;
export type ApplicationDecision = (typeof applicationDecisions)[number];

const decided = { accept: 'accepted', refuse: 'refused' } as const;

/** null: it passed on or came back, and nothing is decided. */
export const decisionOf = (kind: ApplicationKind, outcome: HandOutcome): ApplicationDecision | null =>
  outcome === 'accept' || outcome === 'refuse' ? `${kind}_${decided[outcome]}` : null;
