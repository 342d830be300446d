import type { engagements as contract } from '@qingshen/contract';
import { plantKey } from '@qingshen/domain/campaigns';
import {
  type CarryOverFacts,
  carryOverGroundsOf,
  deadlinesOf,
  type EngagementState,
  pinTargets,
  readingIn,
  whyNotCarryOver,
} from '@qingshen/domain/engagements';
import type { ListingReason } from '@qingshen/domain/rules';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import type { Ctx } from '../kernel/as-persona.ts';
import { newId } from '../kernel/ids.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act } from '../kernel/mount.ts';
import { placed, placedId } from '../kernel/placed.ts';
import { Refused, refuse } from '../kernel/refused.ts';
import type { Row } from '../kernel/statement.ts';
import { campaignOfOurs, roundWithLaw } from './endings.sql.ts';
import { calendarUnder, rulesUnder } from './law.ts';
import { documentName } from './shown.ts';

type Round = Row<ReturnType<typeof roundWithLaw>>;
type Campaign = Row<ReturnType<typeof campaignOfOurs>>;

interface Carried extends Record<string, unknown> {
  outcome: 'advanced' | 'absent' | 'stale' | 'of_another' | 'out_of_order' | 'no_ground' | 'no_campaign';
  state: EngagementState;
  version: number;
  number: string | null;
}

/** What the next round is to reach and by when: the rules of the campaign it goes into, counted from today. */
function nextRound(ctx: Ctx, round: Round, { rulesOn, rulesKnownAt }: Campaign) {
  const rules = rulesUnder(round.law, {
    jurisdiction: round.divisionCode,
    track: round.track,
    on: (rulesOn ?? refuse('carry_over_campaign')) as LocalDate,
    knownAt: rulesKnownAt?.toISOString() ?? null,
  });
  const { burnsCoal, hazardousWasteTonnes, industryCode: industry, permitManagement } = round;
  const clocks = {
    track: round.track,
    listedOn: beijingDate(ctx.now),
    reasons: round.reasons as ListingReason[],
    inCampaign: true,
    permitManagement,
    acceptedOn: null,
  };
  return {
    targets: pinTargets(rules, { industry, burnsCoal, hazardousWasteTonnes }),
    drafts: deadlinesOf(clocks, rules, readingIn(rules, calendarUnder(round.law))).map((draft) => ({
      ...draft,
      id: newId(),
    })),
  };
}

function answered({ outcome, state, version, number }: Carried): string {
  if (outcome === 'stale') return refuse('stale_version', { version });
  if (outcome === 'of_another') return refuse('round_step_of_another', { state, to: 'carried_over' });
  if (outcome === 'out_of_order') return refuse('round_step_out_of_order', { state, to: 'carried_over' });
  if (outcome === 'no_ground') return refuse('carry_over_without_ground', { state });
  if (outcome === 'no_campaign') return refuse('carry_over_campaign');
  return number ?? refuse('not_found');
}

/** Into the next list, on a ground its rules name. The old round says where it went, the new one whence it came. */
export const carryOver =
  (kernel: Kernel): Act<typeof contract.carryOver> =>
  async (ctx, { params, body }) => {
    const { province, uuid: id } = placedId(params.engagement);
    const campaignId = placedId(body.campaignId);
    const ours = { organizationId: params.organization };
    const [round, campaign] = await Promise.all([
      ctx.one(roundWithLaw({ province, id, ...ours })),
      ctx.maybe(campaignOfOurs({ province: campaignId.province, id: campaignId.uuid, ...ours })),
    ]);
    if (round.version !== body.version) return refuse('stale_version', { version: round.version });
    const pin = { jurisdiction: round.divisionCode, track: round.track, on: round.rulesOn as LocalDate };
    const rules = rulesUnder(round.law, { ...pin, knownAt: round.rulesKnownAt.toISOString() });
    const facts = { ...round, today: beijingDate(ctx.now) } as unknown as CarryOverFacts;
    const refused = whyNotCarryOver(rules, facts, body.ground);
    if (refused) throw new Refused(refused);
    if (!campaign || campaignId.province !== province) return refuse('carry_over_campaign');

    const nextId = newId();
    const { targets, drafts } = nextRound(ctx, round, campaign);
    const clause = carryOverGroundsOf(rules, facts).find(({ ground }) => ground === body.ground)?.citation;
    const because =
      body.note ??
      [clause && documentName(clause.document), clause?.article, round.number].filter(Boolean).join(' ');
    const { rows } = await ctx.tx.send<Carried>({
      text: 'select * from app.carry_over($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
      values: [
        ...[province, id, body.version, body.ground, campaignId.uuid, nextId],
        ...[JSON.stringify(targets), JSON.stringify(drafts), plantKey(round.creditCode, round.siteName)],
        ...[because, ctx.seat.personName],
      ],
    });
    const number = answered(rows[0] ?? refuse('not_found'));
    const engagementId = placed(province, nextId);
    const common = { subjectOrganizationId: round.enterpriseId, province };
    kernel.recordAll(ctx, [
      {
        happening: {
          ...common,
          act: 'round_carried_over',
          subject: { kind: 'engagement', id: params.engagement, name: round.number },
          caseId: id,
          before: { state: round.state },
          after: { ground: body.ground, campaign: campaign.title, number },
        },
      },
      {
        happening: {
          ...common,
          act: 'round_carried_on',
          subject: { kind: 'engagement', id: engagementId, name: number },
          caseId: nextId,
          after: { ground: body.ground, campaign: campaign.title, number: round.number },
        },
      },
    ]);
    return { engagementId, number };
  };
