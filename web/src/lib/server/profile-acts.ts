import { enterprise } from '@qingshen/contract';
import type { EnterpriseNature } from '@qingshen/domain/engagements';
import { paths } from '../paths.ts';
import { fenOfWan } from './amounts.ts';
import type { Asking } from './answers.ts';
import { call } from './api.ts';
import { Entries } from './entries.ts';
import { done } from './flash.ts';
import { refuse, refuseFields } from './refuse.ts';
import { orNull } from './register.ts';

/** What an enterprise says of itself, for every form. */

type Event = Asking & Parameters<typeof done>[0] & { params: { organization: string } };

export async function describeEnterprise(event: Event) {
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
}
