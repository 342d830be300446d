import type { returns as contract } from '@qingshen/contract';
import { gapsIn, type HandAct, whyNotHand, whyNotPrepareReturn } from '@qingshen/domain/applications';
import { beijingDate } from '@qingshen/domain/time';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import { newId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { placed, placedId } from '../../kernel/placed.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import { unitsYear } from './own-returns.ts';
import { type Moved, putReturnHand, returnById, subjectsNow } from './returns.sql.ts';
import type { Hand, Held } from './shapes.ts';
import { visitOfReturn } from './shown.ts';

const mostRows = 2000;

/** Whose turn it is, asked before the database is: so that a refusal says the fact. */
function mayPut(ctx: Ctx<Seat>, act: HandAct, row: Held, done: readonly Hand[]): void {
  if (row.waitsFor === null) refuse('return_state', { state: row.state });
  const refused = whyNotHand(act, visitOfReturn(row, done), ctx.who.accountId ?? '');
  if (refused) throw new Refused(refused);
}

/** The database had the last word: what changed between the look and the hand. */
function settled(moved: Moved | undefined): Moved {
  if (!moved || moved.outcome === 'absent') return refuse('not_found');
  if (moved.outcome === 'office_absent') return refuse('return_office_absent');
  if (moved.outcome === 'rows_changed') return refuse('return_rows_changed');
  if (moved.outcome === 'own') return refuse('hand_own', {});
  if (moved.outcome === 'not_due') return refuse('hand_not_due', { waitsFor: moved.waitsFor });
  return moved.outcome === 'done' ? moved : refuse('stale_version', { version: moved.version });
}

const movedShown = (province: string, { id, version, state, waitsFor }: Moved) => ({
  returnId: placed(province, id),
  version,
  state,
  waitsFor,
});

export const prepareReturn =
  (kernel: Kernel): Act<typeof contract.prepareReturn> =>
  async (ctx, { body }) => {
    const { kind, year } = body;
    const unit = await unitsYear(ctx, year);
    if (!unit.above) return refuse('return_office_absent', {});
    const terms = unit.terms(kind);
    const begun = unit.held.find(({ row }) => row.kind === kind) ?? null;
    if ((begun?.row.version ?? undefined) !== body.version)
      return refuse('stale_version', { version: begun?.row.version ?? null });
    const subjects = await ctx.all(subjectsNow({ ...terms }));
    if (subjects.length > mostRows) return refuse('export_too_long', { limit: mostRows });
    const draft = { rows: subjects.length, nothing: body.nothing };
    const refused = whyNotPrepareReturn(begun?.row.state ?? null, terms, draft, beijingDate(ctx.now));
    if (refused) throw new Refused(refused);
    if (begun) mayPut(ctx, 'prepare', begun.row, begun.done);

    const rows = Object.fromEntries(subjects.map((subject) => [subject.id, gapsIn(kind, subject)]));
    const deed = { act: 'prepare', id: newId(), handId: newId(), kind, year, terms, rows } as const;
    const moved = settled(
      await ctx.maybe(
        putReturnHand({
          province: unit.province,
          deed: { ...deed, seen: body.version ?? null, note: body.note ?? null },
        }),
      ),
    );
    const shown = movedShown(unit.province, moved);
    kernel.record(ctx, {
      act: 'return_prepared',
      subject: { kind: 'voluntary_return', id: shown.returnId, name: `${year}` },
      province: unit.province,
      after: { kind, year, rows: subjects.length, dueOn: terms.dueOn },
    });
    return { ...shown, rows: subjects.length };
  };

interface Given {
  version: number;
  words: string | null;
  documentNumber?: string | null;
}
const actNames = { check: 'return_checked', send_back: 'return_sent_back', sign: 'return_signed' } as const;

async function putHand(
  kernel: Kernel,
  ctx: Ctx<Seat>,
  act: keyof typeof actNames,
  returnId: string,
  given: Given,
) {
  const { province, uuid: id } = placedId(returnId);
  const organizationId = ctx.who.organizationId ?? '';
  const { row, done } = await ctx.one(returnById({ organizationId, province, id }));
  // The province may read it, and has no hand in it.
  if (row.unitId !== organizationId) return refuse('not_found');
  if (row.version !== given.version) return refuse('stale_version', { version: row.version });
  mayPut(ctx, act, row, done);
  const { version: seen, words, documentNumber } = given;
  const deed = { act, handId: newId(), return: id, seen, words, documentNumber: documentNumber ?? null };
  const moved = settled(await ctx.maybe(putReturnHand({ province, deed })));
  kernel.record(ctx, {
    act: actNames[act],
    subject: { kind: 'voluntary_return', id: returnId, name: `${row.year}` },
    province,
    before: { state: row.state, waitsFor: row.waitsFor },
    after: {
      kind: row.kind,
      year: row.year,
      state: moved.state,
      waitsFor: moved.waitsFor,
      ...(act === 'sign' ? { rows: row.rows } : {}),
      ...(words === null ? {} : { reason: words }),
    },
  });
  return movedShown(province, moved);
}

export const checkReturn =
  (kernel: Kernel): Act<typeof contract.checkReturn> =>
  (ctx, { params, body }) =>
    putHand(kernel, ctx, 'check', params.return, { version: body.version, words: body.opinion ?? null });

export const sendBackReturn =
  (kernel: Kernel): Act<typeof contract.sendBackReturn> =>
  (ctx, { params, body }) =>
    putHand(kernel, ctx, 'send_back', params.return, { version: body.version, words: body.reason });

export const signReturn =
  (kernel: Kernel): Act<typeof contract.signReturn> =>
  (ctx, { params, body }) =>
    putHand(kernel, ctx, 'sign', params.return, {
      version: body.version,
      words: body.opinion ?? null,
      documentNumber: body.documentNumber ?? null,
    });
