import type { WordingFault } from '@qingshen/domain/campaigns';
import { speaker } from '../words/catalogue.ts';
import type { Locale } from '../words/locale.ts';
import { wholeCatalogue } from './words.ts';

/** What the list of notices may be narrowed to; the export asks the same. */
export const noticeFilters = ['division', 'standing', 'overdue', 'late', 'level', 'search'] as const;

/** Why a wording cannot be served, line by line, in words. */
export function wordingFaults(locale: Locale, faults: readonly WordingFault[]): string[] {
  const say = speaker(wholeCatalogue[locale]);
  return faults.map(({ code, line, found }) => {
    const text = say(`notice_templates.fault_${code}`, { found: found ?? '' });
    return line === null ? text : say('notice_templates.at_line', { line, text });
  });
}
