import type { ApplicationKind } from '@qingshen/domain/applications';
import type { LocalDate } from '@qingshen/domain/time';

/** One application as the schedule lists it. */
export interface ScheduleRow {
  readonly number: string;
  readonly enterprise: string;
  readonly creditCode: string;
  /** 满城区: where the site lies. */
  readonly place: string;
  readonly industry: string;
  readonly appliedOn: LocalDate | null;
  /** What this office found; empty where it gives no opinion. */
  readonly opinion: string;
}

/** What one office sends up to the next, many applications under one letter. */
export interface CoverLetter {
  readonly office: string;
  readonly upperOffice: string;
  readonly kind: ApplicationKind;
  /** 发文字号; null leaves it to be written in. */
  readonly documentNumber: string | null;
  /** 《…》（冀环办字函〔2025〕141号): under what these are sent; none for the voluntary track. */
  readonly basis: string | null;
  readonly rows: readonly ScheduleRow[];
  readonly contact: { readonly name: string; readonly phone: string } | null;
  /** Null leaves the day to whoever seals. */
  readonly datedOn: LocalDate | null;
  /** Hash of what was sent, printed at the foot of every page. */
  readonly fingerprint: string;
}
