import type { Catalogue } from './catalogue.ts';

/** The words of a round's enumerations, as `terms.ts` for the others; the key is `<list>_<literal>`. */
type Term = `case_terms.${keyof Catalogue['case_terms']}`;
type Under<List extends string> = Extract<Term, `case_terms.${List}_${string}`>;
type Literal<List extends string> = Under<List> extends `case_terms.${List}_${infer L}` ? L : never;

const term =
  <List extends string>(list: List) =>
  (literal: Literal<List>) =>
    `case_terms.${list}_${literal}` as Under<List>;

export const auditMannerPhrase = term('audit_manner');
export const dutyPhrase = term('duty');
export const bearerPhrase = term('bearer');
export const basisKindPhrase = term('basis_kind');
export const settingLevelPhrase = term('setting_level');
export const dutyStandingPhrase = term('duty_standing');
export const permitManagementPhrase = term('permit_management');
export const verdictStagePhrase = term('verdict_stage');
export const carryOverGroundPhrase = term('carry_over_ground');
export const warningCodePhrase = term('warning_code');
export const enterpriseNaturePhrase = term('enterprise_nature');
export const handoverItemPhrase = term('handover_item');
export const contractEndingPhrase = term('contract_ending');
export const selfAuditClausePhrase = term('self_audit_clause');
export const linkageReasonPhrase = term('linkage_reason');
export const disclosureTopicPhrase = term('disclosure_topic');
export const feeDemandStatePhrase = term('fee_demand_state');
export const paperKindPhrase = term('paper_kind');
