/** Days before the last day, and the day after it was missed (-1). Each is told once. */
export const dutyReminderSteps = [30, 7, 1, -1] as const;
