export * from './arithmetic.ts';
export * from './beijing.ts';
export {
  type DateParts,
  dateOf,
  dayNumber,
  daysInMonth,
  fromDayNumber,
  type LocalDate,
  parseLocalDate,
  partsOf,
} from './local-date.ts';
export * from './recurrence.ts';
export * from './span.ts';
