export * from './arithmetic.ts';
export * from './beijing.ts';
export {
  type DateParts,
  dateOf,
  daysInMonth,
  type LocalDate,
  parseLocalDate,
  partsOf,
} from './local-date.ts';
export * from './span.ts';
