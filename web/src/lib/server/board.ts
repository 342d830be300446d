import type { qualifications } from '@qingshen/contract';
import { documentOf, isRuleKey, packs, specOf } from '@qingshen/domain/rules';
import { paths } from '../paths.ts';
import type { ShownClause, ShownFact } from '../qualifications/board/shown.ts';
import type { Locale } from '../words/locale.ts';
import { wholeCatalogue } from './words.ts';

/** The clause board, ready to be read: facts under their names, sources by their number, readings in words. */
export function boardOf(
  locale: Locale,
  organization: string,
  { standing, named }: Pick<qualifications.FirmStanding, 'standing' | 'named'>,
  home: (fact: qualifications.NamedFact) => string | null = (fact) => homeOf(organization, fact),
): ShownClause[] {
  const names = new Map(named.map((fact) => [fact.id, fact]));
  const fact = (id: string): ShownFact => {
    const known = names.get(id);
    return { id, label: known?.label ?? unnamed(locale), href: known ? home(known) : null };
  };
  return standing.findings.map((finding) => ({
    id: finding.clause,
    clause: finding.clause,
    state: finding.state,
    have: finding.have,
    need: finding.need,
    failsOn: finding.failsOn,
    lacking: finding.lacking ?? [],
    ways: (finding.ways ?? []).map(({ by, have, need }) => ({ by, have, need })),
    counted: finding.evidence.map(fact),
    short: finding.short.map(({ id, because }) => ({ ...fact(id), because })),
    source: sourceOf(finding.citation),
    verified: finding.citation.verified,
    unverifiedBecause: finding.citation.unverifiedBecause ?? null,
    readings: Object.entries(finding.readings).map(([key, taken]) => readingOf(locale, key, taken)),
  }));
}

const national = new Set(
  packs
    .filter(({ jurisdiction }) => jurisdiction === 'cn')
    .flatMap(({ rules }) => rules.map(({ citation }) => citation.document)),
);

/** Whether the place adds nothing of its own: everything asked there is asked in the whole country. */
export const isNational = ({ findings }: qualifications.Standing): boolean =>
  findings.length > 0 && findings.every(({ citation }) => national.has(citation.document));

/** Where a fact is kept. */
export function homeOf(
  organization: string,
  { kind, employmentId }: qualifications.NamedFact,
): string | null {
  if (employmentId) return paths.staffMember(organization, employmentId);
  const homes = {
    person: null,
    certificate: null,
    instrument: paths.instruments(organization),
    paper: paths.papers(organization),
    job: paths.jobs(organization),
    record: paths.records(organization),
  };
  return homes[kind];
}

/** What an authority cites of its own carries its number itself. */
export const sourceOf = ({ document, article }: { document: string; article: string }): string => {
  const known = documentOf(document);
  return `${known ? (known.number ?? `《${known.title}》`) : document} ${article}`;
};

const unnamed = (locale: Locale) => word(locale, 'qualifications', 'fact_unnamed');

function readingOf(locale: Locale, key: string, taken: string) {
  const option = (literal: string) => word(locale, 'rule_values', `option_${literal}`);
  const options = isRuleKey(key) ? (specOf(key).options ?? []) : [];
  return {
    question: word(locale, 'rule_keys', `key_${key}`),
    taken: option(taken),
    others: options.filter((literal) => literal !== taken).map(option),
  };
}

function word(locale: Locale, room: 'qualifications' | 'rule_keys' | 'rule_values', key: string): string {
  const entry = wholeCatalogue[locale][room]?.[key];
  return typeof entry === 'string' ? entry : key;
}
