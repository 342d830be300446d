import type { enterprise as contract } from '@qingshen/contract';
import { pathOf } from '@qingshen/domain/divisions';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { refuse } from '../../kernel/refused.ts';
import { siteShown } from '../list-sites.ts';
import { describeProfile, profileOfEnterprise } from './profile.sql.ts';
import { sitesWithFacts } from './site-facts.sql.ts';
import { factsShown, type SiteRow } from './site-facts.ts';

const sitesShown = (row: SiteRow) => {
  const { province, id, enterpriseId, enterpriseName, creditCode, name, address } = row;
  const { divisionCode, divisionName, industryCode } = row;
  const site = { enterpriseId, enterpriseName, creditCode, name, address };
  return {
    site: siteShown({ province, id, ...site, divisionCode, divisionName, industryCode }),
    ...factsShown(row),
  };
};

/** Its name is on its sites too: a consultancy and a county elsewhere see the site and not the organization. */
async function read(ctx: Ctx<Seat>, subject: string) {
  const consultancyId = ctx.seat.kind === 'consultancy' ? ctx.who.organizationId : null;
  const [profile, sites] = await Promise.all([
    ctx.one(profileOfEnterprise(subject)),
    ctx.all(sitesWithFacts({ enterpriseId: subject, consultancyId })),
  ]);
  const named = profile.name === null ? sites[0] : null;
  const name = profile.name ?? named?.enterpriseName ?? refuse('not_found');
  const { divisionCode, ...said } = profile;
  return {
    profile: {
      ...said,
      organizationId: subject,
      name,
      creditCode: profile.creditCode ?? named?.creditCode ?? '',
      divisionName: divisionCode && pathOf(divisionCode),
    },
    sites: sites.map(sitesShown),
  };
}

export const readEnterprise: Act<typeof contract.readEnterprise> = (ctx, { params }) =>
  read(ctx, params.organization);

/** An enterprise asks about itself under its own address; about another there is nothing to ask. */
export const readEnterpriseOf: Act<typeof contract.readEnterpriseOf> = (ctx, { params }) =>
  ctx.seat.kind === 'enterprise' && params.subject !== params.organization
    ? refuse('not_found')
    : read(ctx, params.subject);

export const describeEnterprise =
  (kernel: Kernel): Act<typeof contract.describeEnterprise> =>
  async (ctx, { params, body: { version: seen, ...said } }) => {
    const written = await ctx.maybe(describeProfile({ organizationId: params.organization, seen, ...said }));
    // Somebody was there first, or spoke of a version that never was.
    if (!written || (seen === null) !== (written.version === 1)) {
      const stands = await ctx.one(profileOfEnterprise(params.organization));
      return refuse('stale_version', { version: written ? null : stands.version });
    }
    // Whom to call is nobody's business but the readers' of the profile: the trail says that it changed.
    kernel.record(ctx, {
      act: 'enterprise_described',
      subject: { kind: 'organization', id: params.organization, name: ctx.seat.organizationName },
      subjectOrganizationId: params.organization,
      after: { version: written.version },
    });
    return { version: written.version };
  };
