import type { ShownClause } from '../qualifications/board/shown.ts';

/** One clause on two days: when the filing was submitted, and today. */
export interface Compared
  extends Pick<ShownClause, 'clause' | 'source' | 'verified' | 'unverifiedBecause' | 'readings'> {
  submitted: ShownClause | null;
  today: ShownClause | null;
  changed: boolean;
}
