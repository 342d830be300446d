import type { applications as contract } from '@qingshen/contract';
import { type FormValue, fieldsOf } from '@qingshen/domain/applications';
import type { Ctx, Seat } from '../kernel/as-persona.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act } from '../kernel/mount.ts';
import { placedId } from '../kernel/placed.ts';
import { refuse } from '../kernel/refused.ts';
import { applicationHead } from './drafts.sql.ts';
import { formHeld } from './judged.ts';
import { endDifference, saveComparison, writtenIn } from './paper.sql.ts';
import { valueShown } from './parts-shown.ts';

/** The stamped paper beside the data, box by box, while the paper lies on this desk. */
async function boxOnDesk(
  ctx: Ctx<Seat>,
  params: { organization: string; application: string; field: string },
) {
  const { province, uuid: id } = placedId(params.application);
  const [head, last] = await Promise.all([
    ctx.one(applicationHead({ province, id, organizationId: params.organization })),
    ctx.maybe(writtenIn({ province, id, field: params.field })),
  ]);
  if (!head.ownStop?.waitsFor || !last) return refuse('application_not_here');
  const field = fieldsOf(formHeld(head)).find(({ key }) => key === params.field);
  if (field?.filledBy !== 'enterprise') return refuse('form_field_unknown', { field: params.field });
  return { province, id, head, written: (last.written ?? null) as FormValue };
}

export const confirmPaperField =
  (kernel: Kernel): Act<typeof contract.confirmPaperField> =>
  async (ctx, { params, body }) => {
    const { province, id, head, written } = await boxOnDesk(ctx, params);
    if (!head.hasPaper) refuse('stamped_paper_missing');
    const paperValue = body.isSame ? null : body.paperValue;
    const by = ctx.seat.personName;
    const saved = await ctx.all(
      saveComparison({
        province,
        id,
        field: params.field,
        written: JSON.stringify(written),
        isSame: body.isSame,
        paperValue,
        by,
        at: ctx.now,
      }),
    );
    if (saved.length === 0) refuse('application_not_here');
    kernel.record(ctx, {
      act: body.isSame ? 'paper_confirmed' : 'paper_difference_found',
      subject: { kind: 'application', id: params.application, name: head.number },
      subjectOrganizationId: head.enterpriseId,
      province,
      caseId: head.engagementId,
      after: { field: params.field, ...(paperValue !== null && { paper: paperValue }) },
    });
    return {
      field: params.field,
      written: valueShown(written),
      state: body.isSame ? 'same' : 'differs',
      paperValue,
      resolution: null,
      note: null,
      by,
      at: ctx.now.toISOString(),
    };
  };

export const resolvePaperDifference =
  (kernel: Kernel): Act<typeof contract.resolvePaperDifference> =>
  async (ctx, { params, body }) => {
    const { province, id, head, written } = await boxOnDesk(ctx, params);
    const by = ctx.seat.personName;
    const [ended] = await ctx.all(
      endDifference({ province, id, field: params.field, ...body, by, at: ctx.now }),
    );
    if (!ended) return refuse('paper_does_not_differ', { field: params.field });
    kernel.record(ctx, {
      act: 'paper_difference_resolved',
      subject: { kind: 'application', id: params.application, name: head.number },
      subjectOrganizationId: head.enterpriseId,
      province,
      caseId: head.engagementId,
      after: { field: params.field, resolution: body.resolution, note: body.note },
    });
    return {
      field: params.field,
      written: valueShown(written),
      state: 'resolved',
      paperValue: ended.paperValue,
      resolution: body.resolution,
      note: body.note,
      by,
      at: ctx.now.toISOString(),
    };
  };
