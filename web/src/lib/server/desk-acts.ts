import { type Answer, applications, type ReplyOf } from '@qingshen/contract';
import { handOutcomes } from '@qingshen/domain/applications';
import { correctionLabels } from '@qingshen/domain/qualifications';
import type { Asking } from './answers.ts';
import { call } from './api.ts';
import type { Entries } from './entries.ts';

export const deskActs = ['receive', 'prepare', 'check', 'send_back', 'sign'] as const;
export type DeskAct = (typeof deskActs)[number];
export type Picked = readonly { applicationId: string; version: number }[];

type Signed = ReplyOf<typeof applications.signApplications>;
export type Done = Pick<Signed, 'done' | 'outcomes'> & Partial<Pick<Signed, 'letter'>>;

/** How many rows of corrections the page offers at once. */
export const itemRows = 6;

function itemsOf(entries: Entries) {
  return Array.from({ length: itemRows }, (_, at) => at + 1).flatMap((nth) => {
    const reason = entries.text(`reason_${nth}`);
    const label = correctionLabels.find((one) => one === entries.text(`label_${nth}`));
    const field = entries.text(`field_${nth}`);
    if (!reason && !label) return [];
    return [{ field: field === '*' ? '' : field, label: label ?? ('incomplete' as const), reason }];
  });
}

const ticksOf = (entries: Entries): Record<string, 'yes' | 'no'> =>
  Object.fromEntries(
    entries.all('office_field').flatMap((field) => {
      const said = entries.text(`box_${field}`);
      return said === 'yes' || said === 'no' ? [[field, said]] : [];
    }),
  );

function preparation(entries: Entries, picked: Picked) {
  const outcome = handOutcomes.find((one) => one === entries.text('outcome')) ?? 'forward';
  return {
    applications: [...picked],
    outcome,
    opinion: entries.text('opinion'),
    clause: entries.maybe('clause'),
    waiver: entries.maybe('waiver'),
    items: outcome === 'return' ? itemsOf(entries) : [],
    fields: ticksOf(entries),
    postponedTo: outcome === 'accept' ? entries.maybe('postponedTo') : undefined,
  };
}

/** One act over one application or a hundred: the API answers for each. */
export function handOver(
  event: Asking,
  organization: string,
  act: DeskAct,
  entries: Entries,
  picked: Picked,
): Promise<Answer<Done>> {
  const params = { organization };
  const idempotencyKey = entries.key();
  const chosen = [...picked];
  const opinion = entries.maybe('opinion');
  switch (act) {
    case 'receive':
      return call(event, applications.receiveApplications, {
        params,
        body: { applications: chosen },
        idempotencyKey,
      });
    case 'prepare':
      return call(event, applications.prepareApplications, {
        params,
        body: preparation(entries, picked),
        idempotencyKey,
      });
    case 'check':
      return call(event, applications.checkApplications, {
        params,
        body: { applications: chosen, opinion },
        idempotencyKey,
      });
    case 'send_back':
      return call(event, applications.sendBackApplications, {
        params,
        body: { applications: chosen, reason: entries.text('reason') },
        idempotencyKey,
      });
    case 'sign':
      return call(event, applications.signApplications, {
        params,
        body: { applications: chosen, opinion, letterNumber: entries.maybe('letterNumber') },
        idempotencyKey,
      });
  }
}

/** Ticked rows carry the version they were shown at, so that nobody signs what has changed since. */
export const pickedFrom = (values: readonly string[]): Picked =>
  values.flatMap((value) => {
    const [applicationId, version] = value.split('~');
    return applicationId && Number(version) > 0 ? [{ applicationId, version: Number(version) }] : [];
  });
