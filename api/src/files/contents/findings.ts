import { refuse } from '../../kernel/refused.ts';

/** Why a content is not taken, as facts; sentences are the web's. */
export type Danger =
  | 'macros'
  | 'executable'
  | 'markup'
  | 'polyglot'
  | 'trailing_data'
  | 'hidden_data'
  | 'expands_too_far'
  | 'size_untrue'
  | 'too_many_entries'
  | 'overlapping_entries'
  | 'path_traversal'
  | 'nested_archive'
  | 'unreadable_entry';

export const dangerous = (reason: Danger): never => refuse('file_dangerous', { reason });

export const mismatch = (facts: { kind: string; extension?: string; reason?: string }): never =>
  refuse('file_kind_mismatch', facts);

export const kindRefused = (kind: string): never => refuse('file_kind_refused', { kind });
