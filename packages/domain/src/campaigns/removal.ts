import type { EngagementState } from '../engagements/index.ts';
import type { Refusal } from '../refusal.ts';

/** Past its evaluation, or under evaluation or acceptance: work is lost where such a round is taken off the list. */
export const statesInHand: ReadonlySet<EngagementState> = new Set<EngagementState>([
  'evaluation_applied',
  'implementing',
  'acceptance_applied',
  'acceptance_failed',
]);

/** A plant that is to be taken off, and how its round stands. */
export interface ToRemove {
  readonly name: string;
  readonly number: string;
  readonly state: EngagementState;
  readonly isOver: boolean;
  /** Numbers of the applications for its evaluation or acceptance that are under way. */
  readonly applications: readonly string[] | null;
}

export function whyNotRemove(rounds: readonly ToRemove[], isConfirmed: boolean): Refusal | null {
  const over = rounds.filter(({ isOver }) => isOver);
  if (over.length > 0)
    return {
      code: 'listing_round_closed',
      facts: { rounds: over.map(({ name, number }) => ({ name, number })) },
    };
  const inHand = rounds.filter(
    ({ state, applications }) => statesInHand.has(state) || (applications ?? []).length > 0,
  );
  if (isConfirmed || inHand.length === 0) return null;
  return {
    code: 'listing_in_progress',
    facts: {
      rounds: inHand.map(({ name, number, state, applications }) => ({
        name,
        number,
        state,
        applications: applications ?? [],
      })),
    },
  };
}
