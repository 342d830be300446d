import { engagements } from '@qingshen/contract';
import { type CarryOverGround, carryOverGrounds } from '@qingshen/domain/engagements';
import { error } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import { call } from '$lib/server/api.ts';
import { groundsOf, laterLists } from '$lib/server/carry-over.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import { orNull } from '$lib/server/register.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization, can, case: found } = await event.parent();
  if (organization.kind !== 'authority') error(404, { message: 'Not Found', code: 'not_found' });
  if (!can.carry_over) error(403, { message: 'Forbidden', code: 'role_insufficient' });
  const round = found.engagement;
  const [grounds, campaigns] = await Promise.all([
    groundsOf(event, organization.id, round),
    laterLists(event, organization.id, round),
  ]);
  const named = new Set(grounds.map(({ ground }) => ground));
  const isLate = found.deadlines.some(({ duty, standing }) => /acceptance/.test(duty) && standing === 'late');
  return { grounds, others: carryOverGrounds.filter((ground) => !named.has(ground)), campaigns, isLate };
};

export const actions: Actions = {
  default: async (event) => {
    const entries = await Entries.of(event.request);
    const faults = missing(entries, [
      ['ground', 'choose'],
      ['campaignId', 'choose'],
    ]);
    if (faults.length) return refuseFields(event, 'carry', entries, faults);
    const answer = await call(event, engagements.carryOver, {
      params: event.params,
      body: {
        version: entries.version(),
        ground: entries.text('ground') as CarryOverGround,
        campaignId: entries.text('campaignId'),
        note: orNull(entries, 'note'),
      },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok)
      return refuse(event, 'carry', answer.problem, entries, {
        carry_over_without_ground: 'ground',
        carry_over_campaign: 'campaignId',
        engagement_open: 'campaignId',
      });
    const { engagementId, number } = answer.reply;
    return done(event, paths.engagement(event.params.organization, engagementId), 'rounds.carry_done', {
      number,
    });
  },
};
