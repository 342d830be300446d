/** A refusal says a fact, never a sentence: code for the catalogue, facts for the sentence's blanks. */
export interface Refusal {
  readonly code: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}
