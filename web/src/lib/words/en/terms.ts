import type { Same } from '../catalogue.ts';
import type zh from '../zh-CN/terms.ts';

export default {
  kind_consultancy: 'Consultancy',
  kind_enterprise: 'Enterprise',
  kind_authority: 'Authority',
  kind_expert_pool: 'Expert pool',
  kind_operator: 'Operator',

  role_owner: 'Owner',
  role_manager: 'Manager',
  role_auditor: 'Auditor',
  role_observer: 'Observer',
  role_staff: 'Staff',
  role_head: 'Head',
  role_handler: 'Handler',
  role_checker: 'Checker',
  role_signer: 'Signer',
  role_expert: 'Expert',
  role_support: 'Support',

  organization_state_invited: 'Awaiting claim',
  organization_state_active: 'Active',
  organization_state_suspended: 'Suspended',
  organization_state_closed: 'Closed',

  membership_state_active: 'Active',
  membership_state_suspended: 'Suspended',
  membership_state_ended: 'Left',

  invitation_state_open: 'Open',
  invitation_state_accepted: 'Accepted',
  invitation_state_revoked: 'Withdrawn',
  invitation_state_expired: 'Expired',

  level_province: 'Province',
  level_city: 'City',
  level_county: 'County',

  line_ecology: 'Ecology and environment',
  line_industry: 'Industry and information technology',
  line_reform: 'Development and reform',

  channel_mail: 'Mail',
  channel_mobile: 'Text message',
  channel_letter: 'Paper letter',
  channel_inbox: 'Inbox',

  track_mandatory: 'Mandatory',
  track_voluntary: 'Voluntary',

  engagement_state_listed: 'Listed',
  engagement_state_commissioned: 'Commissioned',

  capacity_organiser: 'Organising authority',
  capacity_supervisor: 'Supervising authority',
  capacity_enterprise: 'Enterprise',
  capacity_consultancy: 'Consultancy',
  capacity_panel: 'Panel',

  scan_not_scanned: 'Not scanned',
  scan_clean: 'Scanned, clean',
  scan_infected: 'Infected',

  title_senior: 'Senior title',
  title_intermediate: 'Intermediate title',
  title_other: 'Other',

  expert_state_invited: 'Invited',
  expert_state_active: 'Enrolled',
  expert_state_withdrawn: 'Withdrawn',

  delivery_state_pending: 'On its way',
  delivery_state_delivered: 'Delivered',
  delivery_state_dead: 'Undelivered',

  title_level_junior: 'Junior title',
  title_level_intermediate: 'Intermediate title',
  title_level_senior: 'Senior title',

  certificate_kind_title: 'Title certificate',
  certificate_kind_registration: 'Registration',
  certificate_kind_training: 'Audit training certificate',

  registration_field_energy: 'Energy',
  registration_field_environment: 'Environment',
  registration_field_other: 'Other',

  balance_material: 'Material balance',
  balance_energy: 'Energy balance',
  balance_water: 'Water balance',

  evidence_kind_legal_person: 'Proof of legal personality',
  evidence_kind_quality_system: 'Quality system documents',
  evidence_kind_premises: 'Proof of fixed premises',
  evidence_kind_digitisation: 'Proof of digital processing',
  evidence_kind_archive: 'Archive rules',
  evidence_kind_integrity_statement: 'Statement of integrity',
  evidence_kind_licence: 'Business licence and others',

  job_kind_audit: 'Cleaner production audit',
  job_kind_environmental_impact: 'Environmental impact assessment',
  job_kind_energy_audit: 'Energy audit',
  job_kind_energy_saving_review: 'Energy saving review',
  job_kind_energy_planning: 'Energy planning',
  job_kind_similar: 'Similar consulting',

  adverse_record_kind_serious_record: 'Breach of law with serious consequences',
  adverse_record_kind_rectification: 'Ordered to rectify',
  adverse_record_kind_suspension: 'Filing suspended',

  clause_legal_person: 'Independent legal person',
  clause_quality_system: 'Quality system and rules',
  clause_premises: 'Fixed premises',
  clause_digitisation: 'Digital processing of documents and charts',
  clause_archive: 'Archive system',
  clause_instruments: 'Instruments for balances',
  clause_staff_count: 'Full-time technical staff',
  clause_senior_titles: 'Staff with senior titles',
  clause_intermediate_titles: 'Staff with intermediate titles or registrations',
  clause_staff_knowledge: 'Staff who know processes and requirements',
  clause_staff_method: 'Staff trained in the audit method',
  clause_track_record: 'Track record',
  clause_integrity: 'Integrity',
  clause_clean_record: 'No breach with serious consequences',
  clause_not_under_rectification: 'Not under rectification',

  finding_state_met: 'Met',
  finding_state_expiring: 'Expiring',
  finding_state_not_met: 'Not met',

  verdict_qualified: 'Qualified',
  verdict_not_qualified: 'Not qualified',

  expiry_kind_certificate: 'Certificate',
  expiry_kind_instrument: 'Calibration',
  expiry_kind_paper: 'Paper',
  expiry_kind_employment: 'Employment',
  expiry_kind_filing: 'Filing',
  expiry_kind_sanction: 'Sanction’s day',

  shortfall_not_employed: 'Not employed here on the day',
  shortfall_part_time: 'Part-time',
  shortfall_employment_unproven: 'Employment without proof',
  shortfall_untrained: 'Not trained',
  shortfall_training_lapsed: 'Training certificate has lapsed',
  shortfall_inexperienced: 'No audit experience yet',
  shortfall_no_title: 'No title of the kind',
  shortfall_title_lapsed: 'Title or registration has lapsed',
  shortfall_counted_elsewhere: 'Counts for another clause',
  shortfall_calibration_lapsed: 'Calibration has lapsed',
  shortfall_paper_lapsed: 'Paper has lapsed',
  shortfall_other_industry: 'Not in the industry asked about',
  shortfall_job_unproven: 'Without proof',
  shortfall_job_kind_not_listed: 'Not of a kind that is listed',
  shortfall_later_than_the_day: 'Later than the day asked about',
  shortfall_surplus_senior: 'A surplus senior title does not count as intermediate',
  shortfall_record_in_force: 'Record in force',

  filing_state_draft: 'Draft',
  filing_state_submitted: 'Submitted',
  filing_state_correction_requested: 'Sent back for correction',
  filing_state_accepted: 'Filed',
  filing_state_refused: 'Refused',
  filing_state_withdrawn: 'Withdrawn',
  filing_state_expired: 'Expired',
  filing_state_superseded: 'Replaced by a newer filing',
  filing_state_revoked: 'Revoked',

  correction_label_incorrect: 'Incorrect',
  correction_label_incomplete: 'Incomplete',
  correction_label_outdated: 'Out of date',

  check_kind_annual: 'Annual check',
  check_kind_random: 'Random check',

  check_outcome_pending: 'To be checked',
  check_outcome_passed: 'Passed',
  check_outcome_failed: 'Failed',

  sanction_step_order_to_correct: 'Order to correct',
  sanction_step_publish_name: 'Publication of the name',
  sanction_step_suspend: 'Suspension',

  sanction_state_upcoming: 'Not yet in force',
  sanction_state_in_force: 'In force',
  sanction_state_ended: 'Ended',
  sanction_state_lifted: 'Lifted',

  lifting_corrected: 'Corrected',
  lifting_served: 'Served',
  lifting_appeal_upheld: 'Appeal upheld',
  lifting_withdrawn: 'Withdrawn by the authority',

  appeal_outcome_upheld: 'Upheld',
  appeal_outcome_dismissed: 'Dismissed',

  register_state_listed: 'Listed',
  register_state_named: 'Named publicly',
  register_state_suspended: 'Suspended',
  register_state_ended: 'Ended',
} satisfies Same<typeof zh>;
