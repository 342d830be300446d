import type { MessageWords } from '../messages.ts';

const because = (reason: string | undefined) => (reason ? `: ${reason}` : '.');

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
  filing_corrections_requested: (f) =>
    `${f.byName} sent filing ${f.number} back${f.count ? ` with ${f.count} points` : ''}. Answer each and submit again.`,
  application_arrived: (f) => `Application ${f.number} has come to your office from ${f.fromName}.`,
  applications_arrived: (f) => `${f.fromName} has sent ${f.count || 1} applications under ${f.number}.`,
  application_forwarded: (f) =>
    `${f.byName} has passed application ${f.number} on to ${f.toName || 'the office above'}.`,
  application_returned: (f) =>
    `${f.byName} returned application ${f.number} with ${f.items || 1} corrections. Answer each and submit it again.`,
  application_accepted: (f) =>
    `${f.byName} accepted application ${f.number}${f.postponedTo ? `; postponed to ${f.postponedTo}` : ''}.`,
  application_refused: (f) => `${f.byName} refused application ${f.number}${because(f.opinion)}`,
  filing_accepted: (f) =>
    `${f.byName} accepted filing ${f.number}${f.validUntil ? `, valid until ${f.validUntil}` : ''}; it stands in the public register.`,
  filing_refused: (f) => `${f.byName} refused filing ${f.number}${because(f.reason)}`,
  filing_revoked: (f) => `${f.byName} revoked filing ${f.number}${because(f.reason)}`,
  check_drawn: (f) => `This firm was drawn by ${f.byName} for “${f.title}”.`,
  check_settled: (f) =>
    `${f.byName} settled “${f.title}”: ${f.outcome === 'passed' ? 'passed' : 'failed'}${because(f.reason)}`,
  sanction_imposed: (f) =>
    `${f.byName} imposed a sanction on this firm, which may be appealed once: ${f.step}${f.until ? `, until ${f.until}` : ''}${because(f.reason)}`,
  sanction_lifted: (f) => `${f.byName} lifted a sanction on this firm: ${f.step}.`,
  appeal_decided: (f) => `${f.byName} decided the appeal of this firm: ${f.outcome}${because(f.reason)}`,
  contact_changed: () =>
    'Your contact details were changed. If this was not you, change the password and tell your organization at once.',
  password_changed: () =>
    'Your password was changed. If this was not you, reset it at once and end every session.',
  second_factor_changed: () =>
    'Your second factor was changed. If this was not you, change your password at once.',
  duty_reminder: (f) =>
    `“${f.organizationName}” has ${f.count} legal dates ahead or overdue: ${f.ends}. Please attend to them.`,
  expiry_reminder: (f) =>
    `“${f.organizationName}”: ${f.count} things end soon: ${f.ends}. Please renew them.`,
  notice_served: (f) =>
    `${f.byName} served notice ${f.number} on “${f.organizationName}”. Please read and acknowledge it.`,
  notice_due: (f) =>
    `Notices of “${f.campaignTitle}” ${Number(f.daysAhead) < 0 ? 'were' : 'are'} to be served by ${f.dueOn}; ${f.count} in the place of ${f.organizationName} are not.`,
  claim_settled_for_claimant: (f) =>
    f.outcome === 'moves'
      ? `${f.authorityName} has settled: ${f.personName} may move to you, the former employment ends on ${f.lastDay}. You can register the person now.`
      : `${f.authorityName} has settled: ${f.personName} stays where they were and cannot be registered full-time with you.${f.reason ? ` Reason: ${f.reason}` : ''}`,
  claim_settled_for_employer: (f) =>
    f.outcome === 'moves'
      ? `${f.authorityName} has settled: ${f.personName} moves to another consultancy; the employment with you ends on ${f.lastDay}.${f.reason ? ` Reason: ${f.reason}` : ''}`
      : `${f.authorityName} has settled: another consultancy’s claim to ${f.personName} is not granted, and the person stays with you.`,
  restricted_matter: (f) =>
    ({
      received: `Report ${f.number} of a demand for money has come in.`,
      looked_into: `Report ${f.number} is being looked into by the provincial authority.`,
      closed: `Report ${f.number} is answered and closed.`,
    })[f.matterState ?? ''] ?? `Report ${f.number} has moved.`,
  list_published: (f) =>
    `${f.byName} has listed ${f.organizationName} (${f.siteName}) in “${f.campaign}”: round ${f.number}. See its targets and dates.`,
  listing_removed: (f) =>
    `${f.byName} has taken ${f.organizationName} (${f.siteName}) off “${f.campaign}”; round ${f.number} ends.${f.reason ? ` Reason: ${f.reason}` : ''}`,
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
  filing_corrections_requested: 'Filing sent back',
  application_arrived: 'Application arrived',
  applications_arrived: 'Letter arrived',
  application_forwarded: 'Application passed on',
  application_returned: 'Application returned',
  application_accepted: 'Application accepted',
  application_refused: 'Application refused',
  filing_accepted: 'Filing accepted',
  filing_refused: 'Filing refused',
  filing_revoked: 'Filing revoked',
  check_drawn: 'Drawn for a check',
  check_settled: 'Check settled',
  sanction_imposed: 'Sanction imposed',
  sanction_lifted: 'Sanction lifted',
  appeal_decided: 'Appeal decided',
  duty_reminder: 'Legal dates',
  notice_served: 'Notice served',
  notice_due: 'Notices to be served',
  expiry_reminder: 'Expiry reminder',
  claim_settled_for_claimant: 'A person registered twice: settled',
  claim_settled_for_employer: 'A person registered twice: settled',
  restricted_matter: 'Restricted matter',
  list_published: 'Listed for an audit',
  listing_removed: 'Taken off a list',
};
