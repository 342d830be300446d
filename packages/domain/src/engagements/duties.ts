import type { RuleKey } from '../rules/index.ts';

/** What has a last day, in the order in which a round meets it. */
export const duties = [
  'serve_notice',
  'publish_information',
  'start_audit',
  'permit_entry',
  'permit_entry_report',
  'apply_evaluation',
  'conclude_evaluation',
  'finish_audit',
  'apply_acceptance',
  'conclude_acceptance',
  'pass_acceptance',
  'disclose',
  'next_audit',
] as const;
export type Duty = (typeof duties)[number];

/** Who has to do it: the enterprise, the organiser whoever that is, or the authority of a level above the site. */
export const bearers = ['enterprise', 'organiser', 'county', 'city', 'province'] as const;
export type Bearer = (typeof bearers)[number];

/** What kind of text stands behind a date: law, a campaign's notice, a permit, or a standing rule of the place. */
export const basisKinds = ['statutory', 'campaign', 'permit', 'local'] as const;
export type Strictness = (typeof basisKinds)[number];

/** Whose word a date is. Who stands below never moves it. */
export const settingLevels = ['nation', 'province', 'city', 'county'] as const;
export type SettingLevel = (typeof settingLevels)[number];

/** How a duty stands on a day. Being likely to be missed is a warning, never a finding. */
export const dutyStandings = ['met', 'due', 'at_risk', 'late', 'dropped'] as const;
export type DutyStanding = (typeof dutyStandings)[number];

interface DutyRule {
  readonly duty: Duty;
  readonly key: RuleKey;
  readonly bearer: Bearer;
}

/** Counted from the day the list was published, that day itself left out. */
export const dutiesFromListing: readonly DutyRule[] = [
  { duty: 'serve_notice', key: 'notify_enterprise_within', bearer: 'county' },
  { duty: 'publish_information', key: 'publish_information_within', bearer: 'enterprise' },
  { duty: 'start_audit', key: 'start_audit_within', bearer: 'enterprise' },
  { duty: 'finish_audit', key: 'finish_audit_within', bearer: 'enterprise' },
];

/** On a day that the notice names. */
export const dutiesOnNamedDays: readonly DutyRule[] = [
  { duty: 'apply_evaluation', key: 'evaluation_application_by', bearer: 'enterprise' },
  { duty: 'conclude_evaluation', key: 'evaluation_done_by', bearer: 'organiser' },
  { duty: 'apply_acceptance', key: 'acceptance_application_by', bearer: 'enterprise' },
  { duty: 'conclude_acceptance', key: 'acceptance_done_by', bearer: 'organiser' },
];

/**
 * Asked of holders of a permit under 重点管理 or 简化管理 alone, and only where a campaign says so: the permit authority
 * writes the sentence, the city reports that it is written, the enterprise passes by the day it names.
 */
export const dutiesOfPermit: readonly DutyRule[] = [
  { duty: 'permit_entry', key: 'permit_entry_by', bearer: 'city' },
  { duty: 'permit_entry_report', key: 'permit_entry_reported_by', bearer: 'city' },
  { duty: 'pass_acceptance', key: 'permit_acceptance_by', bearer: 'enterprise' },
];
