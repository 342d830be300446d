import type { Level } from '../divisions/index.ts';
import type { Refusal } from '../refusal.ts';
import { choiceIn, choicesIn, type RuleSet } from '../rules/index.ts';
import type { Line } from '../tenancy/index.ts';

/** Many notices at once: waiting for the worker, at work, done, or stopped with what was finished kept. */
export const noticeBatchStates = ['waiting', 'rendering', 'finished', 'stopped'] as const;
export type NoticeBatchState = (typeof noticeBatchStates)[number];

export const noticeItemStates = ['waiting', 'rendered', 'faulty', 'dropped'] as const;
export type NoticeItemState = (typeof noticeItemStates)[number];

/** Why one of a batch got no notice. `faulty` ones name what is to be mended; the rest of the batch goes on. */
export const noticeItemFaults = [
  'sealer_absent',
  'prepared_already',
  'round_closed',
  'template_unfit',
  'rendering_failed',
] as const;
export type NoticeItemFault = (typeof noticeItemFaults)[number];

/** Which rounds of the campaign: all without a notice, or those that were ticked. */
export const noticeSelections = ['missing', 'chosen'] as const;
export type NoticeSelection = (typeof noticeSelections)[number];

/** Letters with a code for enterprises nobody has claimed: none, where no code is under way, or all anew. */
export const claimLetterChoices = ['none', 'missing', 'renewed'] as const;
export type ClaimLetterChoice = (typeof claimLetterChoices)[number];

export interface SealRule {
  readonly level: Level;
  readonly lines: readonly Line[];
}

/**
 * Whose seals, after the rules of the place. Where they say nothing, whoever is in charge of the round stamps at the
 * level of the site: a notice without any seal would be no notice.
 */
export function sealRuleOf(set: RuleSet, roundLines: readonly Line[]): SealRule {
  return {
    level: (choiceIn(set, 'notice_seal_level') as Level | null) ?? 'county',
    lines: (choicesIn(set, 'notice_seal_lines') as readonly Line[] | null) ?? roundLines.slice(0, 1),
  };
}

/** The city sees to the notices and the county may; a province only where its own rules say so. */
export function whyNotPrepareNotices(level: Level | null, set: RuleSet): Refusal | null {
  const by = choiceIn(set, 'notice_organised_by') ?? 'city';
  const may = level !== null && (level !== 'province' || by === 'province');
  return may ? null : { code: 'notice_not_yours_to_prepare', facts: { level, organisedBy: by } };
}

export const whyNotStopBatch = (state: NoticeBatchState): Refusal | null =>
  state === 'finished' || state === 'stopped' ? { code: 'notice_batch_over', facts: { state } } : null;
