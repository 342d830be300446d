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

  cell_too_short: (f) => `Too short: at least ${f.minLength} characters.`,
  name_malformed: (f) => `“${f.given}” is no name. Write it as the licence does.`,
  address_malformed: (f) => `“${f.given}” is no address: at least ${f.minLength} characters.`,
  address_elsewhere: (f) => `The address begins with “${f.given}”, which is not the county of this row.`,
  same_name_other_code: (f) => `Row ${f.row} has the same name under another credit code (${f.creditCode}).`,
  cell_shows_error: (f) => `A formula that failed (${f.given}). Write what belongs here.`,
  credit_code_length: (f) => `${f.length} characters instead of ${f.expected}.`,
  credit_code_character: (f) => `Character ${f.position}, “${f.character}”, has no place in a credit code.`,
  credit_code_digit: (f) => `Character ${f.position}, “${f.character}”, should be a digit of the division.`,
  credit_code_check: (f) =>
    `The check character is “${f.given}” and should be “${f.expected}”. Compare the licence; if it says so, write why it is kept.`,
  credit_code_as_number: () =>
    'The cell holds a number and its last digits are lost. Make it text and fill it in again.',
  credit_code_override_reason: () => 'Keeping a code that does not check needs a reason of some words.',
  credit_code_overridden: (f) => `Does not check and is kept: ${f.reason}.`,
  division_unknown: (f) => `There is no “${f.given}”, or it is not in that city. A six-digit code will do.`,
  division_ambiguous: (f) =>
    `There are several of the name “${f.given}”: ${f.found}. Write the six-digit code.`,
  division_beyond_campaign: (f) => `${f.division} is outside the reach of this authority.`,
  division_is_province: () => 'Only the province is written. Name the city or county.',
  industry_unknown: (f) =>
    `There is no industry class “${f.given}”. Write the four digits of GB/T 4754-2017.`,
  industry_not_held: (f) => `Class ${f.industry} is none of those we hold by name; its division is used.`,
  reason_unknown: (f) => `“${f.unknown}” is no reason for listing. See the template.`,
  level_unknown: (f) => `“${f.given}” is no level: province, city or county.`,
  level_above_campaign: (f) =>
    `The level (${f.level}) is above this authority; the one above has to list it.`,
  number_malformed: (f) => `“${f.given}” is no number.`,
  number_negative: (f) => `“${f.given}” is below zero.`,
  number_too_large: (f) => `“${f.given}” is too large; the unit is tonnes a year.`,
  site_stands_elsewhere: (f) => `The plant “${f.site}” stands in ${f.known} by our records.`,
  site_name_taken: (f) => `The enterprise has a plant “${f.site}” elsewhere. Choose another name.`,
  listed_already: () => 'On this list already.',
  listed_at_another_level: (f) =>
    `Listed before at ${f.known} level. To change it, take it off and add it again.`,
  county_missing: (f) =>
    `Only ${f.division} is given. Name the county; only places directly under the province need none.`,
  round_open: (f) =>
    `A round of this plant (${f.number}, ${f.state}) is still open, with no ground to carry it over.`,
  round_to_carry_over: (f) =>
    `The round before (${f.number}, ${f.state}): ${f.ground}. It may be carried over into this list; choose “Carry over”.`,
  round_goes_on: (f) =>
    `The round before (${f.number}): ${f.ground}. It is carried over into this list when it is published.`,
  round_open_elsewhere: (f) =>
    `A round of this credit code is open already: ${f.site} (${f.division}), ${f.state}, case ${f.number}; ${f.because}. Confirm that it is another plant.`,
  address_changed: (f) => `Another address than the one known: ${f.known} → ${f.listed}.`,
  industry_changed: (f) => `Another industry than the one known: ${f.known} → ${f.listed}.`,
  organiser_absent: (f) =>
    `The authority of ${f.division} in ${f.line} is not registered here: nobody would evaluate. Register it first.`,
  joint_organiser_absent: (f) =>
    `The joint authority of ${f.division} in ${f.line} is not registered yet; it joins once it is.`,
  list_row_double: (f) => `The same plant as row ${f.row}. Several plants of one code need different names.`,
  enterprise_renamed: (f) => `The list writes “${f.listed}”, the code is known as “${f.known}”. Choose one.`,
};
