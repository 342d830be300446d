import type { applications as contract } from '@qingshen/contract';
import { officeHands, whyNotHands } from '@qingshen/domain/applications';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act } from '../kernel/mount.ts';
import { Refused, refuse } from '../kernel/refused.ts';
import { handsOfOffice, saveHandsOfOffice } from './office.sql.ts';

export const readOfficeHands: Act<typeof contract.readOfficeHands> = async (ctx, { params }) => {
  const province = ctx.seat.province ?? refuse('not_found');
  const row = await ctx.one(handsOfOffice({ province, organizationId: params.organization }));
  const hands = row.hands ?? [...officeHands];
  return {
    version: row.version ?? 0,
    hands,
    isDefault: row.hands === null,
    setBy: row.setBy,
    setAt: row.setAt?.toISOString() ?? null,
    holders: officeHands
      .filter((hand) => hands.includes(hand))
      .map((hand) => ({ hand, people: row.holders.find((one) => one.hand === hand)?.people ?? 0 })),
  };
};

export const setOfficeHands =
  (kernel: Kernel): Act<typeof contract.setOfficeHands> =>
  async (ctx, { params, body }) => {
    const province = ctx.seat.province ?? refuse('not_found');
    const refused = whyNotHands(body.hands);
    if (refused) throw new Refused(refused);
    const [saved] = await ctx.all(
      saveHandsOfOffice({
        province,
        organizationId: params.organization,
        hands: body.hands,
        by: ctx.seat.personName,
        at: ctx.now,
        version: body.version,
      }),
    );
    if (!saved) return refuse('stale_version');
    kernel.record(ctx, {
      act: 'office_hands_set',
      subject: { kind: 'organization', id: params.organization, name: ctx.seat.organizationName },
      province,
      after: { hands: body.hands.join(' ') },
    });
    return saved;
  };
