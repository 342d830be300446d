import type { RefusalWords } from '../refusals.ts';

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
  stale_version:
    'Somebody changed this a moment ago and your change was not saved. Look at the latest state first.',
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
  division_unknown: 'There is no such division. Choose one from the list.',
  division_beyond: 'The division is not under your supervision. Its own authority registers there.',
  level_unfit: 'The level of the authority does not fit the division.',
  line_unfit: 'The line must be that of your own authority.',
  industry_unknown: 'There is no such industry code. Use GB/T 4754.',
  expert_known: 'The expert is in the pool already. Look in the list.',
  site_known: 'The enterprise has a site of that name. Choose another name or find the existing one.',
  site_unknown: 'No such site, or its enterprise is not under your supervision.',
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
  delivery_not_dead: 'This delivery is not a dead letter.',
} satisfies RefusalWords;

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
  consent: 'Please read and agree before going on.',
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
  date: 'Please write the date as 2026-02-28.',
  other: 'This is not right; please correct it.',
};
