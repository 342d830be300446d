import type { ApplicationState } from '@qingshen/domain/applications';
import type { EngagementState } from '@qingshen/domain/engagements';
import { day, stamp } from '../format.ts';
import type { RefusalWords } from '../refusals.ts';
import applicationTerms from './application_terms.ts';
import sheet from './staff_import.ts';
import terms from './terms.ts';

const most = 3;
const listOf = (value: unknown): readonly Record<string, unknown>[] => (Array.isArray(value) ? value : []);

/** Row 3 …, row 8 … and 10 more: the first few by name, the rest counted. */
const rowsNamed = (f: Record<string, unknown>): string => {
  const rows = listOf(f.rows);
  const named = rows
    .slice(0, most)
    .map((one) => `row ${one.row} ${one.name}${one.number ? ` (${one.number})` : ''}`);
  const count = Number(f.count ?? rows.length);
  return `${named.join(', ')}${count > most ? ` and ${count - most} more` : ''}`;
};

const roundsNamed = (f: Record<string, unknown>): string => {
  const rounds = listOf(f.rounds);
  const named = rounds.slice(0, most).map((one) => `${one.name} (${one.number})`);
  return `${named.join(', ')}${rounds.length > most ? ` and ${rounds.length - most} more` : ''}`;
};

const linkFault: Record<string, string> = {
  characters: 'The address holds a space, a backslash or a character that does not show. Type it again.',
  scheme: 'The address begins with http:// or https://.',
  malformed: 'The address is not whole, or miswritten. Check it.',
  credentials: 'No name or password may stand in the address.',
  host: 'The address is one that the public can open: not this machine, not an inner network, no reserved name.',
  port: 'No browser opens that port. Check it.',
};

