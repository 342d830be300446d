import { cells as en } from './en/cells.ts';
import type { Locale } from './locale.ts';
import { refusalText } from './refusals.ts';
import { cells as zh } from './zh-CN/cells.ts';

/** Facts of a cell are texts by the time words are put around them. */
export type CellWords = Record<string, (facts: Record<string, string>) => string>;

const words = { 'zh-CN': zh, en };

const textOf = (value: unknown): string => (Array.isArray(value) ? value.join('、') : String(value ?? ''));

/** Used on the server only. What is wrong with a cell alone has words here; the rest is refused as elsewhere. */
export function cellText(locale: Locale, code: string, facts: Record<string, unknown>): string {
  const texts = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, textOf(value)]));
  return words[locale][code]?.(texts) ?? refusalText(locale, code, facts);
}
