/**
 * 10日, 两个月, 一年 and 三个工作日 are four different things. Calendar spans can be added to a date by
 * arithmetic; a span of working days needs the dated calendar of State Council notices, so the types keep it out.
 */
export const calendarUnits = ['day', 'month', 'year'] as const;
export type CalendarUnit = (typeof calendarUnits)[number];

export interface CalendarSpan {
  readonly unit: CalendarUnit;
  readonly count: number;
}

export interface WorkingDays {
  readonly unit: 'working_day';
  readonly count: number;
}

export type Span = CalendarSpan | WorkingDays;

export const days = (count: number): CalendarSpan => ({ unit: 'day', count });
export const months = (count: number): CalendarSpan => ({ unit: 'month', count });
export const years = (count: number): CalendarSpan => ({ unit: 'year', count });
export const workingDays = (count: number): WorkingDays => ({ unit: 'working_day', count });
