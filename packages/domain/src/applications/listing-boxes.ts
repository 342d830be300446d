import type { ListingReason } from '../rules/index.ts';

/** Which of the boxes of 表1 a listing reason ticks; what the sheet has no box for is 其他企业. */
const boxOf: Readonly<Partial<Record<ListingReason, string>>> = {
  over_discharge: 'double_excess',
  over_energy: 'double_excess',
  toxic_class_one: 'toxic_one',
  toxic_class_two: 'toxic_two',
  toxic_class_three: 'toxic_three',
  toxic_class_four: 'toxic_four',
  toxic_class_five: 'toxic_five',
};

export function boxesOfReasons(reasons: readonly string[]): readonly string[] {
  const named = [...new Set(reasons.flatMap((reason) => boxOf[reason as ListingReason] ?? []))].sort();
  return named.length > 0 || reasons.length === 0 ? named : ['other'];
}
