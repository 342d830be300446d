import type { enterprise as contract } from '@qingshen/contract';
import {
  type CapabilityFinding,
  capabilityOf,
  stateUnder,
  whyNotChange,
  whyNotSelfAudit,
} from '@qingshen/domain/engagements';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import { newId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { placedId } from '../../kernel/placed.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import { roundOfManner } from '../consultancy.sql.ts';
import { mustBeInCase } from './case-paper.ts';
import { auditByItself } from './change-manner.ts';

export const findingShown = ({ clause, isMet, citation }: CapabilityFinding): contract.CapabilityFinding => {
  const { document, article, verified } = citation;
  return { clause, isMet, document, article, verified };
};

/** The enterprise goes on by itself: what it shows is kept with the judgement of the day, clause by clause. */
export const declareSelfAudit =
  (kernel: Kernel): Act<typeof contract.declareSelfAudit> =>
  async (ctx, { params, body }) => {
    const { province, uuid: id } = placedId(params.engagement);
    const [round] = await Promise.all([
      ctx.one(roundOfManner({ province, id })),
      mustBeInCase(ctx, { province, id }, body.fileId, 'us'),
    ]);
    if (round.version !== body.version) refuse('stale_version', { version: round.version });
    if (round.manner === 'self_audit') refuse('self_audit_already');
    const today = beijingDate(ctx.now);
    const instruments = body.instruments.map((one) => ({
      ...one,
      calibrationUntil: one.calibrationUntil as LocalDate | null,
    }));
    const shown = { instruments, staff: body.staff };
    const refused =
      whyNotChange(round, 'self_audit', body.reason) ?? whyNotSelfAudit(round.track, shown, today);
    if (refused) throw new Refused(refused);

    const findings = capabilityOf(round.track, shown, today).map(findingShown);
    const { version } = await auditByItself(
      ctx,
      { province, id, version: round.version, reason: body.reason },
      stateUnder(round.state, 'self_audit'),
      { id: newId(), ...shown, findings, file: body.fileId },
    );
    kernel.record(ctx, {
      act: 'self_audit_declared',
      subject: { kind: 'engagement', id: params.engagement, name: round.number },
      subjectOrganizationId: round.consultancyId,
      province,
      caseId: id,
      before: { consultancy: round.consultancyName },
      after: {
        instruments: body.instruments.length,
        staff: body.staff.length,
        reason: body.reason ?? null,
      },
    });
    return { version };
  };
