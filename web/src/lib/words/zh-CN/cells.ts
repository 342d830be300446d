import type { CellWords } from '../cells.ts';

/** Why a cell of a workbook was not taken, said the same as in the workbook of rejected rows. */
export const cells: CellWords = {
  cell_missing: () => '未填写。',
  cell_too_long: (f) => `共 ${f.length} 个字，超过 ${f.maxLength} 个字。`,
  control_characters: () => '含有不可见的控制字符，请重新输入。',
  cell_not_text: () => '应为文字，填成了日期。',
  cell_choice_unknown: (f) => `“${f.given}”不在可选范围（${f.choices}）之内。`,
  date_malformed: (f) => `“${f.given}”不是可识别的日期，请按 2026-02-28 的格式填写。`,
  date_absent: (f) => `“${f.given}”这一天不存在，或不在 1900 年至 2200 年之内。`,
  identity_number_length: (f) => `共 ${f.length} 位，应为 ${f.expected} 位。`,
  identity_number_as_number: () => '单元格是数字格式，末几位已丢失。请改为文本格式后重新填写。',
  staff_row_duplicate: (f) => `与第 ${f.row} 行重复。`,
  staff_periods_overlap: (f) => `与第 ${f.row} 行同一人员的任职期间重叠。`,
  staff_name_differs: (f) => `与第 ${f.row} 行号码相同而姓名不同。`,
};
