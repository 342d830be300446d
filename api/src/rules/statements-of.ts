import { type Amendment, documents, type LegalDocument, packOf, packs } from '@qingshen/domain/rules';
import { originShown, saidIn, valueShown } from './shown.ts';

/** Every statement that is known, shipped or approved, in force or not: who says what under which key. */
export function statementsOf(amendments: readonly Amendment[]) {
  const current = packs.filter((pack) => packOf(pack.id)?.revision === pack.revision);
  const shipped = current.flatMap((pack) =>
    pack.rules.map((rule) => ({ key: rule.key, track: pack.track, ...saidIn(pack, rule) })),
  );
  const amended = amendments.map(({ id, jurisdiction, track, rule }) => ({
    key: rule.key,
    track,
    value: valueShown(rule.value),
    origin: originShown({
      source: `amendment:${id}`,
      jurisdiction,
      citation: rule.citation,
      from: rule.from,
      until: rule.until,
    }),
  }));
  return [...shipped, ...amended];
}

type Stated = ReturnType<typeof statementsOf>;

const counted = (id: string, stated: Stated) => {
  const own = stated.filter(({ origin }) => origin.document === id);
  return { statements: own.length, unverified: own.filter(({ origin }) => !origin.verified).length };
};

const known = (document: LegalDocument, stated: Stated) => ({
  id: document.id,
  number: document.number,
  title: document.title,
  issuers: [...document.issuers],
  issuedOn: document.issuedOn,
  state: document.state,
  reading: document.reading,
  ...counted(document.id, stated),
});

/** What an approved amendment cites by its number, of which we hold no more than the number. */
const cited = (number: string, stated: Stated) => ({
  id: number,
  number,
  title: null,
  issuers: [],
  issuedOn: null,
  state: 'cited' as const,
  reading: null,
  ...counted(number, stated),
});

export function documentsIn(stated: Stated) {
  const ids = new Set(documents.map(({ id }) => id));
  const numbers = [...new Set(stated.map(({ origin }) => origin.document))].filter((id) => !ids.has(id));
  return [...documents.map((one) => known(one, stated)), ...numbers.sort().map((one) => cited(one, stated))];
}
