import type { MessageWords } from '../messages.ts';

export const messages: MessageWords = {
  organization_suspended: (f) =>
    `“${f.organizationName}” is suspended.${f.reason ? ` Reason: ${f.reason}` : ''}`,
  organization_restored: (f) => `“${f.organizationName}” is restored and may act again.`,
  member_suspended: (f) =>
    `Your membership of “${f.organizationName}” is suspended.${f.reason ? ` Reason: ${f.reason}` : ''}`,
  member_restored: (f) => `Your membership of “${f.organizationName}” is restored.`,
  member_removed: (f) =>
    `Your membership of “${f.organizationName}” has ended. Your account and other memberships stay.`,
  role_changed: (f) => `Your role in “${f.organizationName}” was changed${f.role ? ` to ${f.role}` : ''}.`,
  duty_handed_over: (f) =>
    `The duty of answering for “${f.organizationName}” went from ${f.from || 'its holder'} to ${f.to || 'you'}.`,
  invitation_accepted: (f) =>
    `${f.name} accepted the invitation and joined “${f.organizationName}”${f.role ? ` as ${f.role}` : ''}.`,
  engagement_opened: (f) =>
    `A case was opened for ${f.siteName || f.enterpriseName}${f.number ? `: ${f.number}` : ''}. Please name a consultancy.`,
  consultancy_named: (f) =>
    `${f.enterpriseName || 'An enterprise'} named your firm as the consultancy of case ${f.number}.`,
  consultancy_replaced: (f) =>
    `${f.enterpriseName || 'An enterprise'} changed the consultancy of case ${f.number}; what comes after is closed to you.`,
  contact_changed: () =>
    'Your contact details were changed. If this was not you, change the password and tell your organization at once.',
  password_changed: () =>
    'Your password was changed. If this was not you, reset it at once and end every session.',
  second_factor_changed: () =>
    'Your second factor was changed. If this was not you, change your password at once.',
};

export const templates: Record<string, string> = {
  invitation: 'Invitation',
  password_reset: 'Password reset',
  password_changed: 'Password changed',
  contact_changed: 'Contact details changed',
  second_factor_changed: 'Second factor changed',
  organization_suspended: 'Organization suspended',
  organization_restored: 'Organization restored',
  member_suspended: 'Membership suspended',
  member_restored: 'Membership restored',
  member_removed: 'Membership ended',
  role_changed: 'Role changed',
  duty_handed_over: 'Duty handed over',
  invitation_accepted: 'Invitation accepted',
  engagement_opened: 'Case opened',
  consultancy_named: 'Consultancy named',
};
