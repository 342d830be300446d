import type { engagements as contract } from '@qingshen/contract';
import { parsePlacedId } from '@qingshen/domain';
import { beijingDate, partsOf } from '@qingshen/domain/time';
import { newId } from '../kernel/ids.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act } from '../kernel/mount.ts';
import { placed } from '../kernel/placed.ts';
import { refuse } from '../kernel/refused.ts';
import { grantCase } from './grant-case.ts';
import { openRound, seatParties } from './opening.sql.ts';

/** One round at a time for a site: of two officers who open at once, the table lets one through. */
export const openEngagement =
  (kernel: Kernel): Act<typeof contract.openEngagement> =>
  async (ctx, { params, body }) => {
    const site = parsePlacedId(body.siteId);
    if ('refused' in site) return refuse('site_unknown');
    const { province, uuid: siteId } = site.value;
    const organiser = { id: params.organization, name: ctx.seat.organizationName };

    const today = beijingDate(ctx.now);
    const id = newId();
    const [round] = await ctx.all(
      openRound({
        province,
        id,
        siteId,
        year: partsOf(today).year,
        organiserId: organiser.id,
        organiserName: organiser.name,
        line: ctx.seat.line ?? refuse('not_found'),
        track: body.track,
        at: ctx.now,
        on: today,
      }),
    );
    if (!round) return refuse('site_unknown');

    const seat = { province, engagement_id: id, since: ctx.now };
    ctx.post(
      seatParties([
        { ...seat, id: newId(), organization_id: organiser.id, name: organiser.name, capacity: 'organiser' },
        {
          ...seat,
          id: newId(),
          organization_id: round.enterpriseId,
          name: round.enterpriseName,
          capacity: 'enterprise',
        },
      ]),
    );
    grantCase(ctx, province, id);
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
