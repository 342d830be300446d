import type { Fault } from '../files/upload.ts';
import { say } from '../words/say.ts';

/** Why a workbook was not read at all; what is wrong with its rows is shown row by row. */
const reasons = [
  'campaign_state',
  'list_addition_too_early',
  'list_reading_already',
  'workbook_empty',
  'workbook_legacy',
  'workbook_not_xlsx',
  'workbook_too_large',
  'workbook_too_many_columns',
  'workbook_too_many_parts',
  'workbook_too_many_rows',
  'workbook_too_much_inside',
  'workbook_unreadable',
  'workbook_with_macros',
] as const;

export function workbookReason({ code, facts }: Fault): string | undefined {
  if (code === 'template_changed')
    return say('list_faults.template_changed', { column: String(facts.column ?? '') });
  if (code === 'list_file_known') return say('list_faults.list_file_known', { number: Number(facts.number) });
  const reason = reasons.find((name) => name === code);
  return reason && say(`list_faults.${reason}`);
}
