import { campaigns } from '@qingshen/contract';
import { beijingDate } from '@qingshen/domain/time';
import { paths } from '$lib/paths.ts';
import { call, must } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { type Fault, missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

/** As many plants as are named before they are taken off; the difference page has them all. */
const named = 20;

export const load: PageServerLoad = async (event) => {
  const { campaign } = await event.parent();
  const { organization, campaign: id, version: listVersion } = event.params;
  const version = await must(event, campaigns.readVersion, {
    params: { organization, campaign: id, listVersion },
  });
  /* An addition takes nobody off. */
  const off = version.kind === 'whole' ? (version.difference?.removed ?? 0) : 0;
  const taken =
    off === 0
      ? []
      : (
          await must(event, campaigns.readListDifference, {
            params: { organization, campaign: id, listVersion },
            query: { change: 'removed', limit: named },
          })
        ).rows.map(({ before, creditCode, siteName }) => ({ name: before?.name ?? creditCode, siteName }));
  return { version, taken, removed: off, listedOn: campaign.listedOn ?? beijingDate(new Date()) };
};

export const actions: Actions = {
  default: async (event) => {
    const entries = await Entries.of(event.request);
    const rules: Fault[] = [
      ['listedOn', 'required'],
      ...(['additionReason', 'removalReason'] as const)
        .filter((name) => entries.has(name))
        .map((name): Fault => [name, 'required']),
    ];
    const faults = missing(entries, rules);
    if (faults.length) return refuseFields(event, 'publish', entries, faults);
    const { organization, campaign, version: listVersion } = event.params;
    const answer = await call(event, campaigns.publishVersion, {
      params: { organization, campaign, listVersion },
      body: {
        version: entries.version(),
        listedOn: entries.text('listedOn'),
        withoutRejected: entries.text('withoutRejected') === 'yes',
        additionReason: entries.maybe('additionReason'),
        removalReason: entries.maybe('removalReason'),
        removalsConfirmed: entries.text('removalsConfirmed') === 'yes',
      },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok)
      return refuse(event, 'publish', answer.problem, entries, {
        date_in_future: 'listedOn',
        date_before_the_law: 'listedOn',
        day_before_listing: 'listedOn',
        list_has_rejected: 'withoutRejected',
        listing_in_progress: 'removalsConfirmed',
      });
    // A long list goes on by itself: its own page says how far it has come, and lets it be stopped.
    if (answer.reply.state === 'publishing')
      return done(
        event,
        paths.listVersion(organization, campaign, listVersion),
        'lists.publishing_done',
        answer.reply,
      );
    return done(event, paths.campaign(organization, campaign), 'lists.published_done', answer.reply);
  },
};
