import type { rules, trail } from '@qingshen/contract';
import { division } from '@qingshen/domain/divisions';
import { valueText } from '../rules/value.ts';
import type { Told } from '../trail/told.ts';
import type { Option } from '../ui/SelectField.svelte';
import { speaker } from '../words/catalogue.ts';
import * as en from '../words/en/acts.ts';
import { day } from '../words/format.ts';
import type { Locale } from '../words/locale.ts';
import * as zh from '../words/zh-CN/acts.ts';
import { industryName } from './choices.ts';
import { sectorNames } from './sectors.ts';
import { wholeCatalogue } from './words.ts';

const words = { 'zh-CN': zh, en };

const sentenceOf = (
  locale: Locale,
  { act, subjectName, actorName, after }: Recent & { after?: trail.TrailEntry['after'] },
) =>
  withDays(
    locale,
    words[locale].acts[act]?.(subjectName ?? '', actorName ?? '', textsOf(after ?? {})) ??
      [act, subjectName].filter(Boolean).join(' '),
  );

/** A name may hold a day as the tables keep it (a period, a version by its date): it is read as one. */
const withDays = (locale: Locale, sentence: string): string =>
  sentence.replace(/(?<![\d-])\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?![\d-])/g, (on) =>
    day(on, locale),
  );

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

/** An act of the timeline: who it was is told by organization there. */
export const tellAct = (
  locale: Locale,
  act: string,
  subjectName: string | null,
  actorName: string | null,
): string => sentenceOf(locale, { act, subjectName, actorName });

export const actChoices = (locale: Locale): Option[] =>
  Object.entries(words[locale].acts).map(([act, name]) => ({ value: act, label: name('', '', {}).trim() }));

/** Ids and machine flags tell a reader nothing. */
const unsaid = new Set(['account_id', 'demo', 'document_id', 'site', 'version']);

function changesOf(locale: Locale, entry: trail.TrailEntry): Told['changes'] {
  const { before, after } = entry;
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return keys
    .filter((key) => !unsaid.has(key))
    .map((key) => ({
      label: words[locale].facts[`${entry.subjectKind}_${key}`] ?? words[locale].facts[key] ?? key,
      before: wordedFact(locale, entry, key, before?.[key]),
      after: wordedFact(locale, entry, key, after?.[key]),
    }))
    .filter((change) => change.before || change.after);
}

function wordedFact(locale: Locale, entry: trail.TrailEntry, key: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => wordedFact(locale, entry, key, one)).join('、');
  if (key === 'value' && typeof value === 'object' && 'kind' in value)
    return valueText(value as rules.RuleValue, speaker(wholeCatalogue[locale]), locale);
  if (typeof value === 'boolean') return speaker(wholeCatalogue[locale])(value ? 'rules.yes' : 'rules.no');
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return day(text, locale);
  if (key === 'rule') return ruleNamed(locale, text);
  if (key === 'divisionCode' || key === 'division') return division(text)?.name ?? text;
  if (key === 'industry' || key === 'industry_code' || key === 'specialties') return industryName(text);
  if (key === 'sectors') return sectorNames(text.split(' ')).join('、');
  if (key === 'fields') return words[locale].fieldNames[text] ?? text;
  return termOf(locale, entry.subjectKind, key, text) ?? text;
}

const ruleNamed = (locale: Locale, key: string): string => {
  const name = wholeCatalogue[locale].rule_keys?.[`key_${key}`];
  return typeof name === 'string' ? name : key;
};

const kindLists: Record<string, string> = {
  check: 'check_kind',
  certificate: 'certificate_kind',
  paper: 'evidence_kind',
  job: 'job_kind',
};
const stateLists: Record<string, string> = { organization: 'organization_state', filing: 'filing_state' };

/** Facts of a round, by the list its words stand under in `case_terms`. */
const roundLists = new Map([
  ['duty', 'duty'],
  ['stage', 'verdict_stage'],
  ['result', 'verdict_result'],
  ['ground', 'carry_over_ground'],
  ['manner', 'audit_manner'],
  ['management', 'permit_management'],
  ['topics', 'disclosure_topic'],
]);

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
    kind: kindLists[subjectKind] ?? 'kind',
    level: subjectKind === 'certificate' ? 'title_level' : 'level',
    field: 'registration_field',
    balances: 'balance',
    line: 'line',
    channel: 'channel',
    track: 'track',
    title: 'title',
    scan: 'scan',
    state: stateLists[subjectKind] ?? 'membership_state',
    step: 'sanction_step',
    because: 'lifting',
    outcome: subjectKind === 'check' ? 'check_outcome' : 'appeal_outcome',
  };
  const list = lists[key];
  const word = list
    ? wholeCatalogue[locale].terms?.[`${list}_${literal}`]
    : roundLists.has(key)
      ? wholeCatalogue[locale].case_terms?.[`${roundLists.get(key)}_${literal}`]
      : undefined;
  return typeof word === 'string' ? word : undefined;
}
