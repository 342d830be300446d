import { campaigns } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { mayPrepareNotices } from '$lib/server/campaigns.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const { organization: id, campaign } = event.params;
  const read = await must(event, campaigns.readCampaign, { params: { organization: id, campaign } });
  const { can, organization } = await event.parent();
  return {
    ...read,
    mayPrepare:
      can.prepare_notices &&
      read.campaign.state === 'published' &&
      mayPrepareNotices(organization.level, read.rules),
  };
};
