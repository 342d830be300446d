import type { engagements as contract } from '@qingshen/contract';
import { isOpen } from '@qingshen/domain/engagements';
import type { Line } from '@qingshen/domain/tenancy';
import { beijingDate } from '@qingshen/domain/time';
import type { Act } from '../kernel/mount.ts';
import { placed, placedId } from '../kernel/placed.ts';
import type { Row } from '../kernel/statement.ts';
import { besideCase, caseInSight } from './case.sql.ts';
import { clockShown, engagementShown, nextOf, targetsShown, verdictShown } from './shown.ts';

type Found = Row<ReturnType<typeof caseInSight>>;

function roundShown(found: Found) {
  const { province, campaignId, campaignTitle } = found;
  const other = (round: { id: string; number: string } | null) =>
    round && { id: placed(province, round.id), number: round.number };
  const { version, endedBecause, rulesOn, line, lines, organiserName, hazardousWasteTonnes, burnsCoal } =
    found;
  return {
    ...engagementShown(rowOf(found)),
    ...{ version, endedBecause, rulesOn, line, organiserName, hazardousWasteTonnes, burnsCoal },
    lines: lines as Line[],
    closesAt: found.closesAt?.toISOString() ?? null,
    closedAt: found.closedAt?.toISOString() ?? null,
    rulesKnownAt: found.rulesKnownAt.toISOString(),
    campaign: campaignId === null ? null : { id: placed(province, campaignId), title: campaignTitle },
    targets: targetsShown(found.targets),
    carriedFrom: other(found.carriedFrom),
    carriedTo: other(found.carriedTo),
  };
}

/** What the list shows of it, and no more: the rest is said by name. */
function rowOf(found: Found): Parameters<typeof engagementShown>[0] {
  const { province, id, number, enterpriseName, siteName, divisionCode, divisionName, industryCode } = found;
  const { track, state, level, manner, reasons, listedOn, campaignId, consultancyName, openedAt } = found;
  const { capacity, nextDueOn, nextDuty } = found;
  return {
    ...{ province, id, number, enterpriseName, siteName, divisionCode, divisionName, industryCode },
    ...{ track, state, level, manner, reasons, listedOn, campaignId, consultancyName, openedAt },
    ...{ capacity, nextDueOn, nextDuty },
  };
}

const siteShown = (found: Found) => ({
  id: placed(found.province, found.siteId),
  enterpriseId: found.enterpriseId,
  enterpriseName: found.enterpriseName,
  creditCode: found.creditCode,
  name: found.siteName,
  address: found.address,
  divisionCode: found.divisionCode,
  divisionName: found.divisionName,
  industryCode: found.industryCode,
});

export const readEngagement: Act<typeof contract.readEngagement> = async (ctx, { params }) => {
  const { province, uuid: id } = placedId(params.engagement);
  const one = { province, id, organizationId: params.organization };
  const [found, beside] = await Promise.all([ctx.one(caseInSight(one)), ctx.maybe(besideCase(one))]);
  const { parties = [], clocks = [], verdicts = [] } = beside ?? {};
  const today = beijingDate(ctx.now);
  const next = isOpen(found.state) ? nextOf(clocks) : undefined;
  return {
    engagement: roundShown(found),
    site: siteShown(found),
    parties: parties.map((party) => ({
      ...party,
      since: new Date(party.since).toISOString(),
      until: party.until === null ? null : new Date(party.until).toISOString(),
    })),
    deadlines: clocks.map((clock) => clockShown(clock, found, today)),
    next: next ? clockShown(next, found, today) : null,
    verdicts: verdicts.map((verdict) => verdictShown(province, verdict)),
  };
};
