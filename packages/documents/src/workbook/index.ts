export { type ReadSheet, readSheet, type SheetLimits, sheetLimits } from './read-sheet.ts';
export { type SheetCell, type SheetColumn, sheetOf } from './sheet-of.ts';