export default {
  invalid_input: 'Some entries are not as required; see the fields marked.',
  malformed_body:
    'What was sent was incomplete and could not be read. Reload this page and fill it in again.',
  unauthenticated: 'Your session has ended. Please sign in again.',
  sign_in_failed: 'The name or the password is wrong. Check both; if you forgot the password, reset it.',
  second_factor_failed:
    'The code is wrong or has been used. Wait for the next one and check the clock of your phone, or use a recovery code.',
  second_factor_required:
    'This membership needs a second factor. Set it up first under Account and security.',
  cross_site:
    'The request came from another site and was not carried out. Start again from a page of this system.',
  organization_suspended:
    'The organization is suspended and cannot act meanwhile. Please contact the authority.',
  membership_suspended:
    'Your membership is suspended. Please contact the person who answers for the organization.',
  role_insufficient: 'Your role may not do this. Ask a colleague who may, or ask for another role.',
  registration_not_yours:
    'This kind of organization is not registered by yours. The superior authority entitled to do so registers it.',
  not_found: 'It was not found, or you may not see it. Go back to the list and check.',
  idempotency_key_reused:
    'This form was sent before with other content. Reload this page and fill it in again.',
  stale_version: (f) =>
    f.by && f.at
      ? `${f.by} put a hand on it at ${stamp(String(f.at))}; nothing was done now. Reload the page.`
      : 'Somebody changed this a moment ago and your change was not saved. Look at the latest state first.',
  too_large: 'The content is too large. Please shorten it.',
  unsupported_media_type: 'The format is not supported. Reload this page and try again.',
  too_many_requests: (f) => `Too many requests. Please try again ${wait(f)}.`,
  too_many_tries: (f) =>
    `Too many failed tries, so further tries are paused to protect the account. Try again ${wait(f)}, or reset the password.`,
  unavailable:
    'The system is coming back; nothing was done. Press again in a few seconds: it takes effect only once.',
  internal:
    'Something broke here and nothing was done. Please try again later; if it persists, tell the operator.',

  invitation_dead:
    'The code is wrong, used, withdrawn or expired. Check it; if it has expired, ask to be invited again.',
  invitation_accepted: 'The invitation has been accepted and cannot be changed. See the list of members.',
  member_already: 'This person is a member already.',
  username_taken: 'The username is taken. Please choose another.',
  contact_taken:
    'This mail address or mobile number belongs to another account. Sign in with that one, or use another.',
  password_short: (f) =>
    `The password is too short: at least ${f.min ?? 10} characters. A few unrelated words make a good one.`,
  password_long: (f) => `The password is too long: at most ${f.max ?? 128} characters.`,
  password_personal:
    'The password contains your name, username or contact and is easily guessed. Please choose another.',
  password_worn: 'The password is common or regular and easily guessed. Please choose another.',
  password_wrong: 'The current password is wrong.',
  reset_dead: 'The reset link is wrong, used or expired. Please ask for a new one.',
  second_factor_already: 'A second factor is set up already. Remove it first to change it.',
  second_factor_absent: 'No second factor is set up yet.',
  role_unknown: 'This kind of organization has no such role.',
  hand_over_instead: 'The answering role is handed over by its holder, not given. Use “Hand over”.',
  hand_over_to_self: 'It cannot be handed to yourself. Choose another member.',
  expert_apart: 'Experts are enrolled; their role cannot be exchanged with that of staff.',
  expert_by_enrolment: 'Experts join by enrolment, not as colleagues.',
  membership_ended: 'The person has left the organization. Invite them again if needed.',
  membership_not_active: 'The person is not active and cannot take over. Restore the membership first.',
  membership_suspended_already: 'The membership is suspended already.',
  membership_not_suspended: 'The membership is not suspended.',
  answering_member: 'This person answers for the organization. Hand the duty over first.',
  suspended_above: 'The suspension was imposed by an authority above. Only it, or one above it, can lift it.',
  organization_state:
    'The state of the organization does not allow this step. Reload to see the latest state.',
  organization_known:
    'The credit code or this seat is registered already. Look in the list of organizations.',
  credit_code_invalid: 'The unified social credit code does not check. Compare it with the business licence.',
  division_too_wide: (f) =>
    `A site stands in a county. ${f.name ?? 'The city'} has counties below it; choose the one the plant is in.`,
  division_unknown: 'There is no such division. Choose one from the list.',
  division_beyond: 'The division is not under your supervision. Its own authority registers there.',
  level_unfit: 'The level of the authority does not fit the division.',
  line_unfit: 'The line must be that of your own authority.',
  industry_unknown: 'There is no such industry code. Use GB/T 4754.',
  expert_known: 'The expert is in the pool already. Look in the list.',
  site_known: 'The enterprise has a site of that name. Choose another name or find the existing one.',
  site_unknown: 'No such site, or its enterprise is not under your supervision.',
  round_step_out_of_order:
    'The case stands elsewhere now; somebody may have taken this step. Reload and look again.',
  round_step_of_another: 'Somebody else takes this step.',
  deadline_absent: 'The case has no such date that could move.',
  deadline_set_above: 'A higher authority set the date; it is not yours to move.',
  deadline_met_already: 'The duty is met; its date moves no more.',
  deadline_not_later: 'The new day must be after the present one.',
  day_still_ahead: 'The day has not come. Give today or an earlier day.',
  day_before_listing: (f) =>
    f.listedOn
      ? `The day lies before the listing (${on(f.listedOn)}). Please check.`
      : 'The day lies before the listing. Please check.',
  day_too_far: (f) =>
    `The day lies too far ahead; the last that can be given is ${on(f.latest)}. Check the year.`,
  demand_too_long_ago: (f) =>
    `The day lies too far back; the first that can be given is ${on(f.earliest)}. Check the year.`,
  permit_expired: (f) =>
    `This permit ran out on ${on(f.until)}. Give the new day if it was renewed; if not, say that none is held.`,
  carry_over_without_ground:
    'Nothing that leads into the next round has happened: not audited or evaluated in time, evaluation not passed, acceptance not qualified.',
  carry_over_campaign: 'Choose a published campaign of your own with a later list.',
  period_too_long: 'Too many days at once; ask for 100 at most.',
  period_backwards: 'The period ends before it begins.',
  file_unknown: 'The case has no such document.',
  engagement_open: 'The site has an open round; a new one can start after it is closed.',
  consultancy_unknown:
    'No consultancy at work has this credit code. Check it, or ask the authority to register it.',
  consultancy_named_already: 'This consultancy is named in the case already.',
  file_empty: 'The file is empty. Please check and choose again.',
  file_too_large: (f) => `The file is larger than allowed${limit(f)}. Compress or split it.`,
  file_kind_refused: 'This kind of file is not accepted. Convert it to one of those listed.',
  file_kind_mismatch:
    'Content and extension disagree, so the file was not saved. Save it anew from its program.',
  file_dangerous:
    'The file contains something that could do harm (macros, scripts, abnormal compression) and was not saved. Remove it first.',
  file_id_used: 'This id was used for another file. Choose the file again.',
  file_not_scanned: 'The file has not been scanned yet; for now only those who uploaded it may download it.',
  file_infected: 'A virus was found in this file and downloads are stopped. Ask for it to be sent again.',
  jurisdiction_not_yours:
    'Rules are proposed by the authority of the place itself. Please ask the authority of that place.',
  track_not_yours: (f) =>
    `Rules of the track “${named('track', f.track)}” are proposed and approved by the authority of the line “${named('line', f.line)}”. Please ask that authority.`,
  rule_not_proposable:
    'This is taken whole from its document and cannot be amended singly. Please choose another rule.',
  rule_value_kind:
    'The value does not fit the kind of this rule. Please reload the page and fill it in again.',
  rule_value_range: (f) => `The number must lie between ${f.min ?? 0} and ${f.max ?? ''}. Please correct it.`,
  rule_value_option: 'There is no such choice. Please choose from the list.',
  rule_value_empty: 'Please choose at least one.',
  rule_value_twice: 'The same is chosen twice. Please correct it.',
  rule_value_day: (f) => `Month ${f.month ?? ''} has no day ${f.day ?? ''}. Please correct it.`,
  date_malformed: 'Please write the date like 2026-02-28.',
  date_absent: 'There is no such day. Please check the date.',
  amendment_period: 'The last day comes before the first. Please correct it.',
  amendment_decided:
    'The proposal has been decided or withdrawn and cannot change any more. Please propose anew if needed.',
  amendment_not_yours: 'Another officer proposed this; only they change it or take it back.',
  amendment_own: 'You proposed this yourself. Another head or signer of your office must decide.',
  calendar_lines: (f) =>
    `${f.count ?? ''} lines are at fault and nothing was imported. Please preview and correct them line by line.`,
  calendar_unchanged: (f) => `The year ${f.year ?? ''} says this already. Nothing to import.`,
  delivery_not_dead: 'This delivery is not a dead letter.',

  application_open_already: (f) =>
    f.number
      ? `The site has an open application of this kind, ${f.number} (${applicationState(f.state)}). Go on with that one, or withdraw it.`
      : 'The site has an open application of this kind. Go on with that one, or withdraw it.',
  application_kind_unfit: (f) =>
    f.because === 'open_round'
      ? 'A round is open at this site: nobody enrols beside it. Bring that round to its end first.'
      : f.state === undefined
        ? 'This kind has no place here. Reload the page.'
        : `The case is “${roundState(f.state)}”${f.on ? ` (since ${on(f.on)})` : ''}; this is applied for while it is ${roundStates(f.from)}.`,
  application_route_absent: 'No rule we hold says which offices receive it. Ask the local authority.',
  application_office_absent:
    'An office on the way does not work here yet, so it cannot be submitted. Tell the office above it.',
  application_state: 'As the application stands now, this step is not possible. Reload to see its state.',
  application_act_of_another: 'This step belongs to another party of the application.',
  application_taken_up:
    'The office has taken it up, so it can no longer be withdrawn. Ask the office to return it.',
  application_not_here: 'The application does not lie with your office now. Reload to see where it is.',
  application_received_already: 'The application has been taken up already.',
  application_materials_missing: (f) =>
    `Not attached yet: ${listOf(f.materials)
      .map(({ nth, material }) => `${nth}. ${material}`)
      .join('; ')}.`,
  application_contradicts: (f) =>
    `Not submitted: ${f.count ?? 1} of the boxes disagree with what is known. Correct each, or say why it stays.`,
  hand_not_due: 'This hand is not due, or somebody was quicker. Reload to see.',
  hand_own: 'You were another hand on this paper. Each hand is another person.',
  postponed_to_unfit: (f) => `“Postponed to” has to lie after ${on(f.after)} and not after ${on(f.latest)}.`,
  postponed_to_not_asked:
    'Only the office that decides a postponement, and grants it, names “postponed to”. Leave it empty.',
  outcome_unfit: 'Your office cannot conclude so. Choose one of the outcomes offered.',
  office_hands_missing: 'The first and the last hand cannot be left out.',
  office_hands_order: 'Hands go in the order handler, checker, signer, each once.',
  officer_fields_missing: (f) => `Boxes of the form that your office ticks are empty${boxesNamed(f)}.`,
  draft_conflict: (f) =>
    f.label === undefined
      ? `${f.count ?? 1} of the boxes were changed elsewhere after this page was opened; nothing was saved. Look at those marked; to keep what you wrote, press “Save”.`
      : `After this page was opened ${f.by ?? ''} changed “${f.label}” to “${f.value || '(empty)'}”. To keep what you wrote, press “Save”.`,
  form_field_unknown: 'The form has no such box. Reload the page.',
  form_field_of_officer: 'The authority fills this box.',
  form_value_unfit: (f) => `What is written does not fit in ${f.count ?? 1} of the boxes; they are marked.`,
  form_incomplete: (f) =>
    `Not submitted: ${f.count ?? 1} of the boxes are to be filled in or corrected; they are marked.`,
  enrolment_not_eligible: (f) => `A condition for auditing voluntarily is not met: ${clausesOf(f)}.`,
  enrolment_undeclared: (f) =>
    `Not declared yet: ${clausesOf(f)}. Tick it among the declarations, then submit.`,
  waiver_missing: 'A condition is not met. To agree all the same, say why.',
  decision_clause_missing: 'A refusal names its clause.',
  correction_missing: 'A return names what is to be corrected.',
  postponement_not_asked: 'The rules of the place know no postponement, so none can be asked for.',
  postponement_statutory: 'This date is set by national law; nobody can move it.',
  postponement_day_unfit: 'The new day has to lie after the old one.',
  files_too_many: 'There are as many files as an application takes. Remove what is not needed.',
  stamped_paper_missing: 'No stamped paper is attached, so there is nothing to compare.',
  paper_differs: (f) => `Paper and data disagree, and nobody has settled it${boxesNamed(f)}.`,
  paper_does_not_differ: 'No difference is open in this box.',
  letter_received_already: 'The letter has its receipt already.',
  letter_elsewhere:
    'The application goes to another office, or is of another kind, than the others of the letter. Send it under another.',
  letter_number_used: 'Your office has a letter of that number. Choose another.',
  filing_not_asked: 'The province keeps no filings of consultancies, so none is needed.',
  filing_line_unstated: 'No rule says which line keeps the filings there. Ask the local authority.',
  filing_authority_absent:
    'The office that keeps the filings does not work here yet. Apply as before, or wait until it does.',
  filing_open_already: 'A filing with that province and line is open already. Finish or withdraw it first.',
  filing_state: (f) =>
    `The filing is “${filingState(f.state)}”, which does not allow this step. Reload to see its state.`,
  filing_empty:
    'The firm has registered no staff, instruments, papers or work, so there is nothing to examine. Register first.',
  filing_period: 'The last day lies before today. Correct it, or leave it empty.',
  filing_former_ended:
    'The filing to be renewed has been ended, so there is nothing to renew. Withdraw this one and apply anew.',
  filing_not_renewable: 'Only a filing that holds or has run out is renewed. Apply anew.',
  correction_unknown: 'No such open point; it may have been answered. Reload the page.',
  correction_unanswered: 'A point is not answered. Every point sent back needs an answer.',
  decision_reason_missing: 'A refusal needs a reason.',
  despite_missing: (f) =>
    `${unmetSectors(f.sectors)}: a clause is not met. Granting it needs a reason; otherwise refuse it or send it back.`,
  sectors_undecided:
    'The sectors decided are not those asked for, or none is granted. To grant none, refuse the filing with a reason.',
  check_population_empty: 'No firm is listed at present. Firms can be drawn once their filings are accepted.',
  check_size_missing: 'A random check needs a number or a share.',
  sample_size: (f) => `Between 1 and ${f.population ?? 'the number listed'} firms can be drawn.`,
  check_settled: 'The firm is settled in this check and stays so.',
  check_closed: 'The check is closed; no outcome can be entered.',
  check_unsettled: (f) => `${f.count ?? 'Some'} firms are not settled. Settle them all before closing.`,
  check_findings_missing: 'A failure needs its findings.',
  check_not_failed: 'The firm did not fail this check, so no order can rest on it.',
  sanction_firm_unknown: 'No such firm under the supervision of this office.',
  sanction_not_listed: 'The firm has no filing in force with this office, so there is nothing to suspend.',
  sanction_not_yours: 'Another office imposed this; only that office can act on it.',
  sanction_without_deadline: 'An order to correct needs a deadline.',
  sanction_ends_before_it_begins: 'The last day lies before the first. Correct it.',
  sanction_too_far_ahead: (f) => `A sanction begins no later than ${on(f.latest)}. Correct the first day.`,
  sanction_ordered_already:
    'Your office has ordered this firm to correct under the same clause, and the order stands. Begin on its page.',
  sanction_backdated: 'A sanction does not begin before today. Correct the first day, or leave it empty.',
  sanction_out_of_order: (f) =>
    `${step(f.step)} follows ${step(f.follows)} in force. Impose that first, or begin on its page.`,
  sanction_imposed_already: (f) => `${step(f.step)} has been imposed after this one already.`,
  sanction_before_deadline: (f) =>
    `The time to correct runs until ${f.deadline ?? 'its deadline'}; until then nothing is suspended.`,
  sanction_lifted_already: 'The sanction is lifted already.',
  sanction_lifting_unfit: 'Such a sanction does not end for that reason. Choose another.',
  sanction_not_served:
    'The suspension has not run its time. To end it earlier choose “corrected” or “withdrawn”.',
  sanction_not_in_force: 'The sanction is no longer in force, so there is nothing to appeal.',
  appeal_absent: 'The firm has not appealed.',
  appeal_own_sanction: 'You imposed this sanction; somebody else of the office who may decide has to.',
  appeal_filed_already: 'This sanction has been appealed once; it cannot be appealed again.',
  appeal_decided_already: 'The appeal is decided and stays so.',
  consultancy_not_filed: 'The consultancy has no filing there and cannot take this on. Choose a listed one.',
  consultancy_filing_ended:
    'The filing of the consultancy there has ended. Choose a listed one, or wait until it is renewed.',
  consultancy_suspended:
    'The consultancy is suspended there and takes no new audits meanwhile. Choose another.',
  consultancy_sector_missing:
    'The filing of the consultancy does not cover this industry. Choose one that does.',
  permit_incomplete: 'A permit that is held needs its number and its kind of management.',
  permit_not_held: 'Without a permit there is no number, management or last day to give. Please correct it.',
  approval_incomplete: 'An approval that was passed needs its number.',
  year_not_over: (f) => `The year ${f.year ?? ''} is not over, so there are no yearly figures yet.`,
  figure_twice: (f) => `“${f.name ?? ''}” is named twice. Put the two together.`,
  round_closed: 'This round is closed; nothing more can be done in it.',
  change_reason_missing: 'To change who audits, a reason has to be given.',
  audit_evaluated:
    'The audit is before its evaluation, or has passed it: nobody is commissioned for it any more, and it is not turned into a self-audit. If the evaluation fails, both are open again.',
  case_file_unknown:
    'No such document in this case, or the scanner turned it down. Upload it to the case first, then choose it.',
  contract_ends_before_it_begins: 'The contract ends before it begins. Check it against the paper.',
  contract_day_too_early: 'The day lies too far back. Check the year against the paper.',
  contract_ended: (f) => `The contract ended on ${on(f.until)}. Renew it first.`,
  contract_paper_of_another: (f) =>
    `This paper is contract ${f.number ?? ''} with ${f.consultancy ?? ''}. Upload the one signed with the firm you commission now.`,
  handover_empty:
    'The list is empty. List what is handed over; where there is nothing, say why, kind by kind.',
  handover_file_twice: (f) =>
    `“${f.name ?? ''}” is on the list already, byte for byte. Leave the second line out.`,
  handover_received: 'This hand-over is received and stays as it is.',
  handover_offered: 'The list was said to be whole; nothing is added to it any more.',
  handover_not_offered:
    'The former consultancy has not said that its list is whole. To wait no longer, choose “not whole” and say what is missing.',
  handover_remark_missing: 'Please say what is missing.',
  self_audit_incapable:
    'What is shown does not do for a self-audit: instruments for the material, energy and water balance (calibrated) and competent staff are asked. Add them, or commission a consultancy.',
  self_audit_already: 'The enterprise audits this round by itself already.',
  manner_unchosen: 'Nobody has said who audits. Commission a consultancy, or declare a self-audit, first.',
  start_before_contract: (f) => `The audit would begin before the contract was signed (${on(f.signedOn)}).`,
  start_not_recorded: 'Record the first day of the audit first.',
  finish_after_evaluation: (f) =>
    `The evaluation was applied for or passed on ${on(f.evaluatedOn)}. The audit ended on that day or before.`,
  finish_before_start: 'The audit would end before it began. Please correct the day.',
  correction_reason_missing: 'A day that stands is changed with a reason.',
  permit_linkage_not_asked: 'By the rules of this case acceptance need not stand in the discharge permit.',
  permit_linkage_not_yours:
    'The city’s ecology authority (or the county’s, where no city stands between) records this.',
  report_before_entry: 'Reported before it was written into the permit. Please correct the day.',
  link_unfit: (f) => linkFault[String(f.why)] ?? 'The address is not fit; check it.',
  disclosure_topic_early: (f) => {
    if (f.topic === 'stage_verdicts')
      return f.since
        ? `The first verdict was given on ${on(f.since)}; it cannot have been disclosed before.`
        : 'There is no verdict of evaluation or acceptance yet, so none to disclose.';
    return f.since
      ? `The audit began on ${on(f.since)}; it cannot have been disclosed before.`
      : 'The first day of the audit is not recorded. Record it under Commission and audit first.';
  },
  disclosure_known: 'The same is recorded already, of this day and at this address.',
  disclosure_unarchived: 'Pages change: keep the text that was disclosed, or upload a snapshot.',
  stage_not_reached: 'The round has not come to this stage yet.',
  fee_demand_state: 'The report has moved on. Reload the page.',
  fee_demand_answer_missing: 'Closing needs an answer.',
  fee_demand_closed: 'The report is closed. If there is something new, please report again.',
  demand_files_enough: (f) => `A report takes at most ${f.limit ?? 20} documents.`,
  credit_code_override_reason: (f) =>
    `Give the reason for keeping the code in ${f.min} to ${f.max} characters, for instance that the licence says so.`,
  campaign_state: (f) =>
    f.state === 'closed'
      ? 'The campaign is closed and stays as it is.'
      : f.state === 'draft'
        ? 'No list of the campaign is public yet; plants are added or taken off afterwards.'
        : 'The campaign is public: only its title and document number can be corrected.',
  campaign_known: (f) =>
    `There is a campaign of that notice and year already${f.title ? `: “${f.title}”` : ''}. Open it, or correct the number or the year.`,
  campaign_year_unfit: (f) => `The year ${f.year} and the day ${f.listedOn} lie more than a year apart.`,
  document_number_malformed: (f) =>
    `“${f.given}” is no number of a notice: it has Chinese characters for the office, and digits.`,
  listing_in_progress: (f) =>
    `${handsNamed(f)}: evaluation or acceptance is under way, or the evaluation is passed. Taken off, the audit ends. Confirm it to go on.`,
  date_before_the_law: (f) => `Too early: the law lists rest on is in force since ${f.first}.`,
  list_file_known: (f) => `Version ${f.number} was read from this very file. Open it, or delete it first.`,
  list_publishing: 'A list of this campaign is being published. Wait until it is done, or stop it.',
  list_rows_unconfirmed: (f) =>
    `${f.count} rows differ from what is known, or a round of the same credit code is open. Look at each and confirm it.`,
  publication_interrupted: 'The publication was interrupted and left nothing. It may be started again.',
  campaign_has_list:
    'The campaign has a list, so its track and lines stay. Delete the versions that are not published first.',
  campaign_lines_unfit: 'Your own line comes first, and no line is named twice.',
  list_addition_too_early:
    'Nothing of this campaign is public that could be added to. Upload the whole list.',
  list_empty: 'There is nothing to publish. Correct the rows at fault, or upload the list again.',
  list_has_rejected: (f) =>
    `${f.count} rows are at fault. Correct them, set them aside, or confirm that you publish without them.`,
  list_names_unsettled: (f) =>
    `${f.count} enterprises stand under another name than the one we know. Choose a name for each, or for all.`,
  list_reading_already: 'A list of this campaign is being read. Wait until it is done, or cancel it.',
  list_reason_missing: (f) =>
    f.of === 'removal'
      ? `This takes ${f.removed} plants off the list. Please give the reason.`
      : `This adds ${f.added} plants to the list. Please give the reason.`,
  list_row_refused: 'What was filled in cannot be listed; each row says why. Correct it and send it again.',
  list_rows_stale: (f) =>
    `${rowsNamed(f)}: who organises or where the plant stands has changed since they were checked. Check the list again first.`,
  list_rows_unnamed: 'Choose the rows, or one kind of fault.',
  list_rounds_open: (f) =>
    `${rowsNamed(f)}: a round has been opened for these plants meanwhile. Set the rows aside and publish the others.`,
  list_version_outdated: (f) =>
    `Version ${f.published} was published after this one was checked. Check this version again, then publish it.`,
  list_version_state: 'The state of this version does not allow it. Reload the page to see the latest.',
  listing_removed_already: 'Some of these have been taken off the list already. Reload and choose again.',
  listing_round_closed: (f) => `${roundsNamed(f)}: the round is over, so the plant stays on the list.`,
  export_too_long: 'More than one workbook holds. Narrow the filter and export in parts.',
  notice_not_yours_to_prepare: 'Notices of that place are prepared at another level.',
  notice_wording_unknown: 'There is no such wording within reach. Please choose again.',
  notice_wording_unfit:
    'The wording is not fit: it must hold the number of the list, the reasons, the targets, the dates and what follows by law, and only the listed names in braces. Please mend what is named.',
  notice_wording_unchanged: 'Nothing was changed, so there is no new version to save.',
  notice_batch_empty: 'No enterprise needs a notice.',
  notice_batch_too_large: (f) => `One batch makes at most ${f.limit ?? 5000}. Please begin county by county.`,
  notice_rounds_in_batch: (f) =>
    `${f.authority ? `${f.authority} (${f.startedBy})` : 'Another batch'} is making these ${f.count} notices; nothing was begun twice. Wait for that batch, or stop it first.`,
  notice_batch_over: 'The batch is over.',
  notice_archive_empty: 'There is nothing to download.',
  notice_superseded: 'Another notice has taken its place. Please open the new one.',
  notice_acknowledged_already: 'The enterprise has acknowledged the notice; it is no longer changed.',
  notice_not_served: 'The notice has not been served yet.',
  notice_served_already: 'The notice has been served. To serve it again, have it replaced.',
  notice_seal_not_asked: 'The rules ask for no seal of that office on this notice.',
  notice_seal_not_yours: (f) => `That seal is given by ${f.authority ?? 'another office'}.`,
  notice_sealed_already: 'This office has sealed the notice already.',
  notice_seal_missing: (f) => `Seals are missing: ${f.authorities ?? ''}. It is served once all are on it.`,
  notice_date_in_future: 'The date cannot be later than today.',
  notice_date_too_early: (f) =>
    `The date cannot be earlier than ${f.notBefore ?? 'the day the notice was made or sealed'}.`,
  notice_service_unexplained: 'Please say what happened where it was left in place or served otherwise.',
  notice_receipt_unknown: 'The receipt was not found. Please upload it again.',
  electronic_seal_absent: 'No electronic seal is connected here. Please print, stamp and upload the scan.',

  identity_number_length: (f) =>
    `A resident identity number has 18 characters, this one ${f.length ?? ''}. Check it and type it again.`,
  identity_number_character: (f) =>
    `Character ${f.position ?? ''} of the identity number is no digit (only the last may be X). Check it and type it again.`,
  identity_number_birth_date:
    'The identity number names a day of birth that does not exist. Check it and type it again.',
  identity_number_birth_in_future:
    'The identity number names a day of birth to come. Check it and type it again.',
  identity_number_check:
    'The identity number does not check: one character is probably wrong. Compare it with the card.',
  identity_paper_short: 'The number is too short. Type it whole, as on the document.',
  person_registered_elsewhere: (f) =>
    `Since ${on(f.since)} this person is registered full-time with another consultancy. A person counts for one at a time, so nothing was registered. The authority has been asked to settle it and you will be told; or the person first ends the other employment.`,
  employments_overlap: (f) =>
    `The person is already registered full-time with you ${f.until ? `from ${on(f.from)} to ${on(f.until)}` : `since ${on(f.from)}`}. Change it on their page, or correct the dates.`,
  employment_ended: (f) =>
    `The employment ended on ${on(f.until)} and cannot be changed. If the person returns, register them anew.`,
  employment_ends_before_it_begins: 'The last day lies before the first. Correct the dates.',
  employment_before_birth:
    'The employment begins before the person was born. Check the date and the identity number.',
  employment_under_age: (f) =>
    `On the first day the person was younger than ${f.age ?? 16}. Check the date and the identity number.`,
  date_in_future: 'That day is still to come. Give today or an earlier day.',
  certificate_issued_after_expiry: (f) =>
    `Issued after its last day (${on(f.validUntil)}). Compare it with the certificate.`,
  certificate_issued_in_future: 'Issued on a day to come. Compare it with the certificate.',
  instrument_calibrated_after_limit: (f) =>
    `Calibrated (${on(f.calibratedOn)}) after the calibration’s last day. Compare it with the certificate.`,
  instrument_calibrated_in_future: 'Calibrated on a day to come. Compare it with the certificate.',
  paper_ends_before_it_begins: (f) =>
    `The last day lies before the first (${on(f.from)}). Compare it with the paper.`,
  job_completed_in_future: 'Completed on a day to come. Work counts once completed; record it then.',
  audit_without_industry: 'An audit needs its industry.',
  document_unknown: 'This scan is not there. Choose another or upload it again.',
  change_of_nothing:
    'What is to be left out or changed is no longer on record. Reload the page and try again.',
  template_changed: (f) => sheet.template_changed({ column: String(f.column ?? '') }),
  staff_too_many: sheet.staff_too_many,
  workbook_empty: sheet.workbook_empty,
  workbook_legacy: sheet.workbook_legacy,
  workbook_not_xlsx: sheet.workbook_not_xlsx,
  workbook_too_large: sheet.workbook_too_large,
  workbook_too_many_columns: sheet.workbook_too_many_columns,
  workbook_too_many_parts: sheet.workbook_too_many_parts,
  workbook_too_many_rows: sheet.workbook_too_many_rows,
  workbook_too_much_inside: sheet.workbook_too_much_inside,
  workbook_unreadable: sheet.workbook_unreadable,
  workbook_with_macros: sheet.workbook_with_macros,
  staff_import_taken: 'This workbook was taken over already. Look in the register.',
  staff_import_empty: 'No row of this workbook can be registered. Correct the rejected rows and upload them.',
  staff_import_refused:
    'Since the check somebody of the list can no longer be registered, so nobody was. Upload it again.',
  claim_settled: 'This has been settled and cannot be changed.',
  claim_not_yours: 'The present employer is not under your supervision; its own authority settles this.',

  return_not_owed: 'This office owes no such list, or no rule of the line and place asks for it.',
  return_office_absent: 'The authority above does not work in the system yet. Please contact the province.',
  return_state: 'The list is in a state that does not allow this step. Please look at it anew.',
  return_too_early: 'The year the list is about has not begun.',
  return_empty: 'No enterprise belongs into the list this year. Say so by ticking “nothing this year”.',
  return_not_empty: 'There are enterprises that belong into the list; it cannot be sent as empty.',
  return_rows_changed: 'The data changed meanwhile and nothing was saved. Reload and prepare the list again.',
  return_nothing_to_publish: 'Nothing has been received that is not published. Receive the lists first.',
} satisfies RefusalWords;

