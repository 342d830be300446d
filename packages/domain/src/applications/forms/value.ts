/** What stands in a box. Numbers stay the digits that were written, so that nothing is rounded on the way. */
export type TableRow = Readonly<Record<string, string>>;
export interface OpinionValue {
  readonly text: string;
  readonly signedBy: string;
  readonly authority: string;
  readonly on: string;
}
export type FormValue = string | readonly string[] | readonly TableRow[] | OpinionValue | null;
export type FormValues = Readonly<Record<string, FormValue>>;

/** Nothing written: an empty text, no box ticked, no row. */
export const isBlank = (value: FormValue | undefined): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' ? value.trim() === '' : Array.isArray(value) ? value.length === 0 : false);

export const isTexts = (value: FormValue): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
export const isRows = (value: FormValue): value is readonly TableRow[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null);
