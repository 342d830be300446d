import { experts } from '@qingshen/contract';
import { error } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import { call } from '$lib/server/api.ts';
import { industryChoices } from '$lib/server/choices.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { addressOf, missingAddress } from '$lib/server/invite.ts';
import { missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { can } = await event.parent();
  if (!can.enrol_expert) error(403, { message: 'Forbidden', code: 'role_insufficient' });
  return { industries: industryChoices() };
};

type Title = 'senior' | 'intermediate' | 'other';

export const actions: Actions = {
  default: async (event) => {
    const entries = await Entries.of(event.request);
    const faults = missing(entries, [
      ['name', 'required'],
      ['employer', 'required'],
      ['title', 'choose'],
      ['specialties', 'choose'],
    ]);
    faults.push(...missingAddress(entries));
    if (faults.length) return refuseFields(event, 'enrol', entries, faults);
    const name = entries.text('name');
    const answer = await call(event, experts.enrolExpert, {
      params: { organization: event.params.organization },
      body: {
        ...addressOf(entries),
        inviteeName: name,
        name,
        employer: entries.text('employer'),
        title: entries.text('title') as Title,
        specialties: [...new Set([...entries.all('specialties'), ...entries.all('specialtyMore')])],
      },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'enrol', answer.problem, entries);
    const { code, expiresAt } = answer.reply.invitation;
    if (code) return { letter: { code, expiresAt, inviteeName: name } };
    return done(event, paths.experts(event.params.organization), 'experts.enrolled_done', { name });
  },
};
