import { applications } from '@qingshen/contract';
import { handOutcomes, outcomesOf } from '@qingshen/domain/applications';
import { error } from '@sveltejs/kit';
import type { Asking } from '$lib/server/answers.ts';
import { must } from '$lib/server/api.ts';
import { labelsOf } from '$lib/server/application-form.ts';
import { deskActs, handOver, pickedFrom } from '$lib/server/desk-acts.ts';
import { Entries } from '$lib/server/entries.ts';
import { refuse } from '$lib/server/refuse.ts';
import { refusalText } from '$lib/words/refusals.ts';
import type { Actions, PageServerLoad } from './$types';

/** What our office ticks on every form of a kind, said once for all of them: papers of one kind at one office ask the same. */
async function boxesOf(event: Asking & { params: { organization: string } }, application: string) {
  const { organization } = event.params;
  const read = await must(event, applications.readApplication, { params: { organization, application } });
  const labels = labelsOf(read);
  return (read.office?.fields ?? []).map(({ field }) => ({
    field,
    label: labels[field] ?? field,
    value: null,
  }));
}

export const load: PageServerLoad = async (event) => {
  const act = deskActs.find((one) => one === event.url.searchParams.get('act'));
  if (!act) error(404, { message: 'Not found', code: 'not_found' });
  const values = event.url.searchParams.getAll('id').slice(0, 100);
  const picked = pickedFrom(values);
  const page = await must(event, applications.listDesk, {
    params: { organization: event.params.organization },
    query: { limit: 100 },
  });
  const names = new Map(page.rows.map((row) => [row.id, row]));
  const found = picked.flatMap(({ applicationId }) => names.get(applicationId) ?? []);
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  // What every one of them may come to: an office that passes some on and decides others does so one list at a time.
  const outcomes = handOutcomes.filter(
    (outcome) =>
      outcome !== 'return' && found.every(({ at }) => at !== null && outcomesOf(at.task).includes(outcome)),
  );
  const [first] = found;
  const boxes = act === 'prepare' && kinds.length === 1 && first ? await boxesOf(event, first.id) : [];
  return {
    act,
    boxes,
    kind: kinds.length === 1 ? kinds[0] : undefined,
    outcomes,
    rows: picked.map(({ applicationId, version }) => ({
      id: applicationId,
      value: `${applicationId}~${version}`,
      found: names.get(applicationId) ?? null,
    })),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const entries = await Entries.of(event.request);
    const act = deskActs.find((one) => one === entries.text('act')) ?? 'receive';
    const picked = pickedFrom(entries.all('picked'));
    const answer = await handOver(event, event.params.organization, act, entries, picked);
    if (!answer.ok) return refuse(event, 'batch', answer.problem, entries);
    const { done, outcomes, letter = null } = answer.reply;
    return {
      report: {
        done,
        all: outcomes.length,
        letter,
        failed: outcomes.flatMap(({ applicationId, refused }) =>
          refused
            ? [{ id: applicationId, reason: refusalText(event.locals.locale, refused.code, refused.facts) }]
            : [],
        ),
      },
    };
  },
};
