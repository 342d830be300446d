import type { campaigns as contract } from '@qingshen/contract';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { refuse } from '../../kernel/refused.ts';
import { Checker, type ListKey, type Terms } from './checker.ts';
import { heldVersion } from './loaded.ts';
import { recheckRows } from './recheck.ts';
import { keepNames, setAside } from './row-writes.sql.ts';
import { rowPage, rowsNamed } from './rows.sql.ts';

/** What an officer chooses for many rows at once. */

const told = (
  kernel: Kernel,
  ctx: Ctx<Seat>,
  campaign: string,
  terms: Terms,
  { act, after }: { act: string; after: Record<string, unknown> },
) =>
  kernel.record(ctx, {
    act,
    subject: { kind: 'campaign', id: campaign, name: terms.title },
    province: campaign.slice(0, 2),
    after: { number: terms.number, ...after },
  });

type Which = { rows?: number[] | undefined; fault?: string | undefined };
/** As many as are asked again in one go; a thousand is what a call may name. */
const most = 1_000;

async function takeBack(ctx: Ctx<Seat>, key: ListKey, terms: Terms, { rows, fault }: Which): Promise<number> {
  const { province, versionId } = key;
  const found = rows
    ? await ctx.all(rowsNamed({ province, versionId, rows, plants: [] }))
    : await ctx.all(
        rowPage({
          province,
          versionId,
          standing: 'set_aside',
          ...(fault ? { fault } : {}),
          after: 0,
          limit: most,
        }),
      );
  const aside = found.filter(({ standing }) => standing === 'set_aside').slice(0, most);
  const back = aside.map((row) => ({ ...row, standing: 'rejected' as const, setAsideBecause: null }));
  await recheckRows(ctx, key, new Checker(key, terms, ctx.now), back);
  return aside.length;
}

async function leaveOut(ctx: Ctx<Seat>, key: ListKey, terms: Terms, which: Which, because: string | null) {
  const { province, versionId } = key;
  const gone = await ctx.all(
    setAside({ province, versionId, rows: which.rows ?? null, fault: which.fault ?? null, because }),
  );
  const plants = [...new Set(gone.flatMap(({ plant }) => plant ?? []))];
  const left = new Set(gone.map(({ row }) => row));
  const twins = await ctx.all(rowsNamed({ province, versionId, rows: [], plants }));
  const doubles = twins.filter(({ row, standing }) => !left.has(row) && standing === 'rejected');
  await recheckRows(ctx, key, new Checker(key, terms, ctx.now), doubles);
  return gone.length;
}

export const setRowsAside =
  (kernel: Kernel): Act<typeof contract.setRowsAside> =>
  async (ctx, { params, body }) => {
    const { key, terms } = await heldVersion(ctx, params, 'correct');
    const { rows: named, fault, aside, reason } = body;
    if (named === undefined && fault === undefined) refuse('list_rows_unnamed');
    const which = { rows: named, fault };
    const rows = aside
      ? await leaveOut(ctx, key, terms, which, reason ?? null)
      : await takeBack(ctx, key, terms, which);
    told(kernel, ctx, params.campaign, terms, {
      act: aside ? 'list_rows_set_aside' : 'list_rows_taken_back',
      after: { rows, ...(fault ? { fault } : {}), ...(reason ? { reason } : {}) },
    });
    return { rows };
  };

export const settleNames =
  (kernel: Kernel): Act<typeof contract.settleNames> =>
  async (ctx, { params, body }) => {
    const { key, terms } = await heldVersion(ctx, params, 'correct');
    const { province, versionId } = key;
    const chosen = await ctx.all(
      keepNames({ province, versionId, rows: body.rows ?? null, keep: body.keep }),
    );
    told(kernel, ctx, params.campaign, terms, {
      act: 'list_names_settled',
      after: { rows: chosen.length, keep: body.keep },
    });
    return { rows: chosen.length };
  };
