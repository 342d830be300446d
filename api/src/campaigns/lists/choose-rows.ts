import type { campaigns as contract } from '@qingshen/contract';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { refuse } from '../../kernel/refused.ts';
import { Checker, type ListKey, type Terms } from './checker.ts';
import { heldVersion } from './loaded.ts';
import { recheckRows } from './recheck.ts';
import { confirmRows, keepNames, setAside } from './row-choices.sql.ts';
import type { RowRead } from './row-shown.ts';
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

/** Those named by number, or page by page all that may go on; a row asked again stands no longer where it was found. */
async function* rowsToCarry(
  ctx: Ctx<Seat>,
  { province, versionId }: ListKey,
  { rows, carry }: { rows?: number[] | undefined; carry: boolean },
): AsyncGenerator<RowRead[]> {
  const fault = carry ? 'round_to_carry_over' : 'round_goes_on';
  const fitting = (found: RowRead[]) =>
    found.filter(({ standing, codes }) => standing !== 'set_aside' && codes.includes(fault));
  if (rows) return yield fitting(await ctx.all(rowsNamed({ province, versionId, rows, plants: [] })));
  for (let after: number | undefined = 0; after !== undefined; ) {
    const found: RowRead[] = await ctx.all(rowPage({ province, versionId, fault, after, limit: most - 1 }));
    yield fitting(found);
    after = found.length < most ? undefined : found.at(-1)?.row;
  }
}

export const carryRows =
  (kernel: Kernel): Act<typeof contract.carryRows> =>
  async (ctx, { params, body }) => {
    const { key, terms } = await heldVersion(ctx, params, 'correct');
    const checker = new Checker(key, terms, ctx.now);
    let rows = 0;
    for await (const found of rowsToCarry(ctx, key, body)) {
      const chosen = found.map((row) => ({ ...row, carriesOver: body.carry }));
      const asked = await recheckRows(ctx, key, checker, chosen);
      rows += asked.filter(({ after }) => (after.carries !== null) === body.carry).length;
    }
    told(kernel, ctx, params.campaign, terms, {
      act: body.carry ? 'list_rows_carried' : 'list_rows_not_carried',
      after: { rows },
    });
    return { rows };
  };

export const confirmListRows =
  (kernel: Kernel): Act<typeof contract.confirmRows> =>
  async (ctx, { params, body }) => {
    const { key, terms } = await heldVersion(ctx, params, 'correct');
    const { province, versionId } = key;
    const seen = await ctx.all(confirmRows({ province, versionId, ...body }));
    const rows = seen.map(({ row }) => row).sort((a, b) => a - b);
    told(kernel, ctx, params.campaign, terms, {
      act: body.confirmed ? 'list_rows_confirmed' : 'list_rows_unconfirmed',
      after: { rows: rows.length, which: rows },
    });
    return { rows: rows.length };
  };
