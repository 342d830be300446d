import type { rules as contract } from '@qingshen/contract';
import { division } from '@qingshen/domain/divisions';
import {
  documentOf,
  type EffectiveRule,
  type Origin,
  type Pack,
  type Rule,
  type RuleValue,
  specOf,
} from '@qingshen/domain/rules';

/** How the domain's values go over the wire: the same facts, with the names of places and documents beside. */

export const placeName = (jurisdiction: string): string | null =>
  jurisdiction === 'cn' ? null : (division(jurisdiction)?.name ?? jurisdiction);

export function documentName(id: string): string {
  const known = documentOf(id);
  return known?.number ?? known?.title ?? id;
}

export const originShown = ({ source, jurisdiction, citation, from, until }: Origin): contract.Origin => ({
  source,
  jurisdiction,
  jurisdictionName: placeName(jurisdiction),
  document: citation.document,
  documentName: documentName(citation.document),
  article: citation.article,
  verified: citation.verified,
  unverifiedBecause: citation.unverifiedBecause ?? null,
  from,
  until,
});

/** The domain's lists are read-only; JSON knows no such thing. */
export const valueShown = (value: RuleValue) => value as contract.RuleValue;

export const ruleShown = ({ key, value, origin, losing }: EffectiveRule): contract.EffectiveRule => ({
  key,
  topic: specOf(key).topic,
  value: valueShown(value),
  origin: originShown(origin),
  losing: losing.map((loser) => ({
    value: valueShown(loser.value),
    origin: originShown(loser.origin),
    because: loser.because,
  })),
});

export const saidIn = (pack: Pack, rule: Rule) => ({
  value: valueShown(rule.value),
  origin: originShown({
    source: pack.id,
    jurisdiction: pack.jurisdiction,
    citation: rule.citation,
    from: rule.from,
    until: rule.until,
  }),
});

export const packShown = (pack: Pack): contract.Pack => ({
  id: pack.id,
  revision: pack.revision,
  title: pack.title,
  jurisdiction: pack.jurisdiction,
  jurisdictionName: placeName(pack.jurisdiction),
  track: pack.track,
  from: pack.from,
  until: pack.until,
  rules: pack.rules.length,
  unverified: pack.rules.filter(({ citation }) => !citation.verified).length,
  notes: pack.notes.map(({ article, text }) => ({ article, text })),
});
