import {
  type Contradiction,
  contradictionsIn,
  type Eligibility,
  eligibilityOf,
  type Form,
  type FormFacts,
  type FormValues,
  formOf,
  materialsFor,
  missingIn,
  type RoundDays,
  type Route,
  routeFor,
} from '@qingshen/domain/applications';
import type { Level } from '@qingshen/domain/divisions';
import { latestPostponement, type SettingLevel } from '@qingshen/domain/engagements';
import type { RuleSet } from '@qingshen/domain/rules';
import type { LocalDate } from '@qingshen/domain/time';
import { type Law, rulesUnder } from '../engagements/index.ts';
import type { Row } from '../kernel/statement.ts';
import { contextOf, factsFrom } from './known-facts.ts';
import type { applicationAsDraft, applicationAtOffice } from './whole.sql.ts';

/** What the rules make of an application; no word to the database. */

export type AtOffice = Row<ReturnType<typeof applicationAtOffice>>;
export type AsDraft = Row<ReturnType<typeof applicationAsDraft>>;

export interface Declares {
  soundAndLawful: boolean | null;
  aboveScale: boolean | null;
}
export const declaresOf = (row: Pick<AtOffice, 'declares'>): Declares => ({
  soundAndLawful: null,
  aboveScale: null,
  ...(row.declares as unknown as Partial<Declares>),
});

export function formHeld({ formId, formVersion }: Pick<AtOffice, 'formId' | 'formVersion'>): Form {
  const form = formOf(formId, formVersion);
  if (!form) throw new Error(`no form ${formId}/${formVersion}`);
  return form;
}

/** Those of its round while it is written; those it was handed in under, afterwards. */
export function rulesOf(
  row: Pick<AtOffice, 'law' | 'divisionCode' | 'track' | 'rulesOn' | 'rulesKnownAt' | 'rulesOfRound'> & {
    law: Law;
  },
  today: LocalDate,
): RuleSet {
  const on = (row.rulesOn ?? row.rulesOfRound?.on ?? today) as LocalDate;
  const known = row.rulesKnownAt?.toISOString() ?? row.rulesOfRound?.knownAt ?? null;
  return rulesUnder(row.law, {
    jurisdiction: row.divisionCode,
    track: row.track,
    on,
    knownAt: known === null ? null : new Date(known).toISOString(),
  });
}

/** The round's own days, which the boxes of a form cannot contradict. */
export function roundDaysOf({ roundDays, askedDueOn }: AsDraft): RoundDays | null {
  if (roundDays === null) return null;
  const listedOn = roundDays.listedOn as LocalDate;
  if (askedDueOn === null) return { listedOn, clock: null };
  const dueOn = askedDueOn as LocalDate;
  const originalDueOn = (roundDays.originalDueOn ?? dueOn) as LocalDate;
  const nextAuditOn = roundDays.nextAuditOn as LocalDate | null;
  return { listedOn, clock: { dueOn, latest: latestPostponement({ dueOn, originalDueOn, nextAuditOn }) } };
}

export interface Judged {
  form: Form;
  rules: RuleSet;
  facts: FormFacts;
  values: FormValues;
  missing: readonly string[];
  contradictions: readonly Contradiction[];
  eligibility: Eligibility | null;
  materials: readonly string[];
  route:
    | Route
    | { readonly refused: { readonly code: string; readonly facts?: Readonly<Record<string, unknown>> } };
}

/** A draft as it stands: what is missing, what disagrees, whether the enterprise may, and which way it would go. */
export function judgeDraft(
  row: AsDraft,
  today: LocalDate,
  fillerName: string,
  declares: Declares,
  values: FormValues = row.draft,
): Judged {
  const form = formHeld(row);
  const rules = rulesOf(row, today);
  const facts = factsFrom(row.known, { kind: row.kind, today, fillerName, dueOn: row.askedDueOn });
  const asked = { ...row, declares };
  return {
    form,
    rules,
    facts,
    values,
    missing: missingIn(form, values, row.track),
    contradictions: contradictionsIn(form, values, facts, contextOf(row.known, row.track)),
    eligibility: row.kind === 'enrolment' ? eligibilityOf(asked) : null,
    materials: materialsFor(row.kind, rules),
    route: routeFor(
      {
        kind: row.kind,
        line: row.line,
        division: row.divisionCode,
        on: today,
        responsibleLevel: row.responsibleLevel as Level | null,
        organiserDivision: row.organiserDivision,
        setByLevel: row.setByLevel as SettingLevel | null,
      },
      rules,
    ),
  };
}
