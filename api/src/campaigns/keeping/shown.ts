import type { campaigns as contract } from '@qingshen/contract';
import { placed } from '../../kernel/placed.ts';
import type { Row } from '../../kernel/statement.ts';
import type { campaignPage } from './campaigns.sql.ts';

type CampaignRow = Omit<Row<ReturnType<typeof campaignPage>>, 'exactly'>;

export const campaignShown = (row: CampaignRow, organizationId: string | null): contract.CampaignRow => ({
  id: placed(row.province, row.id),
  title: row.title,
  documentNumber: row.documentNumber,
  track: row.track,
  year: row.year,
  lines: row.lines,
  jurisdiction: row.jurisdiction,
  jurisdictionName: row.jurisdictionName,
  authorityName: row.authorityName,
  ours: row.authorityId === organizationId,
  state: row.state,
  listedOn: row.listedOn,
  publishedVersion: row.publishedVersion,
  publishedAt: row.publishedAt?.toISOString() ?? null,
  listed: row.listed,
});
