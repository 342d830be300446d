import type { FieldFault, RefusalCode } from '@qingshen/contract';
import en, { rules as enRules } from './en/refusals.ts';
import type { Locale } from './locale.ts';
import zh, { rules as zhRules } from './zh-CN/refusals.ts';

/** Used on the server only: an action answers with the finished sentence, so no page carries this list. */

/** Every code of the contract has words in every language, or this does not compile. */
export type RefusalWords = Record<RefusalCode, string | ((facts: Record<string, unknown>) => string)>;

const words: Record<Locale, RefusalWords> = { 'zh-CN': zh, en };
const rules = { 'zh-CN': zhRules, en: enRules };

export function refusalText(locale: Locale, code: string, facts: Record<string, unknown>): string {
  const entry = words[locale][code as RefusalCode] ?? words[locale].internal;
  return typeof entry === 'string' ? entry : entry(facts);
}

export function faultText(locale: Locale, fault: FieldFault): string {
  const entry = rules[locale][fault.rule] ?? rules[locale].other ?? '';
  return typeof entry === 'string' ? entry : entry(fault.limit === undefined ? '' : String(fault.limit));
}
