import type { Same } from '../catalogue.ts';
import type zh from '../zh-CN/application_terms.ts';

export default {
  application_kind_enrolment: 'Voluntary audit',
  application_kind_evaluation: 'Evaluation',
  application_kind_acceptance: 'Acceptance',
  application_kind_postponement: 'Postponed acceptance',

  application_state_draft: 'Draft',
  application_state_submitted: 'Submitted',
  application_state_correction_requested: 'Returned for correction',
  application_state_accepted: 'Accepted',
  application_state_refused: 'Refused',
  application_state_withdrawn: 'Withdrawn',

  application_decision_enrolment_accepted: 'admitted',
  application_decision_enrolment_refused: 'not admitted',
  application_decision_evaluation_accepted: 'taken up',
  application_decision_evaluation_refused: 'not taken up',
  application_decision_acceptance_accepted: 'taken up',
  application_decision_acceptance_refused: 'not taken up',
  application_decision_postponement_accepted: 'postponed',
  application_decision_postponement_refused: 'not postponed',

  office_hand_handler: 'Handler',
  office_hand_checker: 'Checker',
  office_hand_signer: 'Signer',

  hand_act_receive: 'Received',
  hand_act_prepare: 'Prepared',
  hand_act_check: 'Checked',
  hand_act_send_back: 'Sent back to the handler',
  hand_act_sign: 'Signed',

  hand_outcome_forward: 'Forward with approval',
  hand_outcome_return: 'Return for correction',
  hand_outcome_accept: 'Accept',
  hand_outcome_refuse: 'Refuse',

  office_task_check: 'First check',
  office_task_aggregate: 'Gather and apply',
  office_task_decide: 'Decide',

  form_unit_ten_thousand_yuan: '10,000 yuan',
  form_unit_tonne_coal_equivalent: 'tce',

  file_purpose_material: 'Material',
  file_purpose_stamped_paper: 'Stamped paper',

  paper_state_unconfirmed: 'Not compared',
  paper_state_same: 'Same',
  paper_state_differs: 'Differs',
  paper_state_resolved: 'Dealt with',

  paper_resolution_misread: 'There was no difference',
  paper_resolution_paper_corrected: 'The paper was corrected',
  paper_resolution_data_corrected: 'The data were corrected',

  eligibility_clause_registered_in_province: 'Registered in the province',
  eligibility_clause_legal_person: 'Independent legal person',
  eligibility_clause_industrial: 'Industrial enterprise',
  eligibility_clause_sound_and_lawful: 'Sound accounts, taxes paid, lawful business',
  eligibility_clause_not_mandatory: 'On no mandatory list',
  eligibility_clause_above_scale: 'Above scale',

  eligibility_state_met: 'Met',
  eligibility_state_not_met: 'Not met',
  eligibility_state_declared: 'Declared',
  eligibility_state_unknown: 'To be verified',

  eligibility_verdict_eligible: 'May apply',
  eligibility_verdict_waiver_needed: 'May apply; needs a waiver',
  eligibility_verdict_not_eligible: 'May not apply',

  contradiction_kind_name: 'Name',
  contradiction_kind_code: 'Code',
  contradiction_kind_document_number: 'Document number',
  contradiction_kind_quantity: 'Quantity',
  contradiction_kind_day: 'Order of days',
  contradiction_kind_choice: 'Boxes',
  contradiction_kind_wording: 'Wording',
  contradiction_kind_track: 'Track',
  contradiction_kind_level: 'Level',

  return_kind_collected: 'Collected list',
  return_kind_completed: 'Completed list',
  return_state_in_hand: 'In hand',
  return_state_sent: 'Sent',
  return_state_returned: 'Returned',
  return_state_received: 'Taken',
  board_standing_received: 'Taken',
  board_standing_sent: 'Sent',
  board_standing_returned: 'Returned',
  board_standing_awaited: 'Awaited',
  board_standing_overdue: 'Overdue',
  return_gap_industry_class: 'Industry not down to a class',
  return_gap_round: 'No round opened',
  return_gap_evaluation: 'No evaluation on file',
  return_gap_document_number: 'No document number',
  return_gap_opinion_file: 'Opinion not on file',
  return_reading_collected_is_sent:
    'The text asks for collecting only; sending by the same day is our reading',
  return_reading_year_between_due_days: 'A year runs from the day after one due day to the next',
} satisfies Same<typeof zh>;
