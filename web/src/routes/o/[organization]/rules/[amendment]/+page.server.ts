import { type EndpointSpec, type ReplyOf, rules } from '@qingshen/contract';
import { paths } from '$lib/paths.ts';
import type { Asking } from '$lib/server/answers.ts';
import { call, must } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { type Fault, missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import { citationOf, fieldsOfValue, valueGiven } from '$lib/server/rule-value.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

type Preview = ReplyOf<typeof rules.previewAmendment>;
type Of = { organization: string; amendment: string };

/** One question each, side by side; one that fails says so in its place and leaves the rest of the page standing. */
const previewed = (event: Asking, params: Of, subjects: readonly Preview['of'][]) =>
  Promise.all(
    subjects.map(async (of) => {
      const answer = await call(event, rules.previewAmendment, { params, query: { of } });
      return { of, told: answer.ok ? answer.reply : null };
    }),
  );

export const load: PageServerLoad = async (event) => {
  const read = await must(event, rules.readAmendment, { params: event.params });
  return { ...read, preview: await previewed(event, event.params, read.previews) };
};

const back = ({ params }: { params: Of }) => paths.amendment(params.organization, params.amendment);

async function decided(
  event: RequestEvent,
  form: string,
  endpoint: typeof rules.rejectAmendment | typeof rules.approveAmendment | typeof rules.withdrawAmendment,
  phrase: 'rules.rejected_done' | 'rules.approved_done' | 'rules.withdrawn_done',
) {
  const entries = await Entries.of(event.request);
  const mustSay = form === 'reject' ? missing(entries, [['reason', 'required']]) : [];
  if (mustSay.length) return refuseFields(event, form, entries, mustSay);
  const reason = form === 'withdraw' ? undefined : entries.maybe('reason');
  const answer = await call(
    event,
    endpoint as EndpointSpec,
    {
      params: event.params,
      body: { version: entries.version(), ...(reason === undefined ? {} : { reason }) },
      idempotencyKey: entries.key(),
    } as never,
  );
  if (!answer.ok) return refuse(event, form, answer.problem, entries);
  return done(event, back(event), phrase);
}

export const actions: Actions = {
  edit: async (event) => {
    const entries = await Entries.of(event.request);
    const { amendment } = await must(event, rules.readAmendment, { params: event.params });
    const faults: Fault[] = [];
    const value = valueGiven(entries, amendment.key, faults);
    const citation = citationOf(entries, faults);
    if (faults.length || !value) return refuseFields(event, 'edit', entries, faults);
    const answer = await call(event, rules.editAmendment, {
      params: event.params,
      body: { version: entries.version(), value, ...citation },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'edit', answer.problem, entries, fieldsOfValue(amendment.key));
    return done(event, back(event), 'rules.edited_done');
  },
  withdraw: (event) => decided(event, 'withdraw', rules.withdrawAmendment, 'rules.withdrawn_done'),
  approve: (event) => decided(event, 'approve', rules.approveAmendment, 'rules.approved_done'),
  reject: (event) => decided(event, 'reject', rules.rejectAmendment, 'rules.rejected_done'),
};
