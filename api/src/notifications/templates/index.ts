import {
  applicationAccepted,
  applicationArrived,
  applicationForwarded,
  applicationRefused,
  applicationReturned,
  applicationsArrived,
} from './application-notices.ts';
import { contactChanged } from './contact-changed.ts';
import { dutyReminder } from './duty-reminder.ts';
import { claimSettledForClaimant, claimSettledForEmployer } from './employment-claim.ts';
import { expiryReminder } from './expiry-reminder.ts';
import {
  filingAccepted,
  filingCorrectionsRequested,
  filingRefused,
  filingRevoked,
} from './filing-notices.ts';
import { invitation } from './invitation.ts';
import { listingRemoved, listPublished } from './list-notices.ts';
import {
  dutyHandedOver,
  memberRemoved,
  memberRestored,
  memberSuspended,
  roleChanged,
} from './membership-change.ts';
import { noticeDue, noticeServed } from './notice-letters.ts';
import { organizationRestored, organizationSuspended } from './organization-standing.ts';
import {
  appealDecided,
  checkDrawn,
  checkSettled,
  sanctionImposed,
  sanctionLifted,
} from './oversight-notices.ts';
import { passwordChanged } from './password-changed.ts';
import { passwordReset } from './password-reset.ts';
import { restrictedMatter } from './restricted-matter.ts';
import { secondFactorChanged } from './second-factor-changed.ts';
import type { Template } from './template.ts';

/** Every letter that leaves, by the name the acts give it. */
export const templates: Readonly<Record<string, Template>> = {
  invitation,
  contact_changed: contactChanged,
  password_reset: passwordReset,
  password_changed: passwordChanged,
  second_factor_changed: secondFactorChanged,
  organization_suspended: organizationSuspended,
  organization_restored: organizationRestored,
  member_suspended: memberSuspended,
  member_restored: memberRestored,
  member_removed: memberRemoved,
  role_changed: roleChanged,
  duty_handed_over: dutyHandedOver,
  claim_settled_for_claimant: claimSettledForClaimant,
  claim_settled_for_employer: claimSettledForEmployer,
  duty_reminder: dutyReminder,
  expiry_reminder: expiryReminder,
  notice_due: noticeDue,
  notice_served: noticeServed,
  restricted_matter: restrictedMatter,
  list_published: listPublished,
  listing_removed: listingRemoved,
  application_arrived: applicationArrived,
  applications_arrived: applicationsArrived,
  application_forwarded: applicationForwarded,
  application_returned: applicationReturned,
  application_accepted: applicationAccepted,
  application_refused: applicationRefused,
  filing_accepted: filingAccepted,
  filing_refused: filingRefused,
  filing_revoked: filingRevoked,
  filing_corrections_requested: filingCorrectionsRequested,
  check_drawn: checkDrawn,
  check_settled: checkSettled,
  sanction_imposed: sanctionImposed,
  sanction_lifted: sanctionLifted,
  appeal_decided: appealDecided,
};
