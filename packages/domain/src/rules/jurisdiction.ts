import { type DivisionCode, division, placeOf, superiorOf } from '../divisions/index.ts';
import type { Line } from '../tenancy/index.ts';
import type { LocalDate } from '../time/index.ts';
import type { Jurisdiction, RuleSet } from './rule.ts';

/** Which chain of command carries a track's rules down. */
export const lineOf = (track: RuleSet['track']): Line => (track === 'mandatory' ? 'ecology' : 'industry');

/**
 * Whose rules bind here, nearest first, ending with the country. It follows supervision, not the digits: 定州 130682
 * answers to the province, so 保定's notices do not reach it. Of a division we do not know, only the province is sure.
 */
export function jurisdictionChain(
  jurisdiction: Jurisdiction,
  track: RuleSet['track'],
  on: LocalDate,
): readonly Jurisdiction[] {
  if (jurisdiction === 'cn') return ['cn'];
  if (!division(jurisdiction)) {
    const place = placeOf(jurisdiction);
    return place === null ? [jurisdiction, 'cn'] : [jurisdiction, `${place}0000`, 'cn'];
  }
  const chain: Jurisdiction[] = [];
  let at: DivisionCode | null = jurisdiction;
  while (at !== null) {
    chain.push(at);
    at = superiorOf(lineOf(track), at, on);
  }
  return [...chain, 'cn'];
}
