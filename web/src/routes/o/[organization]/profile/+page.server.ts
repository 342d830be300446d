import { qualifications } from '@qingshen/contract';
import { paths } from '$lib/paths.ts';
import { fenOfWan } from '$lib/server/amounts.ts';
import { call, must } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { refuse, refuseFields } from '$lib/server/refuse.ts';
import { orNull } from '$lib/server/register.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const params = { organization: event.params.organization };
  const [profile, papers] = await Promise.all([
    must(event, qualifications.readFirmProfile, { params }),
    must(event, qualifications.listPapers, { params, query: { limit: 100 } }),
  ]);
  const licences = papers.rows.filter(({ kind }) => kind === 'licence' || kind === 'legal_person');
  return { profile, licences };
};

export const actions: Actions = {
  default: async (event) => {
    const entries = await Entries.of(event.request);
    const registeredCapitalFen = fenOfWan(entries.text('registeredCapital'));
    if (registeredCapitalFen === undefined)
      return refuseFields(event, 'profile', entries, [['registeredCapital', 'amount']]);
    const answer = await call(event, qualifications.describeFirm, {
      params: { organization: event.params.organization },
      body: {
        legalRepresentative: orNull(entries, 'legalRepresentative'),
        foundedOn: orNull(entries, 'foundedOn'),
        registeredCapitalFen,
        address: orNull(entries, 'address'),
        publicPhone: orNull(entries, 'publicPhone'),
        website: orNull(entries, 'website'),
        introduction: orNull(entries, 'introduction'),
        version: entries.version() || null,
      },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok)
      return refuse(event, 'profile', answer.problem, entries, {
        registeredCapitalFen: 'registeredCapital',
      });
    return done(event, paths.profile(event.params.organization), 'firm.profile_saved');
  },
};
