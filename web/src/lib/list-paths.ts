import { type Query, segment, within, withQuery } from './address.ts';

/** Lists and notices: what an authority publishes, and what every enterprise on it is told. */
export const listPaths = {
  campaigns: (organization: string, query: Query = {}) =>
    within(organization, withQuery('/campaigns', query)),
  campaignOpening: (organization: string, query: Query = {}) =>
    within(organization, withQuery('/campaigns/opening', query)),
  campaign: (organization: string, id: string) => within(organization, `/campaigns/${segment(id)}`),
  campaignEdition: (organization: string, id: string) =>
    within(organization, `/campaigns/${segment(id)}/edition`),
  lists: (organization: string, campaign: string) =>
    within(organization, `/campaigns/${segment(campaign)}/lists`),
  listTemplate: (organization: string, campaign: string) =>
    within(organization, `/campaigns/${segment(campaign)}/lists/template`),
  listVersion: (organization: string, campaign: string, version: string, query: Query = {}) =>
    within(organization, withQuery(`/campaigns/${segment(campaign)}/lists/${segment(version)}`, query)),
  listReturned: (organization: string, campaign: string, version: string, query: Query = {}) =>
    within(
      organization,
      withQuery(`/campaigns/${segment(campaign)}/lists/${segment(version)}/returned`, query),
    ),
  listDifference: (organization: string, campaign: string, version: string, query: Query = {}) =>
    within(
      organization,
      withQuery(`/campaigns/${segment(campaign)}/lists/${segment(version)}/difference`, query),
    ),
  listPublication: (organization: string, campaign: string, version: string) =>
    within(organization, `/campaigns/${segment(campaign)}/lists/${segment(version)}/publication`),
  listings: (organization: string, campaign: string, query: Query = {}) =>
    within(organization, withQuery(`/campaigns/${segment(campaign)}/listings`, query)),
  listingsExport: (organization: string, campaign: string) =>
    within(organization, `/campaigns/${segment(campaign)}/listings/export`),
  listingAddition: (organization: string, campaign: string) =>
    within(organization, `/campaigns/${segment(campaign)}/listings/addition`),
  listingRemoval: (organization: string, campaign: string) =>
    within(organization, `/campaigns/${segment(campaign)}/listings/removal`),
  notices: (organization: string, campaign: string, query: Query = {}) =>
    within(organization, withQuery(`/campaigns/${segment(campaign)}/notices`, query)),
  noticesByCounty: (organization: string, campaign: string) =>
    within(organization, `/campaigns/${segment(campaign)}/notices/counties`),
  noticesExport: (organization: string, campaign: string) =>
    within(organization, `/campaigns/${segment(campaign)}/notices/export`),
  noticeArchive: (organization: string, campaign: string, query: Query = {}) =>
    within(organization, withQuery(`/campaigns/${segment(campaign)}/notices/archive`, query)),
  noticePreparation: (organization: string, campaign: string, query: Query = {}) =>
    within(organization, withQuery(`/campaigns/${segment(campaign)}/notices/preparation`, query)),
  noticeBatches: (organization: string, campaign: string) =>
    within(organization, `/campaigns/${segment(campaign)}/notices/batches`),
  noticeBatch: (organization: string, campaign: string, batch: string) =>
    within(organization, `/campaigns/${segment(campaign)}/notices/batches/${segment(batch)}`),
  claimLetters: (organization: string, campaign: string, batch: string) =>
    within(organization, `/campaigns/${segment(campaign)}/notices/batches/${segment(batch)}/letters`),
  notice: (organization: string, id: string) => within(organization, `/notices/${segment(id)}`),
  noticeContent: (organization: string, id: string) =>
    within(organization, `/notices/${segment(id)}/content`),
  noticeReplacement: (organization: string, id: string) =>
    within(organization, `/notices/${segment(id)}/replacement`),
  noticesOfCase: (organization: string, engagement: string) =>
    within(organization, `/engagements/${segment(engagement)}/notices`),
  noticeTemplates: (organization: string) => within(organization, '/notice-templates'),
  noticeTemplate: (organization: string, id: string, query: Query = {}) =>
    within(organization, withQuery(`/notice-templates/${segment(id)}`, query)),
  noticeTemplateEdition: (organization: string, id: string) =>
    within(organization, `/notice-templates/${segment(id)}/edition`),
  noticeTemplatePreview: (organization: string, id: string) =>
    within(organization, `/notice-templates/${segment(id)}/preview`),

  /** Sent by the browser itself: a workbook to read, a stamped paper, a signed receipt. */
  listUpload: (organization: string, campaign: string, kind: string, name: string) =>
    `/api${within(organization, withQuery(`/campaigns/${segment(campaign)}/versions`, { kind, name }))}`,
  sealUpload: (organization: string, notice: string, line: string, file: string, query: Query = {}) =>
    `/api${within(organization, withQuery(`/notices/${segment(notice)}/seals/${segment(line)}/${segment(file)}`, query))}`,
  receiptUpload: (organization: string, notice: string, file: string, name: string) =>
    `/api${within(organization, withQuery(`/notices/${segment(notice)}/receipts/${segment(file)}`, { name }))}`,
} as const;
