import type { RefusalCode } from '../refusals.ts';

/**
 * Which field of its call a refusal of the enterprise's acts is about, as facts.field or facts.fields name it; the number
 * of a row is written `*`. What stands in neither list is about the whole of the act.
 */
export const refusalFields = {
  approval_incomplete: ['approvalNumber'],
  case_file_unknown: ['fileId', 'contract.fileId'],
  change_reason_missing: ['reason'],
  contract_day_too_early: ['contract.signedOn', 'contract.from'],
  contract_ended: ['contract.until'],
  contract_ends_before_it_begins: ['contract.until'],
  contract_paper_of_another: ['contract.fileId'],
  correction_reason_missing: ['reason'],
  date_in_future: [
    'contract.signedOn',
    'startedOn',
    'finishedOn',
    'disclosedOn',
    'writtenOn',
    'reportedOn',
    'demandedOn',
  ],
  day_before_listing: ['startedOn', 'disclosedOn', 'writtenOn', 'demandedOn'],
  day_too_far: ['contract.from', 'contract.until', 'permitValidUntil', 'instruments.*.calibrationUntil'],
  demand_too_long_ago: ['demandedOn'],
  disclosure_known: ['topics'],
  disclosure_topic_early: ['topics'],
  disclosure_unarchived: ['archivedText'],
  fee_demand_answer_missing: ['text'],
  figure_twice: ['discharges.*.pollutant', 'products.*.name'],
  finish_after_evaluation: ['finishedOn'],
  finish_before_start: ['startedOn', 'finishedOn'],
  handover_empty: ['files'],
  handover_file_twice: ['files'],
  handover_not_offered: ['isWhole'],
  handover_remark_missing: ['remark'],
  link_unfit: ['link'],
  permit_expired: ['permitValidUntil'],
  permit_incomplete: ['permitNumber', 'permitManagement'],
  permit_not_held: ['permitNumber', 'permitManagement', 'permitValidUntil'],
  report_before_entry: ['reportedOn'],
  start_before_contract: ['startedOn'],
  year_not_over: ['year'],
} as const satisfies Partial<Record<RefusalCode, readonly string[]>>;
