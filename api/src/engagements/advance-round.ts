import type { EngagementState } from '@qingshen/domain/engagements';
import type { Ctx } from '../kernel/as-persona.ts';
import { refuse } from '../kernel/refused.ts';

interface Advanced extends Record<string, unknown> {
  outcome: 'advanced' | 'out_of_order' | 'of_another' | 'absent';
  state: EngagementState;
  version: number;
}

/**
 * One step of a round, decided behind the wall by the table of states: of two officers at once the second is refused.
 * The step settles what it settles by itself (an application received stops its clock) and shows in every list.
 */
export async function advanceRound(
  ctx: Ctx,
  {
    province,
    id,
    to,
    because = null,
  }: { province: string; id: string; to: EngagementState; because?: string | null },
): Promise<{ state: EngagementState; version: number }> {
  const { rows } = await ctx.tx.send<Advanced>({
    text: 'select * from app.advance_round($1, $2, $3, $4)',
    values: [province, id, to, because],
  });
  const [step] = rows;
  if (!step || step.outcome === 'absent') return refuse('not_found');
  const { outcome, state, version } = step;
  if (outcome === 'out_of_order') return refuse('round_step_out_of_order', { state, to });
  if (outcome === 'of_another') return refuse('round_step_of_another', { state, to });
  return { state, version };
}

/** Given up for a reason, by the organiser of a round outside any campaign. A list is changed by a version of its own. */
export const removeRound = (ctx: Ctx, round: { province: string; id: string; because: string }) =>
  advanceRound(ctx, { ...round, to: 'removed' });
