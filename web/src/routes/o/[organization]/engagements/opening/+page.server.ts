import { engagements } from '@qingshen/contract';
import { type Track, tracks } from '@qingshen/domain/engagements';
import { error } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import { call, must } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { can } = await event.parent();
  if (!can.open_engagement) error(403, { message: 'Forbidden', code: 'role_insufficient' });
  const search = event.url.searchParams.get('search')?.trim() || undefined;
  const page = await must(event, engagements.listSites, {
    params: { organization: event.params.organization },
    query: { limit: 100, search },
  });
  return {
    search: search ?? '',
    chosen: event.url.searchParams.get('site') ?? '',
    more: page.next !== null,
    sites: page.rows.map(({ id, enterpriseName, name }) => ({
      value: id,
      label: `${enterpriseName} · ${name}`,
    })),
    tracks,
  };
};

export const actions: Actions = {
  default: async (event) => {
    const entries = await Entries.of(event.request);
    const faults = missing(entries, [
      ['siteId', 'choose'],
      ['track', 'choose'],
    ]);
    if (faults.length) return refuseFields(event, 'open', entries, faults);
    const answer = await call(event, engagements.openEngagement, {
      params: { organization: event.params.organization },
      body: {
        siteId: entries.text('siteId'),
        track: entries.text('track') as Track,
        clause: entries.maybe('clause'),
      },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'open', answer.problem, entries);
    const { engagementId, number } = answer.reply;
    return done(event, paths.engagement(event.params.organization, engagementId), 'engagements.opened_done', {
      number,
    });
  },
};
