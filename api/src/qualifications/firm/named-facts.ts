import type { qualifications as contract } from '@qingshen/contract';
import type { ShownFacts } from './firms.sql.ts';

/** Every fact by the id a board calls it and the name people do. */
export function everyNamedFact(facts: ShownFacts): contract.NamedFact[] {
  const elsewhere = { employmentId: null };
  return [
    ...facts.staff.flatMap((person) => {
      const employmentId = person.employments.at(-1)?.id ?? null;
      return [
        { id: person.id, kind: 'person' as const, label: person.name, employmentId },
        ...person.certificates.map(({ id, name }) => ({
          id,
          kind: 'certificate' as const,
          label: name === '' ? person.name : `${person.name} · ${name}`,
          employmentId,
        })),
      ];
    }),
    ...facts.instruments.map(({ id, name }) => ({
      id,
      kind: 'instrument' as const,
      label: name,
      ...elsewhere,
    })),
    ...facts.evidence.map(({ id, title }) => ({ id, kind: 'paper' as const, label: title, ...elsewhere })),
    ...facts.jobs.map(({ id, title }) => ({ id, kind: 'job' as const, label: title, ...elsewhere })),
    ...facts.adverseRecords.map(({ id, from }) => ({
      id,
      kind: 'record' as const,
      label: from,
      ...elsewhere,
    })),
  ];
}

/** Those alone that a board speaks of. */
export const namedFacts = (facts: ShownFacts, about: ReadonlySet<string>): contract.NamedFact[] =>
  everyNamedFact(facts).filter(({ id }) => about.has(id));
