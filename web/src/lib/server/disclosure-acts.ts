import { enterprise } from '@qingshen/contract';
import type { DisclosureTopic } from '@qingshen/domain/engagements';
import { paths } from '../paths.ts';
import type { Asking } from './answers.ts';
import { call } from './api.ts';
import { Entries } from './entries.ts';
import { done } from './flash.ts';
import { missing, refuse, refuseFields } from './refuse.ts';
import { orNull } from './register.ts';

/** What stands in the permit, told by the city; what was published, told by the enterprise. */

type Event = Asking & Parameters<typeof done>[0] & { params: { organization: string; engagement: string } };

const home = ({ params }: Event) => paths.engagementDisclosure(params.organization, params.engagement);

async function permit(event: Event) {
  const entries = await Entries.of(event.request);
  const faults = missing(entries, [
    ['permitText', 'required'],
    ['writtenOn', 'required'],
    ['evidence', 'required'],
  ]);
  if (faults.length) return refuseFields(event, 'permit', entries, faults);
  const answer = await call(event, enterprise.recordPermitLinkage, {
    params: event.params,
    body: {
      version: entries.version() || null,
      permitText: entries.text('permitText'),
      writtenOn: entries.text('writtenOn'),
      evidence: entries.text('evidence'),
      fileId: orNull(entries, 'fileId'),
      reportedOn: orNull(entries, 'reportedOn'),
    },
    idempotencyKey: entries.key(),
  });
  if (!answer.ok) return refuse(event, 'permit', answer.problem, entries);
  return done(event, home(event), 'commission.permit_recorded');
}

async function disclose(event: Event) {
  const entries = await Entries.of(event.request);
  const topics = entries.all('topics') as DisclosureTopic[];
  const faults = missing(entries, [
    ['link', 'required'],
    ['disclosedOn', 'required'],
  ]);
  if (topics.length === 0) faults.push(['topics', 'choose']);
  if (faults.length) return refuseFields(event, 'disclose', entries, faults);
  const answer = await call(event, enterprise.recordDisclosure, {
    params: event.params,
    body: {
      link: entries.text('link'),
      disclosedOn: entries.text('disclosedOn'),
      topics,
      archivedText: orNull(entries, 'archivedText'),
      fileId: orNull(entries, 'fileId'),
    },
    idempotencyKey: entries.key(),
  });
  if (!answer.ok) return refuse(event, 'disclose', answer.problem, entries);
  return done(event, home(event), 'commission.disclosure_recorded');
}

export const disclosureActions = { permit, disclose };
