const about = (name: string) => (name ? ` “${name}”` : '');

type ActFacts = Readonly<Record<string, string>>;

export const acts: Record<string, (subject: string, actor: string, after: ActFacts) => string> = {
  organization_registered: (s) => `Registered organization${about(s)}`,
  claim_reissued: (s) => `Invited anew to claim${about(s)}`,
  organization_claimed: (s) => `Claimed organization${about(s)}`,
  organization_suspended: (s) => `Suspended organization${about(s)}`,
  organization_restored: (s) => `Restored organization${about(s)}`,
  operator_founded: (s) => `Founded the operator${about(s)}`,
  member_invited: (s) => `Invited ${s || 'a colleague'}`,
  invitation_resent: (s) => `Sent the invitation${s ? ` of ${s}` : ''} again`,
  invitation_revoked: (s) => `Withdrew the invitation${s ? ` of ${s}` : ''}`,
  member_joined: (s, who) => `${who || 'A new member'} joined${s ? ` ${s}` : ''}`,
  role_changed: (s) => `Changed the role of ${s || 'a member'}`,
  member_suspended: (s) => `Suspended the membership of ${s || 'a member'}`,
  member_restored: (s) => `Restored the membership of ${s || 'a member'}`,
  member_removed: (s) => `Removed ${s || 'a member'}`,
  member_left: (s, who) => `${who || s || 'A member'} left`,
  duty_handed_over: (s) => `Handed the duty over to ${s || 'another member'}`,

  signed_in: () => 'Signed in',
  sign_in_failed: () => 'Sign-in failed',
  second_factor_failed: () => 'Wrong second-factor code',
  signed_out: () => 'Signed out',
  session_revoked: () => 'Ended a session',
  other_sessions_revoked: () => 'Ended every other session',
  refresh_token_reused: () => 'A spent token came back: that sign-in was ended',
  account_edited: () => 'Edited the profile',
  password_changed: () => 'Changed the password',
  password_reset_asked: () => 'Asked for a password reset',
  password_reset: () => 'Reset the password',
  second_factor_set_up: () => 'Turned the second factor on',
  second_factor_removed: () => 'Turned the second factor off',
  recovery_codes_renewed: () => 'Made new recovery codes',

  expert_enrolled: (s) => `Enrolled expert${about(s)}`,
  site_registered: (s) => `Registered site${about(s)}`,
  engagement_opened: (s) => `Opened case ${s}`,
  consultancy_named: (s, _, { consultancy }) =>
    `Named ${consultancy ? `${consultancy} as ` : ''}the consultancy${s ? ` of case ${s}` : ''}`,
  document_filed: (s) => `Filed document${about(s)}`,
  document_fetched: (s) => `Fetched document${about(s)}`,
  document_scanned: (s) => `Scanned document${about(s)}`,
  delivery_resent: () => 'Sent a letter again',
};

export const facts: Record<string, string> = {
  role: 'Role',
  roleBefore: 'Role before',
  state: 'State',
  reason: 'Reason',
  channel: 'Way',
  kind: 'Kind',
  divisionCode: 'Division',
  division: 'Division',
  line: 'Line',
  address: 'Address',
  fields: 'Changed',
  ended: 'Sessions ended',
  title: 'Title',
  specialties: 'Specialties',
  employer: 'Employer',
  template: 'Letter',
  track: 'Track',
  enterprise: 'Enterprise',
  consultancy: 'Consultancy',
  industry: 'Industry',
  from: 'From',
  to: 'To',
  name: 'Name',
  bytes: 'Size (bytes)',
  sha256: 'Digest',
  scan: 'Virus scan',
};

export const fieldNames: Record<string, string> = {
  name: 'name',
  mail: 'mail address',
  mobile: 'mobile number',
  locale: 'language',
};

export const personas: Record<string, string> = {
  gate: 'Someone not signed in',
  account: 'Oneself',
  consultancy: 'Consultancy',
  enterprise: 'Enterprise',
  expert: 'Expert',
  authority: 'Authority',
  operator: 'Operator',
  worker: 'System',
};

/** At the gate nobody is known yet, but some acts can only be done by one who has proved to be the person. */
export const gateActors: Record<string, string> = {
  signed_in: 'Oneself',
  password_reset: 'Oneself',
  second_factor_set_up: 'Oneself',
  organization_claimed: 'The invited person',
  member_joined: 'The invited person',
};
