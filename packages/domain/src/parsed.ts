import type { Refusal } from './refusal.ts';

/** What reading a text gives: the value, or the fact that stands in its way. Told apart by `'refused' in parsed`. */
export type Parsed<T> = { readonly value: T } | { readonly refused: Refusal };

/** For texts we wrote ourselves (tables, seeds, tests): a refusal there is a defect, so it stops the program. */
export function mustParse<T>(parsed: Parsed<T>): T {
  if ('refused' in parsed)
    throw new Error(`${parsed.refused.code} ${JSON.stringify(parsed.refused.facts ?? {})}`);
  return parsed.value;
}
