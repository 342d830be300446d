import type { Entries } from './entries.ts';

/** What people type for a quantity, read without passing through a fraction. Empty means not said. */

const plain = (text: string) => text.replaceAll(',', '').replaceAll('，', '');

/** 万元 with at most two decimals, kept in fen; undefined: not an amount. */
export function fenOfWan(text: string): number | null | undefined {
  const said = plain(text);
  if (said === '') return null;
  const [, whole, decimals = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(said) ?? [];
  return whole === undefined ? undefined : (Number(whole) * 100 + Number(decimals.padEnd(2, '0'))) * 10_000;
}

/** 元 with at most two decimals, kept in fen. */
export function fenOfYuan(text: string): number | null | undefined {
  const said = plain(text);
  if (said === '') return null;
  const [, whole, decimals = ''] = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(said) ?? [];
  return whole === undefined ? undefined : Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
}

/** A quantity with at most four decimals. */
export function quantityOf(text: string): number | null | undefined {
  const said = plain(text);
  if (said === '') return null;
  return /^\d{1,11}(?:\.\d{1,4})?$/.test(said) ? Number(said) : undefined;
}

/** Rows of a form that were filled in; those left empty do not count. */
export function rowsOf<const F extends string>(
  entries: Entries,
  list: string,
  fields: readonly F[],
): { at: number; cells: Record<F, string> }[] {
  const rows: { at: number; cells: Record<F, string> }[] = [];
  for (let at = 0; at < 60 && entries.has(`${list}.${at}.${fields[0]}`); at += 1) {
    const cells = Object.fromEntries(
      fields.map((field) => [field, entries.text(`${list}.${at}.${field}`)]),
    ) as Record<F, string>;
    if (fields.some((field) => field !== 'unit' && cells[field])) rows.push({ at, cells });
  }
  return rows;
}

/** The API counts the rows it was sent; the form counts those on the page. */
export const rowFields = (list: string, rows: readonly { at: number }[], fields: readonly string[]) =>
  Object.fromEntries(
    rows.flatMap(({ at }, nth) =>
      fields.map((field) => [`${list}.${nth}.${field}`, `${list}.${at}.${field}`] as const),
    ),
  );
