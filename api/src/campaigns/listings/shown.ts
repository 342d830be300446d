import type { campaigns as contract } from '@qingshen/contract';
import { pathOf } from '@qingshen/domain/divisions';
import { placed } from '../../kernel/placed.ts';
import type { Row } from '../../kernel/statement.ts';
import { industryName } from '../keeping/read-campaign.ts';
import type { listingPage } from './listings.sql.ts';

export type ListingRead = Row<ReturnType<typeof listingPage>>;

export function listingShown(row: ListingRead): contract.ListingRow {
  const {
    province,
    id,
    campaignId,
    engagementId,
    removedIn,
    removedOn,
    removalReason,
    address: _,
    ...rest
  } = row;
  return {
    ...rest,
    id: placed(province, id),
    campaignId: placed(province, campaignId),
    engagementId: placed(province, engagementId),
    divisionName: pathOf(row.divisionCode),
    industryName: industryName(row.industryCode),
    removed:
      removedIn === null || removedOn === null || removalReason === null
        ? null
        : { on: removedOn, inVersion: removedIn, reason: removalReason },
  };
}
