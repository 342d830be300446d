/** One word of the business: what we call it in code, in Chinese, what it means, and who says so. */
export interface Term {
  readonly zh: string;
  readonly meaning: string;
  /** Law, rule or notice the word comes from; absent for words of our own. */
  readonly source?: string;
  /** What it is easily taken for. A Chinese word shared by two codes must be declared a trap at both. */
  readonly trap?: string;
  /** Never a word in the name of a table, an enum value, or a file of a room. */
  readonly banned?: readonly string[];
  /** Too common to forbid everywhere: only never the whole name. */
  readonly avoid?: readonly string[];
}

export type Terms = Readonly<Record<string, Term>>;
