/** The words that values choose from, where other rooms need them too. */

/** Whom a target speaks of, in the order of 冀环科宣函〔2021〕1080号 一. */
export const targetSubjects = [
  'coal_power',
  'cement',
  'steel',
  'coking',
  'ceramics',
  'flat_glass',
  'hazardous_waste',
  'other',
] as const;
export type TargetSubject = (typeof targetSubjects)[number];

/**
 * The level to be reached and what of the enterprise is measured by it, hardest first. A level for some indicators
 * and a lower one for the whole enterprise are two demands: see targetsFor, which keeps both.
 */
export const targetLevels = [
  'level_one_whole',
  'level_one_main_indicators',
  'level_two_whole',
  'level_two_main_indicators',
  'level_three_whole',
  'level_three_main_indicators',
  'level_three_hazardous_waste_indicators',
] as const;
export type TargetLevel = (typeof targetLevels)[number];

/** 双超 two, 双有 five classes, others; the last two are local. More may be added: a case holds several. */
export const listingReasons = [
  'over_discharge',
  'over_energy',
  'toxic_class_one',
  'toxic_class_two',
  'toxic_class_three',
  'toxic_class_four',
  'toxic_class_five',
  'other_listed',
  'high_energy',
  'key_task',
] as const;
export type ListingReason = (typeof listingReasons)[number];

/** 双有: what the interval between two audits is counted for. */
export const toxicListingReasons: readonly ListingReason[] = listingReasons.filter((reason) =>
  reason.startsWith('toxic_'),
);