/** Conditions by name: told bare, or each with its article. */
const clausesOf = (f: Record<string, unknown>): string =>
  (Array.isArray(f.clauses) ? f.clauses : [])
    .map((one: string | { clause: string }) => (typeof one === 'string' ? one : one.clause))
    .map((clause) => (applicationTerms as Record<string, string>)[`eligibility_clause_${clause}`])
    .join('; ');

const filingState = (state: unknown): string =>
  (terms as Record<string, string>)[`filing_state_${state}`] ?? 'changed';

const named = (kind: 'track' | 'line', code: unknown): string =>
  (terms as Record<string, string>)[`${kind}_${code}`] ?? '';

const step = (code: unknown): string =>
  (terms as Record<string, string>)[`sanction_step_${code}`] ?? 'The step before';

/** Which sectors fall short; the page shows which clauses. */
function unmetSectors(sectors: unknown): string {
  const codes = Array.isArray(sectors)
    ? sectors.map(({ sector }: { sector?: string | null }) => sector ?? '')
    : [];
  return codes.length ? `Sector ${[...new Set(codes)].join(', ')}` : 'The filing';
}

/** A day among the facts. */
const on = (date: unknown): string => (typeof date === 'string' ? day(date, 'en') : '');

function wait(facts: { retryAfter?: unknown }): string {
  const seconds = Number(facts.retryAfter);
  if (!seconds) return 'shortly';
  return seconds < 90 ? `in ${Math.ceil(seconds)} seconds` : `in ${Math.ceil(seconds / 60)} minutes`;
}

