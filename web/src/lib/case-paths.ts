import { type Query, segment, within, withQuery } from './address.ts';

/** A case by what one does in it, what lies beside the cases, and what an enterprise says of itself. */
export const casePaths = {
  engagementDates: (organization: string, id: string) =>
    within(organization, `/engagements/${segment(id)}/dates`),
  engagementCommission: (organization: string, id: string, query: Query = {}) =>
    within(organization, withQuery(`/engagements/${segment(id)}/commission`, query)),
  engagementSelfAudit: (organization: string, id: string) =>
    within(organization, `/engagements/${segment(id)}/self-audit`),
  engagementDisclosure: (organization: string, id: string) =>
    within(organization, `/engagements/${segment(id)}/disclosure`),
  engagementVerdict: (organization: string, id: string) =>
    within(organization, `/engagements/${segment(id)}/verdict`),
  engagementCarryOver: (organization: string, id: string) =>
    within(organization, `/engagements/${segment(id)}/carry-over`),
  engagementFeeDemand: (organization: string, id: string) =>
    within(organization, `/engagements/${segment(id)}/fee-demand`),
  engagementsByEnterprise: (organization: string, query: Query = {}) =>
    within(organization, withQuery('/engagements/by-enterprise', query)),
  outlook: (organization: string, query: Query = {}) =>
    within(organization, withQuery('/engagements/outlook', query)),
  dates: (organization: string, query: Query = {}) =>
    within(organization, withQuery('/engagements/dates', query)),
  carryOvers: (organization: string, query: Query = {}) =>
    within(organization, withQuery('/engagements/carry-over', query)),
  handovers: (organization: string, query: Query = {}) =>
    within(organization, withQuery('/handovers', query)),
  feeDemands: (organization: string, query: Query = {}) =>
    within(organization, withQuery('/fee-demands', query)),
  feeDemand: (organization: string, id: string) => within(organization, `/fee-demands/${segment(id)}`),
  enterprise: (organization: string) => within(organization, '/enterprise'),
  enterpriseOf: (organization: string, id: string) => within(organization, `/enterprises/${segment(id)}`),
  site: (organization: string, id: string, query: Query = {}) =>
    within(organization, withQuery(`/sites/${segment(id)}`, query)),
  casePapers: (organization: string, query: Query = {}) =>
    within(organization, withQuery('/case-papers', query)),

  /** Spoken to by the browser itself. */
  demandFile: (organization: string, id: string, file: string) =>
    `/api${within(organization, `/fee-demands/${segment(id)}/files/${segment(file)}/content`)}`,
  demandUpload: (organization: string, id: string, file: string, name: string) =>
    `/api${within(organization, withQuery(`/fee-demands/${segment(id)}/files/${segment(file)}`, { name }))}`,
} as const;
