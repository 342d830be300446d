import { daysBetween, type LocalDate } from '../time/index.ts';

/** Days before the last day, and the day after it was missed (-1). Each is told once. */
export const dutyReminderSteps = [30, 7, 1, -1] as const;
export type DutyReminderStep = (typeof dutyReminderSteps)[number];

/** The step that is reached by today; what a stopped machine left out is told by the step that holds then. */
export function reminderStepOf(dueOn: LocalDate, today: LocalDate): DutyReminderStep | null {
  const left = daysBetween(today, dueOn);
  if (left < 0) return -1;
  if (left <= 1) return 1;
  if (left <= 7) return 7;
  return left <= 30 ? 30 : null;
}
