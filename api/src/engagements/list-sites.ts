import type { engagements as contract } from '@qingshen/contract';
import type { Act } from '../kernel/mount.ts';
import { cut, decodeCursor } from '../kernel/page.ts';
import { placed } from '../kernel/placed.ts';
import { sitesInJurisdiction, sitesOfCases, sitesOfEnterprise } from './sites.sql.ts';
import { divisionsWithin } from './within.ts';

const listOf = {
  enterprise: sitesOfEnterprise,
  authority: sitesInJurisdiction,
  consultancy: sitesOfCases,
} as const;

export const siteShown = <R extends { province: string; id: string }>({ province, id, ...site }: R) => ({
  ...site,
  id: placed(province, id),
});

export const listSites: Act<typeof contract.listSites> = async (ctx, { params, query }) => {
  const sites = listOf[ctx.who.persona as keyof typeof listOf];
  const rows = await ctx.all(
    sites({
      organizationId: params.organization,
      search: query.search,
      industry: query.industry,
      divisions: query.division === undefined ? undefined : divisionsWithin(query.division),
      after: decodeCursor(query.after, ['text', 'uuid']),
      limit: query.limit,
    }),
  );
  return cut(rows, query.limit, (row) => [row.divisionCode, row.id], siteShown);
};
