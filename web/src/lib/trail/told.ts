/** A trail entry as a sentence, made on the server: the browser never carries the words of every act. */
export interface Told {
  id: string;
  at: string;
  sentence: string;
  by: string;
  clause: string | null;
  /** What the act changed, fact by fact. */
  changes: { label: string; before: string; after: string }[];
}
