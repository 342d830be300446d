import type { Refusal } from '@qingshen/domain';
import type { FormValues } from '@qingshen/domain/applications';
import type { Level } from '@qingshen/domain/divisions';
import { whyNotMoveDeadline, whyNotPostponeTo } from '@qingshen/domain/engagements';
import type { LocalDate } from '@qingshen/domain/time';
import type { Desk, InHand } from './deeds.ts';

export const filledOf = (row: InHand): FormValues => row.copyRows.at(-1)?.filled ?? {};

/** The day a postponement is granted to: the one the office names, or else the one asked for. */
export const postponedTo = (row: InHand, given: string | null | undefined): LocalDate => {
  const asked = filledOf(row).postponed_to;
  return (given ?? (typeof asked === 'string' ? asked : '')) as LocalDate;
};

export function whyNotPostpone(row: InHand, { seat, today }: Desk, to: LocalDate): Refusal | null {
  const clock = row.roundNow?.clock;
  if (!clock) return { code: 'deadline_absent', facts: { duty: row.duty } };
  const dueOn = clock.dueOn as LocalDate;
  const originalDueOn = clock.originalDueOn as LocalDate;
  const nextAuditOn = (row.roundNow?.nextAuditOn ?? null) as LocalDate | null;
  return (
    whyNotMoveDeadline(
      { ...clock, dueOn, metOn: clock.metOn as LocalDate | null },
      seat.level as Level,
      to,
    ) ?? whyNotPostponeTo({ dueOn, originalDueOn, nextAuditOn }, to, today)
  );
}
