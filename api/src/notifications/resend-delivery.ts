import type { Ctx, Seat } from '../kernel/as-persona.ts';
import type { Recorder } from '../kernel/record.ts';
import { refuse } from '../kernel/refused.ts';
import { enqueueDelivery, reviveDelivery, stateOfDelivery } from './deliveries.sql.ts';

/** A dead letter goes out again as it was written. The operator still does not learn what it says. */
export async function resendDelivery(ctx: Ctx<Seat>, record: Recorder, id: string) {
  const revived = await ctx.maybe(reviveDelivery(id));
  if (!revived) {
    const { state } = await ctx.one(stateOfDelivery(id));
    return refuse('delivery_not_dead', { state });
  }
  ctx.post(enqueueDelivery(id));
  record(ctx, {
    act: 'delivery_resent',
    subject: { kind: 'delivery', id },
    after: { template: revived.template, channel: revived.channel },
  });
  return { state: 'pending' as const };
}