function limit(facts: { limit?: unknown }): string {
  const bytes = Number(facts.limit);
  return bytes ? ` (${Math.floor(bytes / 1024 / 1024)} MB)` : '';
}

export const rules: Record<string, string | ((limit: string) => string)> = {
  required: 'Please fill this in.',
  missing: 'Please fill this in.',
  invalid_type: 'Please fill this in.',
  invalid_value: 'Please choose one of the list.',
  invalid_union: 'Please give a mail address or an 11-digit mobile number.',
  choose: 'Please choose one.',
  twice: 'Named twice. Name each once.',
  consent: 'Please read and agree before going on.',
  in_words: 'Write it out: two letters at least.',
  declare: 'This is declared before filing: tick it.',
  again: 'The two passwords differ.',
  too_small: (limit) => (limit ? `Too short: at least ${limit} characters.` : 'Please fill this in.'),
  too_big: (limit) => `Too long: at most ${limit} characters.`,
  control_characters: 'Contains invisible control characters; please type it again.',
  mobile: 'Please give an 11-digit mobile number.',
  mail: 'Please give a full mail address, like name@example.cn.',
  email: 'Please give a full mail address, like name@example.cn.',
  username: '3–32 characters, beginning with a letter: lower-case letters, digits and . _ -.',
  credit_code: 'Please give the 18-character unified social credit code.',
  division_code: 'Please give a 6-digit division code.',
  code: 'The code consists of letters and digits; type it as it stands.',
  amount: 'Give a number with at most two decimals, like 500.50.',
  day: 'The date must lie between 1900 and 2200.',
  postcode: 'Please give the 6-digit postcode.',
  not_multiple_of: 'Give a number with at most four decimals.',
  phone: 'Please give a telephone number: digits, spaces, brackets, + and -, like 0371-6550 0000.',
  website: 'Please give a full address beginning with http:// or https://.',
  industry_code: 'Please give a 4-digit industry class.',
  number: 'Please enter a whole number.',
  decimal: 'Please enter a number.',
  year: 'Please enter a year between 2000 and 2100.',
  date: 'Please write the date as 2026-02-28.',
  one_of_two: 'Fill in one of the two only.',
  quantity: 'Write a number, at most four decimals, such as 12.34.',
  digests: 'Each line is 64 characters of digest, a space, and a name.',
  form_missing: 'Please fill this in.',
  form_unexplained: 'It disagrees with what is known. Correct it, or say why it stays.',
  form_text: 'Please write text.',
  form_too_long: (limit) => `Too long: at most ${limit} characters.`,
  form_name: 'Please write the whole name, not digits or signs alone.',
  form_words: 'Please write words, not digits or signs alone.',
  form_numbered: 'Please write the whole number of the document; it has digits.',
  form_phone:
    'Please give a mobile number of 11 digits, or a landline with its area code, such as 0312-5901234.',
  form_industry_code: 'Please give the class of GB/T 4754, two to four digits, such as 2614.',
  form_credit_check:
    'The check digit is wrong and this is not the registered code. Please copy it from the licence.',
  form_number: 'Please write a number not below zero, at most six decimals, without unit or comma.',
  form_whole: 'Please write a whole number, such as 2.',
  form_above: (limit) => `It has to be above ${limit}.`,
  form_most: (limit) => `Too large: at most ${Number(limit).toLocaleString('en')}. Please check the unit.`,
  form_date: 'There is no such day, or it is written otherwise. Please write it as 2026-02-28.',
  form_date_early: (limit) => `Too early: not before ${limit}.`,
  form_date_late: (limit) => `Too late: not after ${limit}.`,
  form_date_after: (limit) => `Has to lie after ${limit}.`,
  form_due_on: (limit) => `The registered date is ${limit}: write that.`,
  form_before_listing: (limit) => `Before the round was listed on ${limit}. Check the year.`,
  form_not_before: (limit) => `Out of order: it has to lie after “${limit}”.`,
  form_not_after: (limit) => `Out of order: it has to lie before “${limit}”.`,
  form_box: 'Please choose among those offered.',
  form_table: 'The table could not be read. Reload the page and fill it in again.',
  form_rows: (limit) => `Too many rows: at most ${limit}.`,
  form_cell_long: (limit) => `“${limit}” is too long: at most 200 characters.`,
  form_cell_characters: (limit) => `“${limit}” has characters that cannot be seen. Please type it again.`,
  form_cell_words: (limit) => `“${limit}”: please write words.`,
  form_cell_number: (limit) => `“${limit}”: please write a number not below zero, without unit.`,
  other: 'This is not right; please correct it.',
};

const handsNamed = (f: Record<string, unknown>): string => {
  const rounds = listOf(f.rounds);
  const named = rounds.slice(0, most).map(({ name, number, state, applications }) => {
    const open =
      Array.isArray(applications) && applications.length > 0
        ? `; application ${applications.join(', ')}`
        : '';
    return `${name} (${number}; ${roundState(state)}${open})`;
  });
  return `${named.join(', ')}${rounds.length > most ? ` and ${rounds.length - most} more` : ''}`;
};
const roundState = (state: unknown): string => terms[`engagement_state_${state as EngagementState}`] ?? '';
const roundStates = (states: unknown): string =>
  (Array.isArray(states) ? states : []).map((state) => `“${roundState(state)}”`).join(', ');
const applicationState = (state: unknown): string =>
  applicationTerms[`application_state_${state as ApplicationState}`] ?? '';

const boxesNamed = ({ names }: Record<string, unknown>): string =>
  Array.isArray(names) && names.length > 0 ? `: ${names.join(', ')}` : '';
