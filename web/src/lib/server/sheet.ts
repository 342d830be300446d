/** Comma-separated text as the office's own spreadsheets open it: UTF-8 with its mark, CRLF, quotes where needed. */

// A cell that begins like a formula would be one: it is shown as text instead.
const formula = /^[=+\-@\t\r]/;

export function cell(value: string): string {
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

export const mark = '\ufeff';

/** Streams page after page, so that a long list holds no more than one page in memory. */
export function sheetOf<R>(
  head: readonly string[],
  next: (after: string | undefined) => Promise<{ rows: readonly R[]; next: string | null }>,
  cellsOf: (row: R) => readonly string[],
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let after: string | undefined;
  let begun = false;
  return new ReadableStream({
    async pull(controller) {
      if (!begun) controller.enqueue(encoder.encode(mark + line(head)));
      begun = true;
      const page = await next(after);
      controller.enqueue(encoder.encode(page.rows.map((row) => line(cellsOf(row))).join('')));
      after = page.next ?? undefined;
      if (!after) controller.close();
    },
  });
}
