import type { applications as contract } from '@qingshen/contract';
import { editOf, whyNotApplication } from '@qingshen/domain/applications';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act } from '../kernel/mount.ts';
import { placedId } from '../kernel/placed.ts';
import { Refused, refuse } from '../kernel/refused.ts';
import { applicationHead, letEdit, takeBack } from './drafts.sql.ts';

export const letConsultancyEdit =
  (kernel: Kernel): Act<typeof contract.letConsultancyEdit> =>
  async (ctx, { params, body }) => {
    const { province, uuid: id } = placedId(params.application);
    const row = await ctx.one(applicationHead({ province, id, organizationId: params.organization }));
    // Before there is a round there is no consultancy of it.
    if (row.kind === 'enrolment') refuse('application_kind_unfit', { kind: row.kind });
    const refused = whyNotApplication(editOf(row.state), row, 'enterprise');
    if (refused) throw new Refused(refused);
    const [changed] = await ctx.all(letEdit({ province, id, version: body.version, allowed: body.allowed }));
    if (!changed) return refuse('stale_version', { version: row.version });
    kernel.record(ctx, {
      act: body.allowed ? 'consultancy_let_in' : 'consultancy_shut_out',
      subject: { kind: 'application', id: params.application, name: row.number },
      province,
      caseId: row.engagementId,
    });
    return changed;
  };

export const withdrawApplication =
  (kernel: Kernel): Act<typeof contract.withdrawApplication> =>
  async (ctx, { params, body }) => {
    const { province, uuid: id } = placedId(params.application);
    const [head, [answer]] = await Promise.all([
      ctx.one(applicationHead({ province, id, organizationId: params.organization })),
      ctx.all(takeBack({ province, id, version: body.version })),
    ]);
    if (!answer || answer.outcome === 'absent') return refuse('not_found');
    if (answer.outcome === 'stale') return refuse('stale_version', { version: answer.version });
    if (answer.outcome === 'state')
      return refuse('application_state', { act: 'withdraw', state: head.state });
    if (answer.outcome === 'taken_up') return refuse('application_taken_up', { number: head.number });
    kernel.record(ctx, {
      act: 'application_withdrawn',
      subject: { kind: 'application', id: params.application, name: head.number },
      province,
      caseId: head.engagementId,
      before: { state: head.state },
    });
    return { version: answer.version ?? body.version + 1, state: 'withdrawn' };
  };
