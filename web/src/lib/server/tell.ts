import type { trail } from '@qingshen/contract';
import { division } from '@qingshen/domain/divisions';
import type { Told } from '../trail/told.ts';
import type { Option } from '../ui/SelectField.svelte';
import * as en from '../words/en/acts.ts';
import type { Locale } from '../words/locale.ts';
import * as zh from '../words/zh-CN/acts.ts';
import { industryName } from './choices.ts';
import { wholeCatalogue } from './words.ts';

const words = { 'zh-CN': zh, en };

const sentenceOf = (
  locale: Locale,
  { act, subjectName, actorName, after }: Recent & { after?: trail.TrailEntry['after'] },
) =>
  words[locale].acts[act]?.(subjectName ?? '', actorName ?? '', textsOf(after ?? {})) ??
  [act, subjectName].filter(Boolean).join(' ');

const textsOf = (facts: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(facts).filter((fact): fact is [string, string] => typeof fact[1] === 'string'),
  );

/** Who acted where no name is to be read. */
const unnamed = (locale: Locale, { persona, act }: trail.TrailEntry): string =>
  (persona === 'gate' ? words[locale].gateActors[act] : undefined) ?? words[locale].personas[persona] ?? '';

type Recent = Pick<trail.TrailEntry, 'act' | 'subjectName' | 'actorName'>;

/** A trail entry in words: the sentence, who, and what changed. */
export function tell(locale: Locale, entry: trail.TrailEntry): Told {
  const by = [entry.actorName, entry.organizationName].filter(Boolean).join(' · ');
  return {
    id: entry.id,
    at: entry.at,
    sentence: sentenceOf(locale, entry),
    by: by || unnamed(locale, entry),
    clause: entry.clause,
    changes: changesOf(locale, entry),
  };
}

export const tellRecent = (locale: Locale, entry: Recent & { at: string }) => ({
  at: entry.at,
  sentence: sentenceOf(locale, entry),
  by: entry.actorName ?? '',
});

export const actChoices = (locale: Locale): Option[] =>
  Object.entries(words[locale].acts).map(([act, name]) => ({ value: act, label: name('', '', {}).trim() }));

/** Ids and machine flags tell a reader nothing. */
const unsaid = new Set(['account_id', 'demo', 'site', 'version']);

function changesOf(locale: Locale, entry: trail.TrailEntry): Told['changes'] {
  const { before, after } = entry;
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return keys
    .filter((key) => !unsaid.has(key))
    .map((key) => ({
      label: words[locale].facts[key] ?? key,
      before: wordedFact(locale, entry, key, before?.[key]),
      after: wordedFact(locale, entry, key, after?.[key]),
    }))
    .filter((change) => change.before || change.after);
}

function wordedFact(locale: Locale, entry: trail.TrailEntry, key: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => wordedFact(locale, entry, key, one)).join('、');
  const text = String(value);
  if (key === 'divisionCode' || key === 'division') return division(text)?.name ?? text;
  if (key === 'industry' || key === 'specialties') return industryName(text);
  if (key === 'fields') return words[locale].fieldNames[text] ?? text;
  return termOf(locale, entry.subjectKind, key, text) ?? text;
}

/** Literals of a list we have words for: role owner → 单位负责人. */
export function termOf(
  locale: Locale,
  subjectKind: string,
  key: string,
  literal: string,
): string | undefined {
  const lists: Record<string, string> = {
    role: 'role',
    roleBefore: 'role',
    kind: 'kind',
    line: 'line',
    channel: 'channel',
    track: 'track',
    title: 'title',
    scan: 'scan',
    state: subjectKind === 'organization' ? 'organization_state' : 'membership_state',
  };
  const list = lists[key];
  const word = list ? wholeCatalogue[locale].terms?.[`${list}_${literal}`] : undefined;
  return typeof word === 'string' ? word : undefined;
}
