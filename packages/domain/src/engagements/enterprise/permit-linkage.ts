import type { Refusal } from '../../refusal.ts';
import type { RuleSet } from '../../rules/index.ts';
import type { LocalDate } from '../../time/index.ts';
import { whyNotAhead, whyNotBeforeListing } from '../day-bounds.ts';
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
  readonly listedOn: LocalDate;
}

export function whyNotLinkage(
  reason: LinkageReason,
  { writtenOn, reportedOn, listedOn }: LinkageDays,
  today: LocalDate,
): Refusal | null {
  if (reason !== 'asked') return { code: 'permit_linkage_not_asked', facts: { why: reason } };
  if (reportedOn !== null && reportedOn < writtenOn)
    return { code: 'report_before_entry', facts: { field: 'reportedOn', writtenOn, reportedOn } };
  return (
    whyNotAhead('writtenOn', writtenOn, today) ??
    whyNotAhead('reportedOn', reportedOn, today) ??
    whyNotBeforeListing('writtenOn', writtenOn, listedOn)
  );
}
