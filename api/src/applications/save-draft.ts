import type { applications as contract } from '@qingshen/contract';
import { editOf, type FormValue, whyNotApplication, whyNotFill } from '@qingshen/domain/applications';
import { beijingDate, type LocalDate, partsOf } from '@qingshen/domain/time';
import type { Ctx, Seat } from '../kernel/as-persona.ts';
import type { Act } from '../kernel/mount.ts';
import { placedId } from '../kernel/placed.ts';
import { Refused, refuse } from '../kernel/refused.ts';
import { saveBoxes } from './drafts.sql.ts';
import { type AsDraft, declaresOf, formHeld, judgeDraft, roundDaysOf } from './judged.ts';
import { contradictionsShown } from './parts-shown.ts';
import { applicationAsDraft } from './whole.sql.ts';

/**
 * Two people write one form, or one person in two windows: whoever saves another box passes by, whoever saves one that was
 * changed since it was seen is told what stands there. Who changed it does not matter, only that it was not seen.
 */

type Boxes = Readonly<Record<string, FormValue>>;
type Seen = (field: string) => number;
interface Touched {
  version: number;
  by: string;
}

const same = (a: FormValue | undefined, b: FormValue): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

function mayWrite(ctx: Ctx<Seat>, row: AsDraft, boxes: Boxes, seen: Seen, today: LocalDate): void {
  const by = ctx.seat.kind === 'consultancy' ? 'consultancy' : 'enterprise';
  const refused =
    whyNotApplication(editOf(row.state), row, by) ??
    whyNotFill(formHeld(row), boxes, row.draft, today, roundDaysOf(row));
  if (refused) throw new Refused(refused);
  const touched = row.touched as Readonly<Record<string, Touched>>;
  const fields = Object.entries(boxes).flatMap(([field, value]) => {
    const last = touched[field];
    return last && last.version > seen(field) && !same(row.draft[field], value)
      ? [{ field, value: row.draft[field] ?? null, by: last.by, version: last.version }]
      : [];
  });
  const [first] = fields;
  if (first) refuse('draft_conflict', { ...first, version: row.version, conflicts: fields });
}

export const saveDraft: Act<typeof contract.saveDraft> = async (ctx, { params, body }) => {
  const { province, uuid: id } = placedId(params.application);
  const today = beijingDate(ctx.now);
  const boxes = body.values as Boxes;
  const key = { province, id, organizationId: params.organization, year: partsOf(today).year };
  const seen: Seen = (field) => body.seen[field] ?? body.version;
  for (let nth = 1; nth <= 3; nth += 1) {
    const row = await ctx.one(applicationAsDraft(key));
    mayWrite(ctx, row, boxes, seen, today);
    const mark: Touched = { version: row.version + 1, by: ctx.seat.personName };
    const [saved] = await ctx.all(
      saveBoxes({
        province,
        id,
        version: row.version,
        values: JSON.stringify(boxes),
        touched: JSON.stringify(Object.fromEntries(Object.keys(boxes).map((field) => [field, mark]))),
        at: ctx.now,
      }),
    );
    if (!saved) continue;
    const values = { ...row.draft, ...boxes };
    const { missing, contradictions } = judgeDraft(row, today, ctx.seat.personName, declaresOf(row), values);
    return {
      version: saved.version,
      savedAt: ctx.now.toISOString(),
      missing: [...missing],
      contradictions: contradictionsShown(contradictions),
    };
  }
  return refuse('stale_version');
};
