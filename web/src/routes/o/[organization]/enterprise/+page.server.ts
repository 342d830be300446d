import { enterprise } from '@qingshen/contract';
import type { EnterpriseNature } from '@qingshen/domain/engagements';
import { error } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import { fenOfWan } from '$lib/server/amounts.ts';
import { call, must } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { refuse, refuseFields } from '$lib/server/refuse.ts';
import { orNull } from '$lib/server/register.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization } = await event.parent();
  if (organization.kind !== 'enterprise') error(404, { message: 'Not Found', code: 'not_found' });
  return must(event, enterprise.readEnterprise, { params: { organization: event.params.organization } });
};

export const actions: Actions = {
  default: async (event) => {
    const entries = await Entries.of(event.request);
    const registeredCapitalFen = fenOfWan(entries.text('registeredCapital'));
    if (registeredCapitalFen === undefined)
      return refuseFields(event, 'profile', entries, [['registeredCapital', 'amount']]);
    const answer = await call(event, enterprise.describeEnterprise, {
      params: { organization: event.params.organization },
      body: {
        legalRepresentative: orNull(entries, 'legalRepresentative'),
        contactName: orNull(entries, 'contactName'),
        contactPosition: orNull(entries, 'contactPosition'),
        contactMobile: orNull(entries, 'contactMobile'),
        contactPhone: orNull(entries, 'contactPhone'),
        contactMail: orNull(entries, 'contactMail'),
        nature: orNull(entries, 'nature') as EnterpriseNature | null,
        registeredCapitalFen,
        registeredAddress: orNull(entries, 'registeredAddress'),
        postcode: orNull(entries, 'postcode'),
        mainProducts: orNull(entries, 'mainProducts'),
        version: entries.version() || null,
      },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok)
      return refuse(event, 'profile', answer.problem, entries, { registeredCapitalFen: 'registeredCapital' });
    return done(event, paths.enterprise(event.params.organization), 'enterprise.profile_saved');
  },
};
