import { campaigns } from '@qingshen/contract';
import { error } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import { call } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

const most = 100;
const atOnce = 5;

type Listing = { id: string; enterpriseName: string; siteName: string; divisionName: string };

/** What was ticked is read afresh, a few at a time, to leave room for others. */
export const load: PageServerLoad = async (event) => {
  const { can, campaign } = await event.parent();
  if (!can.publish_list || !campaign.ours) error(403, { message: 'Forbidden', code: 'role_insufficient' });
  const ids = [...new Set(event.url.searchParams.getAll('id'))].slice(0, most);
  const found: Listing[] = [];
  for (let at = 0; at < ids.length; at += atOnce) {
    const answers = await Promise.all(
      ids.slice(at, at + atOnce).map((listing) =>
        call(event, campaigns.readListing, {
          params: { organization: event.params.organization, listing },
        }),
      ),
    );
    for (const answer of answers)
      if (answer.ok && answer.reply.removed === null && answer.reply.campaignId === campaign.id)
        found.push({
          id: answer.reply.id,
          enterpriseName: answer.reply.enterpriseName,
          siteName: answer.reply.siteName,
          divisionName: answer.reply.divisionName,
        });
  }
  return { chosen: found };
};

export const actions: Actions = {
  default: async (event) => {
    const entries = await Entries.of(event.request);
    const faults = missing(entries, [['reason', 'required']]);
    if (faults.length) return refuseFields(event, 'remove', entries, faults);
    const { organization, campaign } = event.params;
    const listings = entries.all('listing');
    const answer = await call(event, campaigns.removeListings, {
      params: { organization, campaign },
      body: {
        version: entries.version(),
        reason: entries.text('reason'),
        listings,
        confirmed: entries.text('confirmed') === 'yes',
      },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok)
      return refuse(event, 'remove', answer.problem, entries, { listing_in_progress: 'confirmed' });
    return done(event, paths.listings(organization, campaign), 'lists.removed_done', {
      count: listings.length,
      number: answer.reply.number,
    });
  },
};
