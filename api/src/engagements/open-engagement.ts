import type { engagements as contract } from '@qingshen/contract';
import { parsePlacedId } from '@qingshen/domain';
import { type DeadlineDraft, deadlinesOf, pinTargets, readingIn } from '@qingshen/domain/engagements';
import { beijingDate, partsOf } from '@qingshen/domain/time';
import type { Ctx } from '../kernel/as-persona.ts';
import { newId } from '../kernel/ids.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act } from '../kernel/mount.ts';
import { placed } from '../kernel/placed.ts';
import { refuse } from '../kernel/refused.ts';
import { calendarUnder, rulesUnder } from './law.ts';
import { openRound, siteAndLaw } from './opening.sql.ts';

/** The round with its clocks: both parties, what is due and who sees it are settled in one go, behind the wall. */
export function settleRound(
  ctx: Ctx,
  round: { province: string; id: string },
  drafts: readonly DeadlineDraft[],
) {
  const clocks = drafts.map((draft) => ({ ...draft, id: newId() }));
  void ctx.tx.send({
    text: 'select app.settle_round($1, $2, $3)',
    values: [round.province, round.id, JSON.stringify(clocks)],
  });
}

/** One round at a time for a site: of two officers who open at once, the table lets one through. */
export const openEngagement =
  (kernel: Kernel): Act<typeof contract.openEngagement> =>
  async (ctx, { params, body }) => {
    const site = parsePlacedId(body.siteId);
    if ('refused' in site) return refuse('site_unknown');
    const { province, uuid: siteId } = site.value;
    const { line, level, organizationName } = ctx.seat;
    if (line === null || level === null) return refuse('not_found');

    const found = (await ctx.maybe(siteAndLaw({ province, id: siteId }))) ?? refuse('site_unknown');
    const today = beijingDate(ctx.now);
    const request = { jurisdiction: found.divisionCode, track: body.track, on: today };
    const rules = rulesUnder(found.law, { ...request, knownAt: ctx.now.toISOString() });
    const industry = { industry: found.industryCode, burnsCoal: null, hazardousWasteTonnes: null };

    const id = newId();
    const [round] = await ctx.all(
      openRound({
        province,
        id,
        siteId,
        year: partsOf(today).year,
        organiserId: params.organization,
        organiserName: organizationName,
        line,
        track: body.track,
        at: ctx.now,
        on: today,
        level,
        reasons: body.reasons,
        targets: pinTargets(rules, industry),
      }),
    );
    if (!round) return refuse('site_unknown');

    const clocks = {
      track: body.track,
      listedOn: today,
      reasons: body.reasons,
      inCampaign: false,
      permitManagement: found.permitManagement,
      acceptedOn: null,
    };
    settleRound(
      ctx,
      { province, id },
      deadlinesOf(clocks, rules, readingIn(rules, calendarUnder(found.law))),
    );
    const engagementId = placed(province, id);
    kernel.record(ctx, {
      act: 'engagement_opened',
      subject: { kind: 'engagement', id: engagementId, name: round.number },
      subjectOrganizationId: round.enterpriseId,
      province,
      caseId: id,
      clause: body.clause ?? null,
      after: { track: body.track, site: body.siteId, enterprise: round.enterpriseName },
    });
    return { engagementId, number: round.number };
  };
