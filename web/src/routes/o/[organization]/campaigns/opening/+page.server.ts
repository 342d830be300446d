import { campaigns, rules } from '@qingshen/contract';
import { type Track, tracks } from '@qingshen/domain/engagements';
import { beijingDate } from '@qingshen/domain/time';
import { error } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import { call } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { campaignOf, rulesShown } from '$lib/server/campaigns.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { refuse, refuseFields } from '$lib/server/refuse.ts';
import { questionRefused } from '$lib/server/rule-version.ts';
import type { Actions, PageServerLoad } from './$types';

/** What one begins with is the place's own rules, on the day the list is to be made public. */
export const load: PageServerLoad = async (event) => {
  const { can, organization } = await event.parent();
  if (!can.keep_campaigns) error(403, { message: 'Forbidden', code: 'role_insufficient' });
  const filters = asked(event.url, ['track', 'on']);
  const track: Track = tracks.find((one) => one === filters.track) ?? 'mandatory';
  const jurisdiction = organization.divisionCode ?? 'cn';
  const answer = await call(event, rules.readRuleSet, { query: { jurisdiction, track, on: filters.on } });
  return {
    track,
    on: filters.on ?? null,
    year: (filters.on ?? beijingDate(new Date())).slice(0, 4),
    refused: answer.ok ? null : questionRefused(event.locals.locale, answer.problem),
    version: { jurisdiction, track, on: answer.ok ? answer.reply.on : undefined },
    rules: answer.ok ? rulesShown(answer.reply.rules) : [],
  };
};

export const actions: Actions = {
  default: async (event) => {
    const entries = await Entries.of(event.request);
    const { faults, body } = campaignOf(entries);
    if (faults.length) return refuseFields(event, 'open', entries, faults);
    const answer = await call(event, campaigns.createCampaign, {
      params: { organization: event.params.organization },
      body,
      idempotencyKey: entries.key(),
    });
    if (!answer.ok)
      return refuse(event, 'open', answer.problem, entries, {
        track_not_yours: 'track',
        campaign_lines_unfit: 'partners',
        date_in_future: 'listedOn',
        date_before_the_law: 'listedOn',
        campaign_known: 'documentNumber',
      });
    return done(
      event,
      paths.lists(event.params.organization, answer.reply.campaignId),
      'campaigns.opened_done',
      { title: body.title },
    );
  },
};
