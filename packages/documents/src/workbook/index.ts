export type { Source } from './archive-at.ts';
export { type StreamLimits, streamLimits } from './book-at.ts';
export { type ReadSheet, readSheet, type SheetLimits, sheetLimits } from './read-sheet.ts';
export {
  type StreamedRow,
  type StreamedSheet,
  streamRows,
  WorkbookFault,
} from './row-stream.ts';
export { type SheetCell, type SheetColumn, sheetOf } from './sheet-of.ts';
export { streamedSheetOf } from './sheet-stream.ts';
