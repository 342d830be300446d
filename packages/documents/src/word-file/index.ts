export {
  type Margins,
  millimetres,
  officialMargins,
  type WordFile,
  type WordSection,
  wordFile,
} from './file.ts';
export { borders, gridTable } from './grid-table.ts';
export { type Face, faces, type LineStyle, line, pieceRuns, runs } from './runs.ts';
export { storable } from './words.ts';
