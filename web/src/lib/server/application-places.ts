import { paths } from '../paths.ts';

/** Where each source of a form's boxes is changed by the enterprise; what only others change has no link. */
export const placesOf = (organization: string, siteId: string, engagementId: string | null) => ({
  profile: paths.enterprise(organization),
  site: paths.site(organization, siteId),
  figures: paths.site(organization, siteId),
  permit: paths.site(organization, siteId),
  ...(engagementId && {
    round: paths.engagement(organization, engagementId),
    contract: paths.engagementCommission(organization, engagementId),
  }),
});
