import { enterprise } from '@qingshen/contract';
import { handoverItems } from '@qingshen/domain/engagements';
import type { Asking } from './answers.ts';
import { call } from './api.ts';
import { Entries } from './entries.ts';
import { done } from './flash.ts';
import { missing, refuse, refuseFields } from './refuse.ts';
import { orNull } from './register.ts';

type Event = Asking & Parameters<typeof done>[0] & { params: { organization: string } };

const here = ({ url }: Event) => url.pathname;

/** One file a line: its digest, then its name. undefined where a line is neither. */
export function filesListed(text: string): { name: string; sha256: string }[] | undefined {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  const files = lines.flatMap((line) => {
    const [, sha256, name] = /^([0-9a-f]{64})[\s*]+(\S.*)$/i.exec(line) ?? [];
    return sha256 && name ? [{ name, sha256: sha256.toLowerCase() }] : [];
  });
  return files.length === lines.length ? files : undefined;
}

async function offer(event: Event) {
  const entries = await Entries.of(event.request);
  const handover = entries.text('handover');
  const form = `offer-${handover}`;
  const files = filesListed(entries.text('files'));
  if (!files) return refuseFields(event, form, entries, [['files', 'digests']]);
  const nothing = handoverItems
    .map((item) => ({ item, reason: entries.text(`nothing.${item}`) }))
    .filter(({ reason }) => reason !== '');
  const answer = await call(event, enterprise.offerFiles, {
    params: { organization: event.params.organization, handover },
    body: { version: entries.version(), files, nothing },
    idempotencyKey: entries.key(),
  });
  if (!answer.ok) {
    const places = nothing.map(({ item }, at) => [`nothing.${at}.reason`, `nothing.${item}`] as const);
    return refuse(event, form, answer.problem, entries, Object.fromEntries(places));
  }
  return done(event, here(event), 'commission.handover_offered_done');
}

async function receive(event: Event) {
  const entries = await Entries.of(event.request);
  const handover = entries.text('handover');
  const form = `receive-${handover}`;
  const faults = missing(entries, [['isWhole', 'choose']]);
  if (faults.length) return refuseFields(event, form, entries, faults);
  const answer = await call(event, enterprise.receiveFiles, {
    params: { organization: event.params.organization, handover },
    body: {
      version: entries.version(),
      isWhole: entries.text('isWhole') === 'yes',
      remark: orNull(entries, 'remark'),
    },
    idempotencyKey: entries.key(),
  });
  if (!answer.ok) return refuse(event, form, answer.problem, entries);
  return done(event, here(event), 'commission.handover_received_done');
}

export const handoverActions = { offer, receive };
