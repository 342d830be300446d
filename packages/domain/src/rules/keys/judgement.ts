import type { KeySpec } from '../key-spec.ts';
import { listingReasons } from '../vocabulary.ts';

const listingKeys = {
  listing_reasons: { topic: 'listing', kind: 'choices', options: listingReasons },
  listing_reasons_local: { topic: 'listing', kind: 'choices', options: listingReasons },
  listing_conditions: { topic: 'listing', kind: 'table', columns: ['rank', 'condition'] },
  listing_boxes: { topic: 'listing', kind: 'table', columns: ['box', 'reason'] },
  key_industries: { topic: 'listing', kind: 'table', columns: ['industry'] },
} as const satisfies Record<string, KeySpec>;

const panelKeys = {
  panel_size_min: { topic: 'panel', kind: 'count' },
  panel_source: { topic: 'panel', kind: 'choice', options: ['provincial_register', 'anywhere'] },
  panel_reading_time: { topic: 'panel', kind: 'span' },
  panel_attendance: { topic: 'panel', kind: 'table', columns: ['attendant', 'presents'] },
  expert_register_points: { topic: 'panel', kind: 'flag' },
} as const satisfies Record<string, KeySpec>;

const scoringKeys = {
  evaluation_scored: { topic: 'scoring', kind: 'flag' },
  evaluation_results: {
    topic: 'scoring',
    kind: 'choices',
    options: ['passed', 'not_passed', 'proceed', 'supplement', 'restart'],
  },
  evaluation_scorecard: { topic: 'scoring', kind: 'table', columns: ['criterion', 'points'] },
  evaluation_pass_mark: { topic: 'scoring', kind: 'percent' },
  evaluation_bands: { topic: 'scoring', kind: 'table', columns: ['points_from', 'points_below', 'result'] },
  acceptance_scorecard: { topic: 'scoring', kind: 'table', columns: ['criterion', 'points'] },
  acceptance_pass_mark: { topic: 'scoring', kind: 'percent' },
  acceptance_conditions: { topic: 'scoring', kind: 'table', columns: ['rank', 'condition'] },
  acceptance_vetoes: { topic: 'scoring', kind: 'table', columns: ['rank', 'veto'] },
  score_aggregation: { topic: 'scoring', kind: 'choice', options: ['mean', 'trimmed_mean', 'consensus'] },
} as const satisfies Record<string, KeySpec>;

export const judgementKeys = { ...listingKeys, ...panelKeys, ...scoringKeys };
