import type { Character } from '../cast.ts';

/** What somebody opens: pages, and of a list its first row with the tabs it has. */
export interface Visit {
  /** Whose walk it is, where one character has several. */
  as?: Character;
  pages: readonly string[];
  within?: Readonly<Record<string, readonly string[]>>;
}

export const caseTabs = ['', '/dates', '/commission', '/disclosure', '/files', '/trail'];
export const paperTabs = ['', '/route', '/corrections', '/paper'];
