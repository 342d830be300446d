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
