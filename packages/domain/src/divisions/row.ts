/** One line of a data file. Level, parent and place follow from the code, so they are not written twice. */
export type Row = readonly [code: string, name: string];
