export * from './expiry-calendar.ts';
export * from './facts.ts';
export * from './filing.ts';
export * from './finding.ts';
export * from './identity-number.ts';
export * from './regime.ts';
export * from './sample.ts';
export * from './sanction.ts';
export { dateFromSheet, type SheetValue } from './sheet-date.ts';
export type { SheetRow } from './staff-cells.ts';
export * from './staff-rows.ts';
export {
  rejectionHeader,
  type StaffColumn,
  type StaffColumnKey,
  staffColumn,
  staffSheetColumns,
} from './staff-sheet-columns.ts';
export { expiringDays, standingOf } from './standing.ts';
export * from './what-if.ts';
export * from './why-not-fact.ts';
