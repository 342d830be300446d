import type { Same } from '../catalogue.ts';
import type zh from '../zh-CN/staff_import.ts';

export default {
  lead: 'Fill in the template and upload it. Every row is checked first; you see what can be registered and each row that cannot. Nobody is registered before you confirm.',
  step_template: 'Download the template and fill it in',
  step_template_lead:
    'One person a row; leave the head row and the sheet’s name as they are. The template explains itself. Identity numbers are encrypted on the way and at rest.',
  template: 'Download the template (XLSX)',
  step_upload: 'Upload the filled workbook',

  template_changed: (f) =>
    `The head row differs from the template: “${f.column}”. No row was read. Download the template anew and paste your rows, leaving head row and sheet name as they are.`,
  workbook_empty:
    'No person is filled in, or there is no head row. Fill in the template and upload it again.',
  workbook_legacy: 'This is the old XLS format. Save it as XLSX from Excel or WPS.',
  workbook_not_xlsx: 'This is no XLSX workbook. Save it as XLSX from Excel or WPS.',
  workbook_too_large: 'The workbook is too large. Remove pictures and other sheets, or upload it in parts.',
  workbook_too_many_columns: 'More columns than the template has. Use the template.',
  workbook_too_many_parts: 'The workbook holds too much. Copy the list into a fresh template.',
  workbook_too_many_rows: 'More rows than can be imported at once (2000). Upload them in parts.',
  workbook_too_much_inside:
    'The workbook unpacks too far and was not read. Copy the list into a fresh template.',
  workbook_unreadable:
    'The workbook cannot be read; it may be damaged or have a password. Save it as XLSX without one.',
  workbook_with_macros: 'The workbook carries macros and was not read. Save it as XLSX without them.',
  staff_too_many: 'More rows than can be imported at once. Upload them in parts.',

  checked_title: 'Check before import',
  checked_lead: (f) => `“${f.name}” is checked. Nobody is registered yet.`,
  summary: (f) =>
    f.rejected
      ? `${f.accepted} people can be registered, ${f.rejected} rows are rejected.`
      : `${f.accepted} people can be registered, no row is rejected.`,
  accepted: 'Can be registered',
  accepted_empty: 'No row can be registered. Download the rejected rows, correct them and upload again.',
  rejected: 'Rejected rows',
  rejected_empty: 'No row is rejected.',
  row: 'Row',
  certificates: 'Certificates',
  certificates_count: (f) => `${f.count}`,
  cell: 'Cell',
  column: 'Column',
  whole_row: 'the whole row',
  why: 'Why',
  rejects: 'Download the rejected rows (XLSX)',
  rejects_hint:
    'In the shape of the template, with the reasons in the last column; correct and upload it as it is',
  take: (f) => `Register these ${f.count} people`,
  take_consequence: (f) =>
    `${f.count} people and their certificates are registered at once; if one of them cannot be, none is. Rejected rows are not touched: correct them and upload them by themselves.`,
  consented_hint:
    'The day by which everybody in the list was told of the use and agreed; keep the signed statements',
  taken: (f) => `${f.count} people are registered.`,
  taken_already: (f) => `This workbook was taken over on ${f.at} and cannot be taken again.`,
  drop: 'Drop this workbook',
  drop_consequence: 'What was read is deleted, and nobody is registered.',
  dropped: 'Dropped; nobody was registered.',

  claims_lead:
    'People you wanted to register while they were full-time elsewhere. You are told since when, never where; the authority settles for whom the person counts.',
  claims_empty: 'Nobody to be settled. People who turn out to be full-time elsewhere are listed here.',
  claim_person: 'Person',
  claim_from: 'Employed here from',
  claim_since: 'Full-time elsewhere since',
  claim_at: 'Raised',
  claim_outcome: 'Outcome',
  claim_open: 'Waiting for the authority',
  claim_moves: 'Moves to you',
  claim_stays: 'Stays where they were',
  claim_moves_next: 'You can register the person now',
  claim_state: 'State',
  state_open: 'To be settled',
  state_settled: 'Settled',
} satisfies Same<typeof zh>;
