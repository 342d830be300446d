export * from './division.ts';
export { edition } from './edition.ts';
export * from './supervision.ts';
export { type DirectReport, directReports } from './supervision-exceptions.ts';
