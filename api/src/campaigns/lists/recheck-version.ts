import { campaigns as contract } from '@qingshen/contract';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Handler } from '../../kernel/mount.ts';
import { seatedBy } from '../../kernel/seated.ts';
import { Checker } from './checker.ts';
import { heldVersion, keyOf } from './loaded.ts';
import { recheckRows } from './recheck.ts';
import { rowPage } from './rows.sql.ts';
import { versionShown } from './version-shown.ts';
import { rebaseVersion } from './version-writes.sql.ts';
import { versionOfCampaign } from './versions.sql.ts';

const chunkRows = 1_000;

/** Chunk by chunk, each as it stands at that moment; the version stays ready, and corrections are kept. */
export function recheckVersion(kernel: Kernel): Handler<typeof contract.recheckVersion> {
  const seatedAt = seatedBy(kernel, contract.recheckVersion);
  return async ({ params }, bearer) => {
    const seated = <T>(work: (ctx: Ctx<Seat>) => Promise<T>) =>
      seatedAt(bearer, params.organization, {}, work);
    for (let after: number | null = 0; after !== null; ) {
      const from: number = after;
      after = await seated(async (ctx) => {
        const { key, terms } = await heldVersion(ctx, params, 'correct');
        const { province, versionId } = key;
        if (from === 0) ctx.post(rebaseVersion({ province, id: versionId }));
        const rows = await ctx.all(rowPage({ province, versionId, after: from, limit: chunkRows - 1 }));
        await recheckRows(ctx, key, new Checker(key, terms, ctx.now), rows);
        return rows.length < chunkRows ? null : (rows.at(-1)?.row ?? null);
      });
    }
    return seated(async (ctx) => {
      const key = keyOf(ctx, params);
      return versionShown(await ctx.one(versionOfCampaign({ ...key, id: key.versionId })), ctx.now);
    });
  };
}
