import { type BodyOf, rules } from '@qingshen/contract';
import {
  isRuleKey,
  proposable,
  type RuleKey,
  ruleKeys,
  ruleTopics,
  specOf,
  tracksOf,
} from '@qingshen/domain/rules';
import { error } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import { keyPhrase, topicPhrase } from '$lib/rules/value.ts';
import { call, must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { type Fault, refuse, refuseFields } from '$lib/server/refuse.ts';
import { citationOf, fieldsOfValue, valueGiven } from '$lib/server/rule-value.ts';
import { wholeCatalogue } from '$lib/server/words.ts';
import { speaker } from '$lib/words/catalogue.ts';
import type { Locale } from '$lib/words/locale.ts';
import type { Actions, PageServerLoad } from './$types';

function keyChoices(locale: Locale) {
  const say = speaker(wholeCatalogue[locale]);
  const keys = (Object.keys(ruleKeys) as RuleKey[]).filter(proposable);
  return ruleTopics.flatMap((topic) =>
    keys
      .filter((key) => specOf(key).topic === topic)
      .map((key) => ({ value: key, label: say(keyPhrase(key)), group: say(topicPhrase(topic)) })),
  );
}

/** Which rule stands in the address; the fields that fit its kind follow. */
export const load: PageServerLoad = async (event) => {
  const { can, organization } = await event.parent();
  if (organization.kind !== 'authority') error(404, { message: 'Not Found', code: 'not_found' });
  if (!can.propose_rule) error(403, { message: 'Forbidden', code: 'role_insufficient' });
  const { key, track } = asked(event.url, ['key', 'track']);
  const chosen = key && isRuleKey(key) && proposable(key) ? key : null;
  const jurisdiction = organization.divisionCode ?? '';
  // A line carries one track or none; without one there is nothing to propose.
  const tracks = tracksOf(organization.line);
  const on = tracks.find((one) => one === track) ?? tracks[0] ?? null;
  const standing =
    chosen && on
      ? await must(event, rules.readRule, { params: { key: chosen }, query: { jurisdiction, track: on } })
      : null;
  return { keys: keyChoices(event.locals.locale), chosen, tracks, track: on, today: standing?.rule ?? null };
};

type Proposed = BodyOf<typeof rules.proposeAmendment>;

export const actions: Actions = {
  default: async (event) => {
    const entries = await Entries.of(event.request);
    const key = entries.text('key');
    if (!isRuleKey(key)) return refuseFields(event, 'propose', entries, [['key', 'choose']]);
    const faults: Fault[] = [];
    const value = valueGiven(entries, key, faults);
    const citation = citationOf(entries, faults);
    if (faults.length || !value) return refuseFields(event, 'propose', entries, faults);
    const answer = await call(event, rules.proposeAmendment, {
      params: { organization: event.params.organization },
      body: {
        jurisdiction: entries.text('jurisdiction'),
        track: entries.text('track') as Proposed['track'],
        key,
        value,
        ...citation,
      },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'propose', answer.problem, entries, fieldsOfValue(key));
    const to = paths.amendment(event.params.organization, answer.reply.amendmentId);
    return done(event, to, 'rules.proposed_done');
  },
};
