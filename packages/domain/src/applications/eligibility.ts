import { placeOf } from '../divisions/index.ts';
import type { Refusal } from '../refusal.ts';

/** Who may audit voluntarily: 豫工信办节〔2018〕24号 一, clause by clause. */
export const eligibilityClauses = [
  'registered_in_province',
  'legal_person',
  'industrial',
  'sound_and_lawful',
  'not_mandatory',
  'above_scale',
] as const;
export type EligibilityClause = (typeof eligibilityClauses)[number];

/** `declared`: the enterprise says so and the register cannot know better; the officer judges. */
export const eligibilityStates = ['met', 'not_met', 'declared', 'unknown'] as const;
export type EligibilityState = (typeof eligibilityStates)[number];

export const eligibilityVerdicts = ['eligible', 'waiver_needed', 'not_eligible'] as const;
export type EligibilityVerdict = (typeof eligibilityVerdicts)[number];

export interface EligibilityFacts {
  /** The province whose voluntary track is meant: '41'. */
  readonly province: string;
  readonly creditCode: string;
  readonly industryCode: string;
  /** Open mandatory rounds of the same credit code, wherever its sites lie. */
  readonly mandatoryRounds: readonly { readonly number: string; readonly siteName: string }[];
  /** What the enterprise declares with the application; null: it has not said. */
  readonly declares: {
    readonly soundAndLawful: boolean | null;
    readonly aboveScale: boolean | null;
  };
}

export interface EligibilityFinding {
  readonly clause: EligibilityClause;
  readonly article: string;
  readonly state: EligibilityState;
  /** An officer may let it pass with a reason. */
  readonly isWaivable: boolean;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface Eligibility {
  readonly verdict: EligibilityVerdict;
  readonly findings: readonly EligibilityFinding[];
}

const finding = (
  clause: EligibilityClause,
  article: string,
  state: EligibilityState,
  facts: Readonly<Record<string, unknown>> = {},
): EligibilityFinding => ({ clause, article, state, isWaivable: clause === 'above_scale', facts });

/** GB 32100-2015: places 3 to 8 name the division whose registrar gave the code, the first two who is registered. */
function registered({ province, creditCode }: EligibilityFacts): EligibilityFinding {
  const registrar = creditCode.slice(2, 8);
  const place = placeOf(registrar);
  // A code stays with whoever moves, and the national registrar's firms sit anywhere: another place tells nothing, so an officer looks.
  const state = place === province ? 'met' : 'unknown';
  return finding('registered_in_province', '一（一）', state, { registrar, province });
}

function legalPerson({ creditCode }: EligibilityFacts): EligibilityFinding {
  const [office, kind] = [creditCode[0], creditCode[1]];
  // 91 an enterprise, 92 a household business, 93 a farmers' cooperative. A branch carries 91 as well, so an officer looks.
  const state =
    office === '9' && kind === '1' ? 'met' : office === '9' && kind === '2' ? 'not_met' : 'unknown';
  return finding('legal_person', '一（一）', state, { registeredAs: creditCode.slice(0, 2) });
}

/** GB/T 4754: sections B to D, divisions 06 to 46. */
function industrial({ industryCode }: EligibilityFacts): EligibilityFinding {
  const division = Number(industryCode.slice(0, 2));
  return finding('industrial', '一（一）', division >= 6 && division <= 46 ? 'met' : 'not_met', {
    industryCode,
  });
}

const said = (value: boolean | null): EligibilityState =>
  value === null ? 'unknown' : value ? 'declared' : 'not_met';

export function eligibilityOf(facts: EligibilityFacts): Eligibility {
  const [first] = facts.mandatoryRounds;
  const findings = [
    registered(facts),
    legalPerson(facts),
    industrial(facts),
    finding('sound_and_lawful', '一（一）', said(facts.declares.soundAndLawful)),
    finding(
      'not_mandatory',
      '一（二）',
      first ? 'not_met' : 'met',
      first ? { rounds: facts.mandatoryRounds } : {},
    ),
    finding('above_scale', '一（二）', said(facts.declares.aboveScale)),
  ];
  const failing = findings.filter(({ state }) => state === 'not_met');
  const verdict = failing.some(({ isWaivable }) => !isWaivable)
    ? 'not_eligible'
    : failing.length > 0
      ? 'waiver_needed'
      : 'eligible';
  return { verdict, findings };
}

/** Before filing: what stands against it is named, and so is what has not been said. A waivable clause may be filed. */
export function whyNotEligible({ findings }: Eligibility): Refusal | null {
  const failing = findings.filter(({ state, isWaivable }) => state === 'not_met' && !isWaivable);
  if (failing.length > 0)
    return {
      code: 'enrolment_not_eligible',
      facts: { clauses: failing.map(({ clause, article, facts }) => ({ clause, article, ...facts })) },
    };
  const undeclared = findings
    .filter(
      ({ clause, state }) =>
        state === 'unknown' && (clause === 'sound_and_lawful' || clause === 'above_scale'),
    )
    .map(({ clause }) => clause);
  return undeclared.length > 0 ? { code: 'enrolment_undeclared', facts: { clauses: undeclared } } : null;
}

/** Accepting although a waivable clause is not met takes a reason of its own, which stays with the decision. */
export function whyNotWaive({ findings }: Eligibility, waiver: string | null): Refusal | null {
  const waived = findings.filter(({ state, isWaivable }) => state === 'not_met' && isWaivable);
  return waived.length > 0 && (waiver ?? '').trim() === ''
    ? {
        code: 'waiver_missing',
        facts: { clauses: waived.map(({ clause, article }) => ({ clause, article })) },
      }
    : null;
}
