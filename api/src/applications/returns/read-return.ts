import type { returns as contract } from '@qingshen/contract';
import { beijingDate } from '@qingshen/domain/time';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Act } from '../../kernel/mount.ts';
import { placedId } from '../../kernel/placed.ts';
import { returnById, subjectsNow } from './returns.sql.ts';
import { handShown, ownHandShown, rowKept, rowNow, standingShown } from './shown.ts';

/** What the province has not been sent is not shown to it: neither hands, nor words, nor how the list looks meanwhile. */
export async function loadReturn(ctx: Ctx<Seat>, placedReturn: string): Promise<contract.VoluntaryReturn> {
  const { province, uuid: id } = placedId(placedReturn);
  const organizationId = ctx.who.organizationId ?? '';
  const found = await ctx.one(returnById({ organizationId, province, id }));
  const { row, done } = found;
  const isUnit = row.unitId === organizationId;
  const isOpen = row.state === 'in_hand' || row.state === 'returned';
  const entries = found.entries.map(rowKept(province));
  const fresh =
    isUnit && isOpen
      ? (await ctx.all(subjectsNow({ ...row.terms }))).map(rowNow(province, row.kind))
      : entries;
  const has = (list: typeof entries) => new Set(list.map(({ subjectId }) => subjectId));
  const [before, after] = [has(entries), has(fresh)];
  const seen =
    isUnit || row.state !== 'in_hand'
      ? row
      : { ...row, state: 'returned' as const, note: null, waitsFor: null };
  return {
    ...standingShown(
      { ...seen, nothing: entries.length === 0 },
      row.terms,
      entries.length,
      beijingDate(ctx.now),
    ),
    waitsFor: isUnit ? row.waitsFor : null,
    unitName: row.unitName,
    divisionCode: row.divisionCode,
    upperName: row.upperName,
    documentNumber: row.documentNumber,
    note: seen.note,
    hands: isUnit ? row.hands : [],
    done: done.map(handShown),
    ...ownHandShown(isUnit ? row : null, done, ctx.who.accountId ?? ''),
    entries,
    changed: {
      added: fresh.filter(({ subjectId }) => !before.has(subjectId)).length,
      gone: entries.filter(({ subjectId }) => !after.has(subjectId)).length,
    },
  };
}

export const readReturn: Act<typeof contract.readReturn> = (ctx, { params }) =>
  loadReturn(ctx, params.return);
