/**
 * A word enters the code by first entering here. Each section is a family of codes; a section named after an exported
 * list (organizationKinds ↔ organization_kind) holds a Chinese word for every value of it, and a test says so.
 */
import {
  applicationKind,
  applicationParty,
  applicationState,
  boardStanding,
  contradictionKind,
  eligibilityClause,
  eligibilityState,
  eligibilityVerdict,
  filePurpose,
  filler,
  formUnit,
  handAct,
  handOutcome,
  officeHand,
  officeTask,
  paperResolution,
  paperState,
  returnGap,
  returnKind,
  returnReading,
  returnState,
} from './glossary/applications.ts';
import {
  contractEnding,
  disclosureTopic,
  enterpriseNature,
  feeDemandState,
  linkageReason,
  paperKind,
  permitFault,
  selfAuditClause,
} from './glossary/enterprise.ts';
import {
  appealOutcome,
  correctionLabel,
  filingParty,
  filingState,
  lifting,
  sanctionStep,
} from './glossary/filings.ts';
import {
  campaignState,
  keptName,
  listChange,
  listRowStanding,
  listVersionKind,
  listVersionState,
} from './glossary/lists.ts';
import {
  claimLetterChoice,
  noticeBatchState,
  noticeItemFault,
  noticeItemState,
  noticeSelection,
  noticeStanding,
  noticeState,
  placeholder,
  sealMethod,
  serviceMethod,
  superseding,
} from './glossary/notices.ts';
import { panel } from './glossary/panel.ts';
import { procedure } from './glossary/procedure.ts';
import {
  adverseRecordKind,
  balance,
  certificateKind,
  changeKind,
  clauseKey,
  evidenceKind,
  expiryKind,
  findingState,
  jobKind,
  registrationField,
  shortfall,
  titleLevel,
  verdict,
} from './glossary/qualifications.ts';
import { capacity, creditCodeState, keyIndustry, level, line, track, unit } from './glossary/reference.ts';
import {
  auditManner,
  basisKind,
  bearer,
  carryOverGround,
  duty,
  dutyStanding,
  engagementState,
  permitManagement,
  settingLevel,
  verdictResult,
  verdictStage,
  warningCode,
} from './glossary/rounds.ts';
import {
  differenceKind,
  documentReading,
  documentState,
  listingReason,
  ruleChoice,
  ruleColumn,
  ruleKey,
  ruleLoss,
  ruleTopic,
  targetLevel,
  targetSubject,
} from './glossary/rules.ts';
import { noun, outboxState, scanState } from './glossary/system.ts';
import {
  invitationChannel,
  invitationPurpose,
  membershipState,
  organizationKind,
  organizationState,
  persona,
  role,
} from './glossary/tenancy.ts';
import type { Term, Terms } from './glossary/term.ts';

export type { Term } from './glossary/term.ts';

export const glossary = {
  procedure,
  panel,
  noun,
  organization_kind: organizationKind,
  role,
  persona,
  organization_state: organizationState,
  membership_state: membershipState,
  invitation_channel: invitationChannel,
  invitation_purpose: invitationPurpose,
  line,
  level,
  track,
  capacity,
  engagement_state: engagementState,
  unit,
  key_industry: keyIndustry,
  scan_state: scanState,
  outbox_state: outboxState,
  rule_topic: ruleTopic,
  rule_key: ruleKey,
  rule_choice: ruleChoice,
  rule_column: ruleColumn,
  rule_loss: ruleLoss,
  target_level: targetLevel,
  target_subject: targetSubject,
  listing_reason: listingReason,
  document_state: documentState,
  document_reading: documentReading,
  difference_kind: differenceKind,
  credit_code_state: creditCodeState,
  adverse_record_kind: adverseRecordKind,
  appeal_outcome: appealOutcome,
  balance,
  certificate_kind: certificateKind,
  change_kind: changeKind,
  clause_key: clauseKey,
  correction_label: correctionLabel,
  evidence_kind: evidenceKind,
  expiry_kind: expiryKind,
  filing_party: filingParty,
  filing_state: filingState,
  finding_state: findingState,
  job_kind: jobKind,
  lifting,
  registration_field: registrationField,
  sanction_step: sanctionStep,
  shortfall,
  title_level: titleLevel,
  verdict,
  audit_manner: auditManner,
  basis_kind: basisKind,
  bearer,
  carry_over_ground: carryOverGround,
  duty,
  duty_standing: dutyStanding,
  permit_management: permitManagement,
  setting_level: settingLevel,
  verdict_result: verdictResult,
  verdict_stage: verdictStage,
  warning_code: warningCode,
  campaign_state: campaignState,
  kept_name: keptName,
  list_change: listChange,
  list_row_standing: listRowStanding,
  list_version_kind: listVersionKind,
  list_version_state: listVersionState,
  claim_letter_choice: claimLetterChoice,
  notice_batch_state: noticeBatchState,
  notice_item_fault: noticeItemFault,
  notice_item_state: noticeItemState,
  notice_selection: noticeSelection,
  notice_standing: noticeStanding,
  notice_state: noticeState,
  placeholder,
  seal_method: sealMethod,
  service_method: serviceMethod,
  superseding,
  contract_ending: contractEnding,
  disclosure_topic: disclosureTopic,
  enterprise_nature: enterpriseNature,
  fee_demand_state: feeDemandState,
  linkage_reason: linkageReason,
  paper_kind: paperKind,
  permit_fault: permitFault,
  self_audit_clause: selfAuditClause,
  application_kind: applicationKind,
  application_party: applicationParty,
  application_state: applicationState,
  contradiction_kind: contradictionKind,
  eligibility_clause: eligibilityClause,
  eligibility_state: eligibilityState,
  eligibility_verdict: eligibilityVerdict,
  file_purpose: filePurpose,
  filler,
  form_unit: formUnit,
  hand_act: handAct,
  hand_outcome: handOutcome,
  office_hand: officeHand,
  office_task: officeTask,
  paper_resolution: paperResolution,
  paper_state: paperState,
  board_standing: boardStanding,
  return_gap: returnGap,
  return_kind: returnKind,
  return_reading: returnReading,
  return_state: returnState,
} as const satisfies Record<string, Terms>;

export type Section = keyof typeof glossary;
export type CodeIn<S extends Section> = keyof (typeof glossary)[S] & string;

export const termOf = <S extends Section>(section: S, code: CodeIn<S>): Term =>
  (glossary as Record<string, Terms>)[section]?.[code] as Term;

/** The Chinese word: termOf's shorthand for labels. */
export const chinese = <S extends Section>(section: S, code: CodeIn<S>): string => termOf(section, code).zh;

export interface Entry extends Term {
  readonly section: Section;
  readonly code: string;
}

/** Every term, flat: for a page that lists the words, and for the tests that keep them. */
export const entries: readonly Entry[] = (Object.keys(glossary) as Section[]).flatMap((section) =>
  Object.entries(glossary[section] as Terms).map(([code, term]) => ({ section, code, ...term })),
);
