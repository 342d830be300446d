import { qualifications, type ReplyOf } from '@qingshen/contract';
import { error } from '@sveltejs/kit';
import { call } from '$lib/server/api.ts';
import { clauseChoices, correctionsOf } from '$lib/server/corrections.ts';
import { decisionOf } from '$lib/server/decisions.ts';
import { Entries } from '$lib/server/entries.ts';
import { type Fault, refuse, refuseFields } from '$lib/server/refuse.ts';
import { unmetIn } from '$lib/server/standings.ts';
import { wholeCatalogue } from '$lib/server/words.ts';
import { speaker } from '$lib/words/catalogue.ts';
import { refusalText } from '$lib/words/refusals.ts';
import type { Actions, PageServerLoad } from './$types';

type Read = ReplyOf<typeof qualifications.readFiling>;
const most = 100;
const atOnce = 5;

/** What was ticked is read afresh: its version, and how it stands today. A few at a time, to leave room for others. */
async function readAll(event: Parameters<PageServerLoad>[0], ids: readonly string[]): Promise<Read[]> {
  const found: Read[] = [];
  for (let at = 0; at < ids.length; at += atOnce) {
    const answers = await Promise.all(
      ids.slice(at, at + atOnce).map((filing) =>
        call(event, qualifications.readFiling, {
          params: { organization: event.params.organization, filing },
        }),
      ),
    );
    found.push(...answers.flatMap((answer) => (answer.ok ? [answer.reply] : [])));
  }
  return found;
}

export const load: PageServerLoad = async (event) => {
  const { can } = await event.parent();
  const act =
    event.url.searchParams.get('act') === 'decision' ? ('decision' as const) : ('corrections' as const);
  if (!(act === 'decision' ? can.decide_filing : can.handle_filing))
    error(403, { message: 'Forbidden', code: 'role_insufficient' });
  const ids = [...new Set(event.url.searchParams.getAll('id'))].slice(0, most);
  const read = await readAll(event, ids);
  const findings = read.flatMap(({ sectors }) => sectors.flatMap(({ today }) => today?.findings ?? []));
  return {
    act,
    filings: read.map(({ filing, sectors }) => ({
      id: filing.id,
      number: filing.number,
      organizationName: filing.organizationName,
      state: filing.state,
      version: filing.version,
      unmet: Math.max(0, ...sectors.map(({ today, whenSubmitted }) => unmetIn(whenSubmitted, today))),
    })),
    clause: read.find(({ clause }) => clause)?.clause ?? null,
    clauses: clauseChoices(findings, speaker(wholeCatalogue[event.locals.locale])),
  };
};

type Event = Parameters<Actions[string]>[0];
type Outcomes = ReplyOf<typeof qualifications.decideFilings>;

/** `filing` fields carry id, version and name, so that the report can name each without asking again. */
function chosenOf(entries: Entries) {
  return entries.all('filing').map((text) => {
    const [filingId = '', version = '', ...name] = text.split('~');
    return { filingId, version: Number(version), name: name.join('~') };
  });
}

function reportOf(event: Event, chosen: ReturnType<typeof chosenOf>, reply: Outcomes) {
  const nameOf = new Map(chosen.map(({ filingId, name }) => [filingId, name]));
  return {
    report: {
      done: reply.done,
      rows: reply.outcomes.map(({ filingId, state, refused }) => ({
        id: filingId,
        name: nameOf.get(filingId) ?? filingId,
        state,
        why: refused && refusalText(event.locals.locale, refused.code, refused.facts),
      })),
    },
  };
}

const bare = (chosen: ReturnType<typeof chosenOf>) =>
  chosen.map(({ filingId, version }) => ({ filingId, version }));

export const actions = {
  corrections: async (event: Event) => {
    const entries = await Entries.of(event.request);
    const chosen = chosenOf(entries);
    const { corrections, faults, fields } = correctionsOf(entries);
    if (faults.length) return refuseFields(event, 'corrections', entries, faults);
    const answer = await call(event, qualifications.requestCorrectionsOfFilings, {
      params: { organization: event.params.organization ?? '' },
      body: { filings: bare(chosen), corrections },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'corrections', answer.problem, entries, fields);
    return reportOf(event, chosen, answer.reply);
  },

  decide: async (event: Event) => {
    const entries = await Entries.of(event.request);
    const chosen = chosenOf(entries);
    const outcome = entries.text('outcome');
    const { body, faults } = decisionOf(entries, outcome === 'refused' ? 'refused' : 'accepted');
    const undecided: Fault[] = outcome ? [] : [['outcome', 'choose']];
    if (faults.length + undecided.length)
      return refuseFields(event, 'decide', entries, [...undecided, ...faults]);
    const answer = await call(event, qualifications.decideFilings, {
      params: { organization: event.params.organization ?? '' },
      body: { filings: bare(chosen), ...body },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'decide', answer.problem, entries);
    return reportOf(event, chosen, answer.reply);
  },
} satisfies Actions;
