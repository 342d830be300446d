import type { Refusal } from '../../refusal.ts';
import type { RuleSet } from '../../rules/index.ts';
import type { LocalDate } from '../../time/index.ts';
import { type PermitManagement, permitIsLinked } from '../deadlines.ts';

/** Whether the rules of the case want acceptance in the permit, and if not, why not. */
export const linkageReasons = ['asked', 'no_rule', 'management_unknown', 'management_not_covered'] as const;
export type LinkageReason = (typeof linkageReasons)[number];

export function linkageReason(set: RuleSet, management: PermitManagement | null): LinkageReason {
  if (!set.rules.permit_linkage) return 'no_rule';
  if (management === null) return 'management_unknown';
  return permitIsLinked(set, management) ? 'asked' : 'management_not_covered';
}

export interface LinkageDays {
  readonly writtenOn: LocalDate;
  readonly reportedOn: LocalDate | null;
}

export function whyNotLinkage(
  reason: LinkageReason,
  { writtenOn, reportedOn }: LinkageDays,
  today: LocalDate,
): Refusal | null {
  if (reason !== 'asked') return { code: 'permit_linkage_not_asked', facts: { why: reason } };
  for (const [field, date] of Object.entries({ writtenOn, reportedOn }))
    if (date !== null && date > today) return { code: 'date_in_future', facts: { field, date } };
  return reportedOn !== null && reportedOn < writtenOn
    ? { code: 'report_before_entry', facts: { writtenOn, reportedOn } }
    : null;
}
