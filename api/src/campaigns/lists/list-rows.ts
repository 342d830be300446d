import type { campaigns as contract } from '@qingshen/contract';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Act } from '../../kernel/mount.ts';
import { decodeCursor, encodeCursor } from '../../kernel/page.ts';
import { refuse } from '../../kernel/refused.ts';
import { answeringTo } from '../answering-to.ts';
import { Checker, type ListKey, type Terms } from './checker.ts';
import { changesOf, versionsToCompare } from './difference.sql.ts';
import { keyOf } from './loaded.ts';
import { type Layout, type RowRead, rowShown } from './row-shown.ts';
import { countCap, rowPage, rowsCounted } from './rows.sql.ts';
import { versionTerms } from './versions.sql.ts';

/** The day a draft's clocks would run from: what the campaign says, or today. */
export const dayOfListing = ({ listedOn }: Pick<Terms, 'listedOn'>, now: Date): LocalDate =>
  (listedOn as LocalDate | null) ?? beijingDate(now);

/** How these rows stand against what is public already. */
export async function changesAgainstBase(
  ctx: Ctx<Seat>,
  key: ListKey,
  rows: readonly number[],
): Promise<ReadonlyMap<number, Awaited<ReturnType<typeof asked>>[number]['change']>> {
  return new Map((await asked(ctx, key, rows)).map(({ row, change }) => [row, change]));
}

async function asked(ctx: Ctx<Seat>, key: ListKey, rows: readonly number[]) {
  const { province, versionId } = key;
  const sides = await ctx.one(versionsToCompare({ ...key, id: versionId, against: null }));
  if (rows.length === 0 || sides.againstId === null) return [];
  return ctx.all(changesOf({ province, before: sides.againstId, after: versionId, isWhole: false, rows }));
}

const rowCursor = (after: string | undefined): number => {
  const [row] = decodeCursor(after, ['text']) ?? ['0'];
  if (!/^\d{1,9}$/.test(row ?? ''))
    refuse('invalid_input', { fields: [{ in: 'query', field: 'after', rule: 'cursor' }] });
  return Number(row);
};

export const listRows: Act<typeof contract.listRows> = async (ctx, { params, query }) => {
  const key = keyOf(ctx, params);
  const { province, versionId } = key;
  const { after, limit, division, names, confirmation, ...rest } = query;
  const cursor = rowCursor(after);
  const filter = {
    ...rest,
    province,
    versionId,
    unsettled: names === 'unsettled',
    unconfirmed: confirmation === 'missing',
    divisions: answeringTo(division, ctx.seat.line, beijingDate(ctx.now)),
  };
  const [terms, rows, counted] = await Promise.all([
    ctx.one(versionTerms({ ...key, id: versionId })),
    ctx.all(rowPage({ ...filter, after: cursor, limit })),
    after === undefined ? ctx.one(rowsCounted(filter)) : null,
  ]);
  const page = rows.slice(0, limit);
  const change =
    terms.baseNumber > 0
      ? await changesAgainstBase(
          ctx,
          key,
          page.map(({ row }) => row),
        )
      : new Map();
  const { book } = new Checker(key, terms, ctx.now);
  const beside = { layout: terms.layout as Layout, book, listedOn: dayOfListing(terms, ctx.now) };
  const last = page.at(-1);
  return {
    rows: page.map((row: RowRead) => rowShown(row, { ...beside, change: change.get(row.row) ?? null })),
    next: rows.length > limit && last ? encodeCursor([String(last.row)]) : null,
    ...(counted
      ? { total: { count: Math.min(counted.count, countCap), capped: counted.count > countCap } }
      : {}),
  };
};
