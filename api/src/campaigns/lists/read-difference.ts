import type { campaigns as contract } from '@qingshen/contract';
import { changedColumns, type ListChange, listChanges } from '@qingshen/domain/campaigns';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Act } from '../../kernel/mount.ts';
import { decodeCursor, encodeCursor } from '../../kernel/page.ts';
import { placed, placedId } from '../../kernel/placed.ts';
import { refuse } from '../../kernel/refused.ts';
import { type DifferenceRow, differenceCounts, differencePage, versionsToCompare } from './difference.sql.ts';
import { keyOf } from './loaded.ts';
import { type RowRead, readingShown } from './row-shown.ts';
import { everyRowNamed } from './rows.sql.ts';

const rowsOf = async (ctx: Ctx<Seat>, province: string, versionId: string | null, rows: readonly number[]) =>
  new Map(
    versionId === null || rows.length === 0
      ? []
      : (await ctx.all(everyRowNamed({ province, versionId, rows }))).map((row) => [row.row, row] as const),
  );

function shown(
  { plant, change, afterRow, beforeRow }: DifferenceRow,
  before: RowRead | undefined,
  after: RowRead | undefined,
) {
  const [creditCode = '', siteName = ''] = plant.split('|');
  return {
    change,
    creditCode,
    siteName: (after ?? before)?.siteName ?? siteName,
    row: afterRow ?? beforeRow,
    before: before ? readingShown(before) : null,
    after: after ? readingShown(after) : null,
    changed: before && after ? [...changedColumns(before, after)] : [],
  };
}

export const readListDifference: Act<typeof contract.readListDifference> = async (ctx, { params, query }) => {
  const key = keyOf(ctx, params);
  const { province, versionId } = key;
  const against = query.against === undefined ? null : placedId(query.against).uuid;
  const sides = await ctx.one(versionsToCompare({ ...key, id: versionId, against }));
  if (against !== null && sides.againstId === null) refuse('not_found');
  const compared = {
    province,
    before: sides.againstId,
    after: versionId,
    isWhole: sides.kind === 'whole' || sides.state === 'published',
  };
  const changes: readonly ListChange[] = query.change
    ? [query.change]
    : listChanges.filter((change) => change !== 'same');
  const [past = ''] = decodeCursor(query.after, ['text']) ?? [];
  const [counts, found] = await Promise.all([
    ctx.one(differenceCounts(compared)),
    ctx.all(differencePage({ ...compared, changes, past, limit: query.limit })),
  ]);
  const page = found.slice(0, query.limit);
  const [before, after] = await Promise.all([
    rowsOf(
      ctx,
      province,
      sides.againstId,
      page.flatMap(({ beforeRow }) => beforeRow ?? []),
    ),
    rowsOf(
      ctx,
      province,
      versionId,
      page.flatMap(({ afterRow }) => afterRow ?? []),
    ),
  ]);
  return {
    against:
      sides.againstId === null || sides.againstNumber === null
        ? null
        : { id: placed(province, sides.againstId), number: sides.againstNumber },
    counts,
    rows: page.map((row) => shown(row, before.get(row.beforeRow ?? 0), after.get(row.afterRow ?? 0))),
    next: found.length > query.limit ? encodeCursor([page.at(-1)?.plant ?? '']) : null,
  };
};
