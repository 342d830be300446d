import type { Same } from '../catalogue.ts';
import type zh from '../zh-CN/firm.ts';

export default {
  tab_instruments: 'Instruments',
  tab_papers: 'Premises and rules',
  tab_jobs: 'Track record',
  tab_documents: 'Scans',
  tab_profile: 'Profile',

  read_only:
    'Your role may read this but not change it. For changes, ask the owner or a manager of your organization.',
  edit: 'Edit',
  edit_of: (f) => `Edit: ${f.name}`,
  remove: 'Remove',
  save: 'Save changes',
  proof: 'Proof',
  proof_none: 'None',
  hint_mark: '. ',
  proof_lead: 'Choose one of your scans, or upload one below: it is then chosen',
  proof_choose: 'No scan for now',
  scan_stopped: 'Infected, downloads stopped',
  open_ended: 'No end',
  days_left: (f) => `${f.days} days left`,
  lapsed: 'Lapsed',
  no_match: 'No scan fits. Try another file name.',

  instruments_lead:
    'Instruments for measuring material, energy and water balances. They count while their calibration is valid.',
  instruments_empty:
    'No instruments yet. Record the first ones that cover material, energy and water balances.',
  instrument_add: 'Record an instrument',
  instrument: 'Instrument',
  instrument_name: 'Name',
  instrument_name_hint: 'For example “portable ultrasonic flow meter”',
  instrument_model: 'Model',
  instrument_serial: 'Serial number',
  instrument_balances: 'Used for',
  instrument_calibrated: 'Calibrated on',
  instrument_until: 'Calibration valid until',
  instrument_until_hint: 'Leave empty if the certificate states no end',
  instrument_scan: 'Scan of the calibration certificate',
  instrument_recorded: (f) => `“${f.name}” is recorded.`,
  instrument_edited: (f) => `“${f.name}” is changed.`,
  instrument_removed: (f) => `“${f.name}” is removed.`,
  instrument_remove_consequence: (f) =>
    `“${f.name}” will no longer count for the instruments clause. Filing decisions already made keep what they rested on.`,

  papers_lead:
    'Licences, quality system, premises, archive and the like. A paper counts for its clause while it is in force.',
  papers_empty: 'No papers yet. Begin with the business licence and the quality manual.',
  paper_add: 'Record a paper',
  paper_kind: 'Kind',
  paper_title: 'Title',
  paper_title_hint: 'For example “office lease” or “quality manual, 3rd edition”',
  paper_number: 'Number',
  paper_from: 'In force from',
  paper_until: 'Valid until',
  paper_until_hint: 'Leave empty if it has no end',
  paper_scan: 'Scan of the paper',
  paper_recorded: (f) => `“${f.name}” is recorded.`,
  paper_edited: (f) => `“${f.name}” is changed.`,
  paper_removed: (f) => `“${f.name}” is removed.`,
  paper_remove_consequence: (f) =>
    `“${f.name}” will no longer count for its clause. Filing decisions already made keep what they rested on.`,

  jobs_lead:
    'Audits and related consulting. Audits completed in this system count by themselves; earlier work is recorded here and counts once there is proof.',
  jobs_empty: 'No earlier work yet. Record it one by one, with the contract or the acceptance opinion.',
  jobs_here: 'Audits completed in this system',
  jobs_here_count: (f) => `${f.count}, counted by themselves; nothing to record or prove`,
  jobs_here_none:
    'No case has been closed yet. Closed cases count by themselves; nothing to record or prove.',
  jobs_cases: 'See the cases',
  jobs_declared: 'Earlier work',
  job_add: 'Record earlier work',
  job_kind: 'Kind',
  job_title: 'Title',
  job_enterprise: 'Enterprise served',
  job_industry: 'Industry',
  job_industry_hint: 'Required for an audit: a class of GB/T 4754',
  job_industry_none: 'No particular industry',
  job_completed: 'Completed on',
  job_scan: 'Proof (contract, acceptance opinion)',
  job_unproven: 'No proof, does not count',
  job_recorded: (f) => `“${f.name}” is recorded.`,
  job_edited: (f) => `“${f.name}” is changed.`,
  job_removed: (f) => `“${f.name}” is removed.`,
  job_remove_consequence: (f) =>
    `“${f.name}” will no longer count for the track record. Filing decisions already made keep what they rested on.`,

  documents_lead:
    'Scans of certificates, contracts, calibrations. Once uploaded they are chosen in staff, instruments, papers and track record.',
  documents_empty:
    'No scans yet. Choose a file above; you can also upload one while recording a certificate or a paper.',
  documents_search: 'File name',

  profile_lead:
    'For the authority. The public register shows name, credit code, filings and counts of staff, nothing of what is given here.',
  profile_from_registration: 'From the registration',
  profile_from_registration_hint: 'Kept by whoever registered you. For corrections, contact the authority.',
  profile_own: 'Given by yourselves',
  profile_name: 'Name',
  profile_division: 'Place',
  profile_representative: 'Legal representative',
  profile_founded: 'Founded on',
  profile_capital: 'Registered capital (CNY 10,000)',
  profile_capital_hint: 'For example 500 or 500.50',
  profile_address: 'Office address',
  profile_phone: 'Telephone',
  profile_phone_hint: 'For example 0371-6550 0000',
  profile_website: 'Website',
  profile_website_hint: 'Begins with http:// or https://',
  profile_introduction: 'Introduction',
  profile_saved: 'The profile is saved.',
  profile_licences: 'Licences',
  profile_licences_lead: 'The business licence and others are recorded in the library, with scan and term:',
  profile_licences_empty: 'No licence recorded yet.',
} satisfies Same<typeof zh>;
