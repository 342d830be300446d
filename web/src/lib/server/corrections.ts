import type { qualifications } from '@qingshen/contract';
import { chinese } from '@qingshen/domain';
import type { CorrectionLabel } from '@qingshen/domain/qualifications';
import type { Option } from '../ui/SelectField.svelte';
import type { Say } from '../words/catalogue.ts';
import { clausePhrase } from '../words/terms.ts';
import type { Entries } from './entries.ts';
import type { Fault } from './refuse.ts';

const numbers = [1, 2, 3, 4, 5, 6];
const parts = ['clause', 'label', 'reason'] as const;

interface Asked {
  corrections: { label: CorrectionLabel; clause: string; reason: string }[];
  faults: Fault[];
  /** The API speaks of corrections.0.reason; the form calls that field reason_1. */
  fields: Record<string, string>;
}

/** The items that were begun; an item left wholly empty is none, except the first. */
export function correctionsOf(entries: Entries): Asked {
  const begun = numbers.filter(
    (number) => number === 1 || parts.some((part) => entries.text(`${part}_${number}`)),
  );
  const faults = begun.flatMap((number) =>
    parts
      .map((part): Fault => [`${part}_${number}`, part === 'reason' ? 'required' : 'choose'])
      .filter(([field]) => !entries.text(field)),
  );
  return {
    corrections: begun.map((number) => ({
      label: entries.text(`label_${number}`) as CorrectionLabel,
      clause: entries.text(`clause_${number}`),
      reason: entries.text(`reason_${number}`),
    })),
    faults,
    fields: Object.fromEntries(
      begun.flatMap((number, at) =>
        parts.map((part) => [`corrections.${at}.${part}`, `${part}_${number}`] as const),
      ),
    ),
  };
}

/** The conditions a standing speaks of, to choose from. What is kept stays Chinese: it becomes part of the file. */
export function clauseChoices(findings: readonly qualifications.Finding[], say: Say): Option[] {
  const seen = new Set<string>();
  return findings.flatMap(({ clause, citation }) => {
    if (seen.has(clause)) return [];
    seen.add(clause);
    const value = `${citation.article} ${chinese('clause_key', clause)}`.trim().slice(0, 60);
    return [
      { value, label: `${say(clausePhrase(clause))}${citation.article ? ` · ${citation.article}` : ''}` },
    ];
  });
}
