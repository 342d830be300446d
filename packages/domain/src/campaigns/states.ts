/** A campaign (批次): drafted, published with its first list, closed when nothing more is listed under it. */
export const campaignStates = ['draft', 'published', 'closed'] as const;
export type CampaignState = (typeof campaignStates)[number];

/**
 * One numbered version of its list. `interrupted` is never written: it is what a reading is called that nobody is
 * working on any more, because the process that did so has ended.
 */
export const listVersionStates = [
  'reading',
  'interrupted',
  'ready',
  'publishing',
  'published',
  'cancelled',
  'failed',
] as const;
export type ListVersionState = (typeof listVersionStates)[number];

/** Whether a workbook holds the list as it shall be, or what is added to the one that is published. */
export const listVersionKinds = ['whole', 'additions', 'removals'] as const;
export type ListVersionKind = (typeof listVersionKinds)[number];

/** What becomes of a row when its version is published. */
export const listRowStandings = ['accepted', 'rejected', 'set_aside'] as const;
export type ListRowStanding = (typeof listRowStandings)[number];

/** A row beside the row of the same plant in another version. */
export const listChanges = ['added', 'removed', 'changed', 'same'] as const;
export type ListChange = (typeof listChanges)[number];

/** Of two names for one credit code: the one the list writes, or the one we know. */
export const keptNames = ['listed', 'known'] as const;
export type KeptName = (typeof keptNames)[number];
