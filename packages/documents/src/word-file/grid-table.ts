import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import { millimetres } from './file.ts';
import { line } from './runs.ts';

const border = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
export const borders = {
  top: border,
  bottom: border,
  left: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border,
};

interface GridTable {
  readonly heads: readonly string[];
  /** Widths in relation to each other. */
  readonly parts: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** Of the whole, in millimetres. */
  readonly width: number;
  /** Of the words, in points. */
  readonly size: number;
}

/** A ruled table whose head comes again on every page; no row is torn in two. */
export function gridTable({ heads, parts, rows, width, size }: GridTable): Table {
  const all = parts.reduce((sum, part) => sum + part, 0);
  const widths = parts.map((part) => Math.floor((millimetres(width) * part) / all));
  const rowOf = (cells: readonly string[], head: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map(
        (words, at) =>
          new TableCell({
            width: { size: widths[at] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlign.CENTER,
            children: [
              line(words, { face: head ? 'heading' : 'body', size, align: head ? 'centre' : 'left' }),
            ],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, part) => sum + part, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 40, bottom: 40, left: 70, right: 70 },
    borders,
    rows: [rowOf(heads, true), ...rows.map((row) => rowOf(row, false))],
  });
}
