/** What a published list may be narrowed to; the export asks the same. */
export const listingFilters = [
  'division',
  'level',
  'reason',
  'industry',
  'state',
  'target',
  'removed',
  'search',
] as const;
