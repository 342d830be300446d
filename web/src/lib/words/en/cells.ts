import type { CellWords } from '../cells.ts';

export const cells: CellWords = {
  cell_missing: () => 'Not filled in.',
  cell_too_long: (f) => `${f.length} characters, more than ${f.maxLength}.`,
  control_characters: () => 'Contains invisible control characters; please type it again.',
  cell_not_text: () => 'Should be text and is a date.',
  cell_choice_unknown: (f) => `“${f.given}” is none of: ${f.choices}.`,
  date_malformed: (f) => `“${f.given}” is no date we can read; write it as 2026-02-28.`,
  date_absent: (f) => `There is no such day as “${f.given}”, or it is not between 1900 and 2200.`,
  identity_number_length: (f) => `${f.length} characters instead of ${f.expected}.`,
  identity_number_as_number: () =>
    'The cell holds a number and its last digits are lost. Make it text and fill it in again.',
  staff_row_duplicate: (f) => `The same as row ${f.row}.`,
  staff_periods_overlap: (f) => `Overlaps the employment of the same person in row ${f.row}.`,
  staff_name_differs: (f) => `The number of row ${f.row} under another name.`,
};
