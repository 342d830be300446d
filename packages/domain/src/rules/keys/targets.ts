import type { KeySpec } from '../key-spec.ts';
import { targetLevels, targetSubjects } from '../vocabulary.ts';

const target = { topic: 'targets', kind: 'choice', options: targetLevels, wins: 'strictest' } as const;

export const targetKeys = {
  target_coal_power: target,
  target_cement: target,
  target_steel: target,
  target_coking: target,
  target_ceramics: target,
  target_flat_glass: target,
  target_hazardous_waste: target,
  target_other: target,
  /** Tonnes of hazardous waste a year from which target_hazardous_waste is asked. */
  target_hazardous_waste_from_t: { topic: 'targets', kind: 'count' },
  /** Of whom 明显提升 is asked once the level was reached before the audit. */
  target_improvement_for: { topic: 'targets', kind: 'choices', options: targetSubjects },
  target_improvement_margin: { topic: 'targets', kind: 'percent' },
  target_strictest_prevails: { topic: 'targets', kind: 'flag' },
  target_earlier_continue: { topic: 'targets', kind: 'flag' },
  target_yardsticks: { topic: 'targets', kind: 'table', columns: ['rank', 'yardstick'] },
  guidelines: { topic: 'targets', kind: 'table', columns: ['title', 'number'] },
} as const satisfies Record<string, KeySpec>;
