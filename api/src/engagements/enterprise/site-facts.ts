import type { enterprise as contract } from '@qingshen/contract';
import { whyNotFigures, whyNotPermit } from '@qingshen/domain/engagements';
import { beijingDate } from '@qingshen/domain/time';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { placedId } from '../../kernel/placed.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import type { Row } from '../../kernel/statement.ts';
import { keepPermitClocks } from './permit-clocks.ts';
import { siteWithFacts, writeFigures, writePermit } from './site-facts.sql.ts';

export type SiteRow = Row<ReturnType<typeof siteWithFacts>>;

export const factsShown = (row: SiteRow): contract.SiteFacts => ({
  permit: {
    approvalsPassed: row.approvalsPassed,
    approvalNumber: row.approvalNumber,
    permitHeld: row.permitHeld,
    permitNumber: row.permitNumber,
    permitManagement: row.permitManagement,
    permitValidUntil: row.permitValidUntil,
    onClosureList: row.onClosureList,
    version: row.permitVersion,
  },
  figures: row.figures,
});

const seenBy = (ctx: Ctx<Seat>) => (ctx.seat.kind === 'consultancy' ? ctx.who.organizationId : null);

export const readSiteFacts: Act<typeof contract.readSiteFacts> = async (ctx, { params }) => {
  const { province, uuid: siteId } = placedId(params.site);
  return factsShown(await ctx.one(siteWithFacts({ province, siteId, consultancyId: seenBy(ctx) })));
};

export const keepPermit =
  (kernel: Kernel): Act<typeof contract.keepPermit> =>
  async (ctx, { params, body: { version: seen, ...said } }) => {
    const { province, uuid: siteId } = placedId(params.site);
    const site = await ctx.one(siteWithFacts({ province, siteId, consultancyId: null }));
    const unfit = whyNotPermit(said, beijingDate(ctx.now));
    if (unfit) throw new Refused(unfit);
    const written = await ctx.maybe(writePermit({ province, siteId, seen, ...said }));
    if (!written || (seen === null) !== (written.version === 1)) {
      const stands = await ctx.one(siteWithFacts({ province, siteId, consultancyId: null }));
      return refuse('stale_version', { version: written ? null : stands.permitVersion });
    }
    if (said.permitManagement !== site.permitManagement)
      await keepPermitClocks(ctx, { province, siteId }, said.permitManagement);
    kernel.record(ctx, {
      act: 'permit_described',
      subject: { kind: 'site', id: params.site, name: site.name },
      subjectOrganizationId: params.organization,
      province,
      before: { management: site.permitManagement, number: site.permitNumber },
      after: { management: said.permitManagement, number: said.permitNumber },
    });
    return { version: written.version };
  };

export const stateFigures =
  (kernel: Kernel): Act<typeof contract.stateFigures> =>
  async (ctx, { params, body: { version: seen, ...said } }) => {
    const { province, uuid: siteId } = placedId(params.site);
    const site = await ctx.one(siteWithFacts({ province, siteId, consultancyId: null }));
    const unfit = whyNotFigures({ year: params.year, ...said }, beijingDate(ctx.now));
    if (unfit) throw new Refused(unfit);
    const written = await ctx.maybe(writeFigures({ province, siteId, seen, year: params.year, ...said }));
    if (!written || (seen === null) !== (written.version === 1)) {
      const stands = await ctx.one(siteWithFacts({ province, siteId, consultancyId: null }));
      const ofYear = stands.figures.find(({ year }) => year === params.year);
      return refuse('stale_version', {
        year: params.year,
        version: written ? null : (ofYear?.version ?? null),
      });
    }
    kernel.record(ctx, {
      act: 'figures_stated',
      subject: { kind: 'site', id: params.site, name: site.name },
      subjectOrganizationId: params.organization,
      province,
      after: { year: params.year, version: written.version },
    });
    return { version: written.version };
  };
