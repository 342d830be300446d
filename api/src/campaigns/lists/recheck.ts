import {
  type ListFault,
  type ListRowStanding,
  type Namesake,
  toBeConfirmed,
} from '@qingshen/domain/campaigns';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Checker, ListKey } from './checker.ts';
import type { RowRead } from './row-shown.ts';
import { updateRows, type WrittenRow } from './row-writes.sql.ts';
import { rowsOfPlants } from './rows.sql.ts';

export type Recheck = Pick<
  RowRead,
  | 'row'
  | 'cells'
  | 'standing'
  | 'plant'
  | 'corrected'
  | 'overrideReason'
  | 'keptName'
  | 'setAsideBecause'
  | 'carries'
  | 'confirmed'
  | 'warnings'
> & {
  /** Said just now; otherwise as it was. */
  readonly carriesOver?: boolean;
};

const toConfirm = (warnings: readonly ListFault[]): string =>
  JSON.stringify(
    warnings
      .filter(({ code }) => toBeConfirmed.has(code))
      .map(({ code, facts }) => [code, Object.entries(facts ?? {}).sort()]),
  );

/** What somebody confirmed was what they saw: where the row or what is known says otherwise now, it is asked again. */
const stillConfirmed = (before: Recheck, after: WrittenRow): WrittenRow => ({
  ...after,
  confirmed: after.confirmed && toConfirm(before.warnings) === toConfirm(after.warnings),
});

export interface Rechecked {
  readonly row: number;
  readonly before: ListRowStanding;
  readonly after: WrittenRow;
}

/**
 * Asks rows again, each with what the officer chose for it. Which row stands first for a plant is asked of the whole
 * version, so that a double comes to its own when the first is corrected or set aside.
 */
export async function recheckRows(
  ctx: Ctx<Seat>,
  key: ListKey,
  checker: Checker,
  rows: readonly Recheck[],
): Promise<readonly Rechecked[]> {
  if (rows.length === 0) return [];
  const known = await checker.facts(ctx, rows);
  const asked = rows.map((row) => ({
    ...row,
    choices: {
      overrideReason: row.overrideReason,
      keptName: row.keptName,
      setAsideBecause: row.setAsideBecause,
      isSetAside: row.standing === 'set_aside',
      carriesOver: row.carriesOver ?? row.carries !== null,
      isConfirmed: row.confirmed,
    },
  }));
  const alone = asked.map((one) => checker.check(one, known, () => null));
  const plants = [...new Set(alone.flatMap(({ plant }) => plant ?? []))];
  const { province, versionId } = key;
  const names = [...new Set(alone.flatMap(({ name }) => name ?? []))];
  const standing = await ctx.all(rowsOfPlants({ province, versionId, plants, names }));
  const namesakes = namesakesOf(standing, rows, alone);
  const first = firstOf(standing, rows, alone);
  const after = asked.map((one) =>
    stillConfirmed(
      one,
      checker.check(
        one,
        known,
        (plant) => {
          const above = first.get(plant) ?? one.row;
          return above === one.row ? null : above;
        },
        (name, code) => {
          const above = namesakes.get(name)?.find((other) => other.creditCode !== code);
          return above && above.row < one.row ? above : null;
        },
      ),
    ),
  );
  ctx.post(updateRows({ province, versionId, rows: after }));
  return after.map((one, at) => ({ row: one.row, before: rows[at]?.standing ?? one.standing, after: one }));
}

/** Who bears each name, from above to below. */
function namesakesOf(
  standing: readonly { row: number; name: string | null; creditCode: string | null }[],
  rows: readonly Recheck[],
  alone: readonly WrittenRow[],
): ReadonlyMap<string, readonly Namesake[]> {
  const inHand = new Set(rows.map(({ row }) => row));
  const now = alone
    .filter((one) => one.standing !== 'set_aside')
    .map(({ row, name, credit_code: creditCode }) => ({ row, name, creditCode }));
  const named = new Map<string, Namesake[]>();
  for (const { row, name, creditCode } of [...standing.filter(({ row }) => !inHand.has(row)), ...now]) {
    if (name === null || creditCode === null) continue;
    const known = named.get(name);
    if (known) known.push({ row, creditCode });
    else named.set(name, [{ row, creditCode }]);
  }
  for (const bearers of named.values()) bearers.sort((one, other) => one.row - other.row);
  return named;
}

/** The rows in hand count as they read now, the others as they are written. */
function firstOf(
  standing: readonly { row: number; plant: string | null }[],
  rows: readonly Recheck[],
  alone: readonly WrittenRow[],
): ReadonlyMap<string, number> {
  const inHand = new Set(rows.map(({ row }) => row));
  const now = alone.filter((one) => one.standing !== 'set_aside');
  const first = new Map<string, number>();
  for (const { row, plant } of [...standing.filter(({ row }) => !inHand.has(row)), ...now])
    if (plant !== null && row < (first.get(plant) ?? Number.POSITIVE_INFINITY)) first.set(plant, row);
  return first;
}
