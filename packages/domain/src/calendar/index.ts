export * from './deadline.ts';
export { shippedYears } from './published.ts';
export * from './working-calendar.ts';
export {
  type CalendarYear,
  type CalendarYearInput,
  parseCalendarYear,
  whyNotCalendarYear,
} from './year.ts';
