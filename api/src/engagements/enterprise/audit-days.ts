import type { enterprise as contract } from '@qingshen/contract';
import { isOpen, whyNotFinish, whyNotStart } from '@qingshen/domain/engagements';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import type { Ctx } from '../../kernel/as-persona.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { placedId } from '../../kernel/placed.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import type { Row } from '../../kernel/statement.ts';
import { mustBeInCase } from './case-paper.ts';
import { daysOfCase } from './commission.sql.ts';

type Round = Row<ReturnType<typeof daysOfCase>>;
interface Days {
  startedOn: string;
  finishedOn: string | null;
  report: string | null;
}

/** By the enterprise, or by who audits for it; on the round as its writer has seen it. */
async function roundSeen(ctx: Ctx, key: { province: string; id: string }, version: number | null) {
  const round = await ctx.one(daysOfCase(key));
  if (ctx.who.organizationId !== round.enterpriseId && ctx.who.organizationId !== round.consultancyId)
    return refuse('not_found');
  if (!isOpen(round.state)) refuse('round_closed', { state: round.state });
  if (round.version !== version) refuse('stale_version', { version: round.version });
  return round;
}

const factsOf = (round: Round) => ({
  manner: round.manner,
  listedOn: round.listedOn,
  firstSignedOn: round.firstSignedOn as LocalDate | null,
  startedOn: round.startedOn as LocalDate | null,
  finishedOn: round.finishedOn as LocalDate | null,
  evaluatedOn: round.evaluatedOn as LocalDate | null,
});

/** The clocks stop on these days, and move with a correction: behind the wall, in one go. */
async function keepDays(
  ctx: Ctx,
  { province, id }: { province: string; id: string },
  seen: number | null,
  { startedOn, finishedOn, report }: Days,
): Promise<number> {
  const { rows } = await ctx.tx.send<{ version: number | null }>({
    text: 'select app.record_audit_days($1, $2, $3, $4, $5, $6) as version',
    values: [province, id, seen, startedOn, finishedOn, report],
  });
  return rows[0]?.version ?? refuse('stale_version');
}

const recorded = (round: Round, engagement: string, act: string) => {
  const { province, uuid } = placedId(engagement);
  return {
    act,
    subject: { kind: 'engagement', id: engagement, name: round.number },
    subjectOrganizationId: round.enterpriseId,
    province,
    caseId: uuid,
  };
};

export const recordStart =
  (kernel: Kernel): Act<typeof contract.recordStart> =>
  async (ctx, { params, body: { version, startedOn, reason } }) => {
    const { province, uuid: id } = placedId(params.engagement);
    const round = await roundSeen(ctx, { province, id }, version);
    const refused = whyNotStart(factsOf(round), startedOn as LocalDate, beijingDate(ctx.now), reason);
    if (refused) throw new Refused(refused);
    const { finishedOn, reportFileId: report } = round;
    const kept = await keepDays(ctx, { province, id }, version, { startedOn, finishedOn, report });
    kernel.record(ctx, {
      ...recorded(round, params.engagement, 'audit_started'),
      before: { startedOn: round.startedOn },
      after: { startedOn, reason: reason ?? null },
    });
    return { version: kept };
  };

export const recordFinish =
  (kernel: Kernel): Act<typeof contract.recordFinish> =>
  async (ctx, { params, body: { version, finishedOn, fileId, reason } }) => {
    const { province, uuid: id } = placedId(params.engagement);
    const [round] = await Promise.all([
      roundSeen(ctx, { province, id }, version),
      mustBeInCase(ctx, { province, id }, fileId),
    ]);
    const refused = whyNotFinish(factsOf(round), finishedOn as LocalDate, beijingDate(ctx.now), reason);
    if (refused) throw new Refused(refused);
    const startedOn = round.startedOn ?? refuse('start_not_recorded');
    const report = fileId ?? round.reportFileId;
    const kept = await keepDays(ctx, { province, id }, version, { startedOn, finishedOn, report });
    kernel.record(ctx, {
      ...recorded(round, params.engagement, 'audit_finished'),
      before: { finishedOn: round.finishedOn },
      after: { finishedOn, reason: reason ?? null },
    });
    return { version: kept };
  };
