import type { EngagementState } from '@qingshen/domain/engagements';
import type { Ctx } from '../kernel/as-persona.ts';
import { newId } from '../kernel/ids.ts';
import { refuse } from '../kernel/refused.ts';

interface Seated extends Record<string, unknown> {
  state: EngagementState;
  version: number;
}

/**
 * Who was named before leaves the table, and with it the sight of the case; the audit has begun. For the enterprise of
 * the round alone; a round that has an application behind it stays in its state.
 */
export async function seatConsultancy(
  ctx: Ctx,
  { province, id, consultancyId }: { province: string; id: string; consultancyId: string },
): Promise<Seated> {
  const { rows } = await ctx.tx.send<Seated>({
    text: 'select * from app.commission($1, $2, $3, $4)',
    values: [province, id, newId(), consultancyId],
  });
  return rows[0] ?? refuse('not_found');
}
