import type { returns as contract } from '@qingshen/contract';
import { type ReturnKind, returnKinds } from '@qingshen/domain/applications';
import { beijingDate } from '@qingshen/domain/time';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Act } from '../../kernel/mount.ts';
import { refuse } from '../../kernel/refused.ts';
import { countsNow, subjectsNow, unitYear } from './returns.sql.ts';
import type { Entry, Hand, Held } from './shapes.ts';
import { handShown, ownHandShown, rowKept, rowNow, standingShown } from './shown.ts';
import { provinceSeated, termsFor, yearOf } from './terms.ts';

/** All that a unit starts from. Whoever answers to nobody in the province (the province itself) owes no list. */
export async function unitsYear(ctx: Ctx<Seat>, year: number) {
  const province = provinceSeated(ctx);
  if (ctx.seat.level === 'province') return refuse('return_not_owed', { level: ctx.seat.level });
  const found = await ctx.one(unitYear({ organizationId: ctx.who.organizationId ?? '', province, year }));
  return { ...found, province, terms: (kind: ReturnKind) => termsFor(ctx, found.law, kind, year) };
}

const heldOf = (held: readonly { row: Held; done: Hand[]; entries: Entry[] }[], kind: ReturnKind) =>
  held.find(({ row }) => row.kind === kind) ?? null;

/** A county that has a city above it owes the province nothing by itself; nor does anybody without an office above. */
const owing = (above: { name: string } | null) =>
  above ?? refuse('return_not_owed', { reason: 'no_office_above' });

export const listOwnReturns: Act<typeof contract.listOwnReturns> = async (ctx, { query }) => {
  const year = query.year ?? yearOf(ctx);
  const unit = await unitsYear(ctx, year);
  owing(unit.above);
  const today = beijingDate(ctx.now);
  const counted = await ctx.one(
    countsNow({ collected: unit.terms('collected'), completed: unit.terms('completed') }),
  );
  const returns = returnKinds.map((kind) => {
    const begun = heldOf(unit.held, kind)?.row ?? null;
    return standingShown(begun, unit.terms(kind), begun?.rows ?? counted[kind], today);
  });
  return { year, returns };
};

const unlike = (a: readonly { subjectId: string }[], b: readonly { subjectId: string }[]): number => {
  const known = new Set(b.map(({ subjectId }) => subjectId));
  return a.filter(({ subjectId }) => !known.has(subjectId)).length;
};

/** The draft nobody keeps: it is what the data say, until somebody puts a hand to it. */
export const readOwnReturn: Act<typeof contract.readOwnReturn> = async (ctx, { params, query }) => {
  const { kind } = params;
  const unit = await unitsYear(ctx, query.year);
  const above = owing(unit.above);
  const terms = unit.terms(kind);
  const begun = heldOf(unit.held, kind);
  const now = await ctx.all(subjectsNow({ ...terms }));
  const fresh = now.map(rowNow(unit.province, kind));
  const entries = begun ? begun.entries.map(rowKept(unit.province)) : fresh;
  const isOpen = begun?.row.state === 'in_hand' || begun?.row.state === 'returned';
  return {
    ...standingShown(begun?.row ?? null, terms, entries.length, beijingDate(ctx.now)),
    unitName: begun?.row.unitName ?? ctx.seat.organizationName,
    divisionCode: begun?.row.divisionCode ?? ctx.seat.divisionCode ?? '',
    upperName: begun?.row.upperName ?? above.name,
    documentNumber: begun?.row.documentNumber ?? null,
    note: begun?.row.note ?? null,
    hands: begun?.row.hands ?? [],
    done: (begun?.done ?? []).map(handShown),
    ...ownHandShown(begun?.row ?? null, begun?.done ?? [], ctx.who.accountId ?? ''),
    entries,
    changed: isOpen ? { added: unlike(fresh, entries), gone: unlike(entries, fresh) } : { added: 0, gone: 0 },
  };
};
