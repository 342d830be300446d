import type { LocalDate } from '@qingshen/domain/time';
import { refuse } from '../../kernel/refused.ts';

/** A day that has passed the contract, or stands in a table, is a day. */
export const day = (text: string): LocalDate => text as LocalDate;
export const dayOrNull = (text: string | null): LocalDate | null => (text === null ? null : day(text));

/** What has been, or was agreed, cannot lie ahead. */
export function hasBeen(field: string, date: string | null, today: LocalDate): void {
  if (date !== null && date > today) refuse('date_in_future', { field, date });
}
