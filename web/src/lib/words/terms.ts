import type { Catalogue } from './catalogue.ts';

/** Every enum literal people may see has a word in `terms`; the key is `<list>_<literal>`. */
type Term = `terms.${keyof Catalogue['terms']}`;
type Under<List extends string> = Extract<Term, `terms.${List}_${string}`>;
type Literal<List extends string> = Under<List> extends `terms.${List}_${infer L}` ? L : never;

const term =
  <List extends string>(list: List) =>
  (literal: Literal<List>) =>
    `terms.${list}_${literal}` as Under<List>;

export const kindPhrase = term('kind');
export const organizationStatePhrase = term('organization_state');
export const membershipStatePhrase = term('membership_state');
export const invitationStatePhrase = term('invitation_state');
export const levelPhrase = term('level');
export const linePhrase = term('line');
export const channelPhrase = term('channel');
export const trackPhrase = term('track');
export const engagementStatePhrase = term('engagement_state');
export const capacityPhrase = term('capacity');
export const scanPhrase = term('scan');
export const titlePhrase = term('title');
export const expertStatePhrase = term('expert_state');
export const deliveryStatePhrase = term('delivery_state');
export const titleLevelPhrase = term('title_level');
export const certificateKindPhrase = term('certificate_kind');
export const registrationFieldPhrase = term('registration_field');
export const balancePhrase = term('balance');
export const evidenceKindPhrase = term('evidence_kind');
export const jobKindPhrase = term('job_kind');
export const adverseRecordKindPhrase = term('adverse_record_kind');
export const clausePhrase = term('clause');
export const findingStatePhrase = term('finding_state');
export const verdictPhrase = term('verdict');
export const expiryKindPhrase = term('expiry_kind');
export const shortfallPhrase = term('shortfall');
export const filingStatePhrase = term('filing_state');
export const correctionLabelPhrase = term('correction_label');
export const checkKindPhrase = term('check_kind');
export const checkOutcomePhrase = term('check_outcome');
export const sanctionStepPhrase = term('sanction_step');
export const sanctionStatePhrase = term('sanction_state');
export const liftingPhrase = term('lifting');
export const appealOutcomePhrase = term('appeal_outcome');
export const registerStatePhrase = term('register_state');

/** Roles arrive as text on the wire; the list they come from is domain's. */
export const rolePhrase = (role: string) => `terms.role_${role}` as Under<'role'>;
