import type { qualifications as contract } from '@qingshen/contract';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { placedId } from '../../kernel/placed.ts';
import { refuse } from '../../kernel/refused.ts';
import { noticesTo } from '../filings/firm-notices.ts';
import { closeCheck as close, settleSubject, subjectInHand } from './check-steps.sql.ts';
import { checkOf } from './checks.sql.ts';

/** How a firm came out, said once. What a failure leads to is a sanction, and another act. */
export const settleCheckSubject =
  (kernel: Kernel): Act<typeof contract.settleCheckSubject> =>
  async (ctx, { params, body }) => {
    const { province, uuid: id } = placedId(params.check);
    const key = { province, id, subject: params.subject };
    const found = await ctx.one(subjectInHand(key));
    if (found.closedAt) refuse('check_closed');
    if (found.outcome !== 'pending') refuse('check_settled', { outcome: found.outcome });
    if (body.outcome === 'failed' && body.findings === undefined) refuse('check_findings_missing');
    const findings = body.findings ?? null;
    const [settled] = await ctx.all(settleSubject({ ...key, outcome: body.outcome, findings, at: ctx.now }));
    if (!settled) refuse('check_settled');
    kernel.record(
      ctx,
      {
        act: 'check_settled',
        subject: { kind: 'check', id: params.check, name: found.title },
        subjectOrganizationId: params.subject,
        province,
        after: { firm: found.name, outcome: body.outcome, findings },
      },
      noticesTo(found.contacts, 'check_settled', {
        organizationName: found.name,
        title: found.title,
        byName: ctx.seat.organizationName,
        outcome: body.outcome,
        reason: findings,
        at: ctx.now.toISOString(),
      }),
    );
    return { outcome: body.outcome };
  };

export const closeCheck =
  (kernel: Kernel): Act<typeof contract.closeCheck> =>
  async (ctx, { params, body }) => {
    const { province, uuid: id } = placedId(params.check);
    const check = await ctx.one(checkOf({ province, id, organizationId: params.organization }));
    if (check.version !== body.version) refuse('stale_version', { version: check.version });
    if (check.closedAt) refuse('check_closed');
    const pending = check.sampleSize - check.settled;
    if (pending > 0) refuse('check_unsettled', { pending });
    const [closed] = await ctx.all(close({ province, id, version: check.version, at: ctx.now }));
    if (!closed) return refuse('stale_version');
    kernel.record(ctx, {
      act: 'check_closed',
      subject: { kind: 'check', id: params.check, name: check.title },
      province,
      after: { failed: check.failed, settled: check.settled },
    });
    return { version: closed.version, closedAt: ctx.now.toISOString() };
  };
