import {
  type ApplicationKind,
  type ApplicationState,
  decisionOf,
  type HandOutcome,
} from '@qingshen/domain/applications';
import type { Catalogue } from './catalogue.ts';

/** The words of what domain enumerates of applications, as `terms.ts` for the others; the key is `<list>_<literal>`. */
type Term = `application_terms.${keyof Catalogue['application_terms']}`;
type Under<List extends string> = Extract<Term, `application_terms.${List}_${string}`>;
type Literal<List extends string> = Under<List> extends `application_terms.${List}_${infer L}` ? L : never;

const term =
  <List extends string>(list: List) =>
  (literal: Literal<List>) =>
    `application_terms.${list}_${literal}` as Under<List>;

export const applicationKindPhrase = term('application_kind');
export const applicationStatePhrase = term('application_state');
const decisionPhrase = term('application_decision');
export const officeHandPhrase = term('office_hand');
export const handActPhrase = term('hand_act');
export const handOutcomePhrase = term('hand_outcome');
export const officeTaskPhrase = term('office_task');
export const formUnitPhrase = term('form_unit');
export const filePurposePhrase = term('file_purpose');
export const paperStatePhrase = term('paper_state');
export const paperResolutionPhrase = term('paper_resolution');
export const eligibilityClausePhrase = term('eligibility_clause');
export const eligibilityStatePhrase = term('eligibility_state');
export const eligibilityVerdictPhrase = term('eligibility_verdict');
export const returnKindPhrase = term('return_kind');
export const returnStatePhrase = term('return_state');
export const boardStandingPhrase = term('board_standing');
export const returnGapPhrase = term('return_gap');
export const returnReadingPhrase = term('return_reading');

/** What a hand says of a paper of this kind: the last office decides in the words of what was asked. */
export const outcomePhrase = (kind: ApplicationKind, outcome: HandOutcome) => {
  const decision = decisionOf(kind, outcome);
  return decision === null ? handOutcomePhrase(outcome) : decisionPhrase(decision);
};

/** Where an application stands; once decided, the decision. */
export function standingPhrase({ kind, state }: { kind: ApplicationKind; state: ApplicationState }) {
  if (state === 'accepted') return outcomePhrase(kind, 'accept');
  return state === 'refused' ? outcomePhrase(kind, 'refuse') : applicationStatePhrase(state);
}
