import type { campaigns as contract } from '@qingshen/contract';
import { division, superiorOf } from '@qingshen/domain/divisions';
import { industryClass, industryDivision } from '@qingshen/domain/industries';
import { type EffectiveRule, specOf } from '@qingshen/domain/rules';
import type { Line } from '@qingshen/domain/tenancy';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import type { Act } from '../../kernel/mount.ts';
import { placedId } from '../../kernel/placed.ts';
import { ruleShown } from '../../rules/index.ts';
import { answeringTo } from '../answering-to.ts';
import { RuleBook, rulesDay } from '../rule-book.ts';
import { campaignWithLaw } from './campaigns.sql.ts';
import { listingCounts, type Tally } from './counts.sql.ts';
import { campaignShown } from './shown.ts';

const topics = ['time_nodes', 'targets', 'routing'];

export const industryName = (code: string): string =>
  industryClass(code)?.name ?? industryDivision(code)?.name ?? code;

interface Seen {
  jurisdiction: string;
  line: Line;
  on: LocalDate;
}

/** The unit straight below the campaign's own seat: 保定市 of 莲池区, and 定州市 of itself. */
function unitOf(code: string, { jurisdiction, line, on }: Seen): string {
  let at = code;
  for (
    let above = superiorOf(line, at, on);
    above !== null && above !== jurisdiction && at !== jurisdiction;
  )
    [at, above] = [above, superiorOf(line, above, on)];
  return at;
}

function countsShown(tallies: readonly Tally[], seen: Seen): contract.CampaignCounts {
  const of = (kind: Tally['of'], named: (key: string) => string | null = () => null) =>
    tallies
      .filter((one) => one.of === kind)
      .map(({ key, count }) => ({ key, name: named(key), count })) as never;
  const one = (kind: Tally['of']) => tallies.find((tally) => tally.of === kind)?.count ?? 0;
  const byUnit = new Map<string, number>();
  for (const { key, count } of tallies.filter((tally) => tally.of === 'division'))
    byUnit.set(unitOf(key, seen), (byUnit.get(unitOf(key, seen)) ?? 0) + count);
  const placeName = (code: string) => division(code)?.name ?? code;
  return {
    listed: one('listed'),
    removed: one('removed'),
    byState: of('state'),
    byLevel: of('level'),
    byCity: [...byUnit]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([key, count]) => ({ key, name: placeName(key), count })),
    byDivision: of('division', placeName),
    byIndustry: of('industry', industryName),
    byReason: of('reason'),
  };
}

export const readCampaign: Act<typeof contract.readCampaign> = async (ctx, { params, query }) => {
  const { province, uuid: id } = placedId(params.campaign);
  const today = beijingDate(ctx.now);
  const [row, tallies] = await Promise.all([
    ctx.one(campaignWithLaw({ province, id })),
    ctx.all(
      listingCounts({
        organizationId: params.organization,
        province,
        campaignId: id,
        divisions: answeringTo(query.division, ctx.seat.line, today) ?? null,
        level: query.level ?? null,
        industry: query.industry ?? null,
        state: query.state ?? null,
      }),
    ),
  ]);
  const { law, ...campaign } = row;
  const rulesOn = rulesDay(campaign, today);
  const rulesKnownAt = campaign.rulesKnownAt?.toISOString() ?? null;
  const { track, lines, jurisdiction } = campaign;
  const set = new RuleBook({ province, track, lines, rulesOn, rulesKnownAt }, law).setOf(jurisdiction);
  const rules = (Object.values(set.rules) as EffectiveRule[]).filter(({ key }) =>
    topics.includes(specOf(key).topic),
  );
  return {
    campaign: {
      ...campaignShown(campaign, params.organization),
      version: campaign.version,
      rulesOn,
      rulesKnownAt,
      closedAt: campaign.closedAt?.toISOString() ?? null,
    },
    counts: countsShown(tallies, { jurisdiction, line: campaign.line as Line, on: today }),
    rules: rules.map(ruleShown),
  };
};
