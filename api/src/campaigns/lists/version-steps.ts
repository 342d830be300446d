import { campaigns as contract } from '@qingshen/contract';
import type { Storage } from '../../files/index.ts';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import { newSecretId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act, Handler } from '../../kernel/mount.ts';
import { refuse } from '../../kernel/refused.ts';
import { seatedBy } from '../../kernel/seated.ts';
import type { Terms } from './checker.ts';
import { heldVersion, keyOf } from './loaded.ts';
import { openSheet } from './read-list.ts';
import type { Readings } from './readings.ts';
import { versionShown } from './version-shown.ts';
import { deleteRows, deleteVersionRow, setVersionState } from './version-writes.sql.ts';
import { versionOfCampaign } from './versions.sql.ts';

/** Stopping a reading, beginning it anew, forgetting a version. */

const told = (kernel: Kernel, ctx: Ctx<Seat>, act: string, campaign: string, terms: Terms) =>
  kernel.record(ctx, {
    act,
    subject: { kind: 'campaign', id: campaign, name: terms.title },
    province: campaign.slice(0, 2),
    after: { number: terms.number, file: terms.fileName },
  });

/** The version is held first, so the chunk in hand is written before all of them are taken away. */
export const cancelReading =
  (kernel: Kernel): Act<typeof contract.cancelReading> =>
  async (ctx, { params }) => {
    const { key, terms } = await heldVersion(ctx, params, 'cancel');
    const { province, versionId: id } = key;
    ctx.post(setVersionState({ province, id, state: 'cancelled', run: null, at: ctx.now }));
    ctx.post(deleteRows({ province, id }));
    told(kernel, ctx, 'list_reading_cancelled', params.campaign, terms);
    return { state: 'cancelled' as const };
  };

export const deleteVersion =
  (kernel: Kernel): Act<typeof contract.deleteVersion> =>
  async (ctx, { params }) => {
    const { key, terms } = await heldVersion(ctx, params, 'delete');
    const { province, versionId: id } = key;
    ctx.post(deleteRows({ province, id }));
    ctx.post(deleteVersionRow({ province, id }));
    told(kernel, ctx, 'list_version_deleted', params.campaign, terms);
    return null;
  };

export function restartReading(
  kernel: Kernel,
  storage: Storage,
  readings: Readings,
): Handler<typeof contract.restartReading> {
  const seatedAt = seatedBy(kernel, contract.restartReading);
  return async ({ params }, bearer) => {
    const seated = <T>(work: (ctx: Ctx<Seat>) => Promise<T>) =>
      seatedAt(bearer, params.organization, {}, work);
    const begun = await seated(async (ctx) => {
      const { key, terms } = await heldVersion(ctx, params, 'restart');
      if (terms.campaignState === 'closed') refuse('campaign_state', { state: terms.campaignState });
      const run = { key, id: newSecretId() };
      const { province, versionId: id } = key;
      ctx.post(deleteRows({ province, id }));
      ctx.post(setVersionState({ province, id, state: 'reading', run: run.id, at: ctx.now }));
      told(kernel, ctx, 'list_reading_restarted', params.campaign, terms);
      return { run, storedAs: terms.storedAs ?? refuse('not_found') };
    });
    await readings.begin(begun.run, await openSheet(storage, begun.storedAs), seated);
    return seated(async (ctx) => {
      const key = keyOf(ctx, params);
      return versionShown(await ctx.one(versionOfCampaign({ ...key, id: key.versionId })), ctx.now);
    });
  };
}
