import type { Level } from '@qingshen/domain/divisions';
import type { DeadlineDraft, PinnedTarget } from '@qingshen/domain/engagements';
import type { ListingReason } from '@qingshen/domain/rules';
import type { LocalDate } from '@qingshen/domain/time';

/** One clock as a notice shows it. */
export type NoticeDeadline = Pick<
  DeadlineDraft,
  | 'duty'
  | 'bearer'
  | 'document'
  | 'article'
  | 'verified'
  | 'dueOn'
  | 'provisional'
  | 'runsFrom'
  | 'span'
  | 'lastDayCounts'
>;

/** What the rules of the place add to every notice there. */
export interface LegalWords {
  readonly consequences: readonly string[];
  /** Subjects asked to improve where they stand at the target already. */
  readonly improvementFor: readonly string[];
  readonly earlierContinue: boolean;
}

export interface MergeFacts {
  readonly enterpriseName: string;
  readonly creditCode: string;
  readonly siteName: string;
  readonly siteAddress: string;
  readonly serviceAddress: string;
  /** 河北省保定市莲池区 */
  readonly division: string;
  /** C2614 有机化学原料制造 */
  readonly industry: string;
  readonly roundNumber: string;
  readonly noticeNumber: string;
  readonly listTitle: string;
  readonly listNumber: string;
  readonly listedOn: LocalDate;
  readonly reasons: readonly ListingReason[];
  readonly responsibleLevel: Level | null;
  readonly organiserName: string;
  /** Whose seals it bears, in order. */
  readonly sealers: readonly string[];
  readonly contact: string;
  readonly targets: readonly PinnedTarget[];
  readonly deadlines: readonly NoticeDeadline[];
  readonly legal: LegalWords;
  readonly datedOn: LocalDate | null;
}
