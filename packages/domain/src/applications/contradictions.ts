import type { Level } from '../divisions/index.ts';
import {
  type FactKey,
  type FactSource,
  type Field,
  type Form,
  type FormFacts,
  type FormValue,
  type FormValues,
  fieldsOf,
  isBlank,
} from './forms/index.ts';
import { type Clash, insideForm } from './inside-form.ts';
import { isSame } from './same-value.ts';

/** What two places say differently. */
export const contradictionKinds = [
  'name',
  'code',
  'document_number',
  'quantity',
  'day',
  'choice',
  'wording',
  'track',
  'level',
] as const;
export type ContradictionKind = (typeof contradictionKinds)[number];

export interface Contradiction {
  readonly field: string;
  readonly about: ContradictionKind;
  readonly written: FormValue;
  readonly known: FormValue;
  /** The fact it disagrees with; null: another box of the same form. */
  readonly fact: FactKey | null;
  readonly otherField: string | null;
  /** Where either of the two is changed. */
  readonly changedAt: readonly ('form' | FactSource)[];
}

export interface ContradictionContext {
  readonly track: 'mandatory' | 'voluntary';
  /** 管理级别 as the round carries it, and as the list said; null where nothing is said. */
  readonly roundLevel: Level | null;
  readonly listedLevel: Level | null;
}

/** Written in for convenience: another person to call, or another day, contradicts nothing. */
const suggestions: ReadonlySet<FactKey> = new Set([
  'today',
  'filler.name',
  'profile.contact_name',
  'profile.contact_position',
  'profile.contact_phone',
  'profile.contact_email',
  'contract.intended',
  // Another day than the clock's is a fault of the form (round-days.ts), which no reason explains.
  'clock.due_on',
]);

const kindOfFact: Readonly<Partial<Record<FactKey, ContradictionKind>>> = {
  'profile.name': 'name',
  'permit.holder': 'name',
  'campaign.enterprise_name': 'name',
  'profile.legal_representative': 'name',
  'round.consultancy_name': 'name',
  'contract.consultancy_name': 'name',
  'profile.credit_code': 'code',
  'permit.credit_code': 'code',
  'campaign.credit_code': 'code',
  'site.industry_code': 'code',
  'campaign.industry_code': 'code',
  'permit.number': 'document_number',
  'campaign.document_number': 'document_number',
  'round.number': 'document_number',
  'profile.environmental_approval_number': 'document_number',
};

const kindOfField = (field: Field): ContradictionKind => {
  if (field.kind === 'number' || field.kind === 'table') return 'quantity';
  if (field.kind === 'date') return 'day';
  return field.kind === 'choice' || field.kind === 'choices' ? 'choice' : 'wording';
};

export const sourceOf = (fact: FactKey): FactSource | 'form' => {
  const [source = 'form', rest] = fact.split('.');
  return rest === undefined ? 'form' : (source as FactSource);
};

const againstFacts = (field: Field, value: FormValue, facts: FormFacts): Contradiction[] =>
  [...(field.prefill === null ? [] : [field.prefill]), ...(field.alsoIn ?? [])]
    .filter((fact) => !suggestions.has(fact))
    .flatMap((fact) => {
      const known = facts[fact] ?? null;
      if (isBlank(known) || isSame(field, value, known)) return [];
      const about = kindOfFact[fact] ?? kindOfField(field);
      const from = sourceOf(fact);
      return [
        {
          field: field.key,
          about,
          written: value,
          known,
          fact,
          otherField: null,
          changedAt: from === 'form' ? ['form' as const] : ['form' as const, from],
        },
      ];
    });

const withinForm = (values: FormValues, { field, otherField, about }: Clash): Contradiction => ({
  field,
  about,
  written: values[field] ?? null,
  known: values[otherField] ?? null,
  fact: null,
  otherField,
  changedAt: ['form'],
});

/** A number of a list on a voluntary round; a level that the list gave otherwise. */
function againstRound(values: FormValues, context: ContradictionContext): Contradiction[] {
  const listed = 'list_document_number';
  const found: Contradiction[] = [];
  const base = { field: listed, fact: null, otherField: null, changedAt: ['form', 'round'] } as const;
  if (context.track === 'voluntary' && !isBlank(values[listed]))
    found.push({ ...base, about: 'track', written: values[listed] ?? null, known: context.track });
  if (context.roundLevel && context.listedLevel && context.roundLevel !== context.listedLevel)
    found.push({
      ...base,
      about: 'level',
      written: context.roundLevel,
      known: context.listedLevel,
      changedAt: ['round', 'campaign'],
    });
  return found;
}

/** Everything that two places say differently, before anybody signs: both values, and where each is changed. */
export const contradictionsIn = (
  form: Form,
  values: FormValues,
  facts: FormFacts,
  context: ContradictionContext,
): readonly Contradiction[] => [
  ...fieldsOf(form)
    .filter(({ filledBy, key }) => filledBy === 'enterprise' && !isBlank(values[key]))
    .flatMap((field) => againstFacts(field, values[field.key] ?? null, facts)),
  ...insideForm(form.kind, values).map((clash) => withinForm(values, clash)),
  ...againstRound(values, context),
];
