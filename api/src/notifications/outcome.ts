import type { Compilable } from 'kysely';

/**
 * What became of one attempt. `why` is read by the operator: a code and the server's number, never an address or
 * a word of the content.
 */
export type Outcome =
  /** `filing`: what delivering consists of, where it is a row of our own; saved in the same transaction. */
  | { kind: 'delivered'; filing?: Compilable }
  | { kind: 'failed'; why: string; outage: boolean }
  | { kind: 'refused'; why: string }
  /** Not attempted: every line to the mail server is taken. */
  | { kind: 'busy' };

export const refused = (why: string): Outcome => ({ kind: 'refused', why });
