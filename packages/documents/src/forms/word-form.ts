import { Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import { borders, line, type Margins, millimetres, wordFile } from '../word-file/index.ts';
import { tableWidth } from './layout.ts';
import type { Held, Sheet, SheetCell } from './sheet.ts';

const margins: Margins = { top: 20, bottom: 20, left: 22, right: 22 };
const column = Math.floor(millimetres(210 - margins.left - margins.right) / tableWidth);
const text = { face: 'sans', size: 10.5, spacing: 14.5 } as const;

function opinionLines(held: Held & { kind: 'opinion' }) {
  const { heading, text: words, authority, signature, seal, date } = held;
  const right = { ...text, align: 'right', right: 24, keepNext: true } as const;
  return [
    ...(heading ? [line(heading, text)] : []),
    ...(words ? [line(words, { ...text, indented: true })] : []),
    line('', { ...text, above: words ? 12 : 36 }),
    ...(authority ? [line(authority, right)] : []),
    line(`${signature}            ${seal}`, right),
    line(date, { ...right, keepNext: false }),
  ];
}

function linesOf(held: Held) {
  if (held.kind === 'opinion') return opinionLines(held);
  if (held.kind === 'label') return [line(held.text, { ...text, align: 'centre' })];
  if (held.kind === 'value') return [line(held.text, text)];
  return held.lines.map((pieces) =>
    line(pieces, { ...text, align: held.centred ? 'centre' : 'left', above: 1, below: 1 }),
  );
}

const cellOf = ({ across, down, holds }: SheetCell): TableCell =>
  new TableCell({
    columnSpan: across,
    rowSpan: down,
    width: { size: across * column, type: WidthType.DXA },
    verticalAlign: holds.kind === 'opinion' ? VerticalAlign.TOP : VerticalAlign.CENTER,
    children: linesOf(holds),
  });

const tableOf = (sheet: Sheet): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: tableWidth * column, type: WidthType.DXA },
    columnWidths: Array.from({ length: tableWidth }, () => column),
    margins: { top: 60, bottom: 60, left: 70, right: 70 },
    borders,
    rows: sheet.rows.map((row) => new TableRow({ children: row.map(cellOf) })),
  });

const sheetLines = (sheet: Sheet) => [
  ...(sheet.unverified ? [line(sheet.unverified, { face: 'sans', size: 8.5, below: 6 })] : []),
  ...(sheet.mark ? [line(sheet.mark, text)] : []),
  line(sheet.title, { face: 'title', size: 18, align: 'centre', below: 8 }),
  ...sheet.above.map((words) => line(words, { ...text, below: 4 })),
  tableOf(sheet),
  ...(sheet.below.length > 0 ? [line(sheet.below.join('                    '), { ...text, above: 6 })] : []),
];

/** The same sheet for those who go on writing: a real table, real words, boxes to click. */
export const wordForm = (sheet: Sheet): Promise<Buffer> =>
  wordFile({
    title: sheet.title,
    sections: [{ margins, flipped: false, foot: sheet.foot, children: sheetLines(sheet) }],
  });
