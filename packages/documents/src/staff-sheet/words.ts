import { type RejectedCell, staffColumn } from '@qingshen/domain/qualifications';

/** What is written into the workbook: the instructions, and beside each rejected row why it was. */
export const sheetNames = { staff: '人员名册', guide: '填写说明' } as const;

export const guideWords: readonly string[] = [
  '每行填写一名人员，最多2000行；第一行表头请勿改名、删除或增加，列的次序可以调整。',
  '日期写作2026-03-01或2026年3月1日均可；首尾两日都算在内。',
  '公民身份号码列为文本格式。数字格式会丢失末几位，无法恢复。',
  '职称、注册、培训三组各填一份现行有效的证书；其余证书导入后在人员页面补充。',
  '同一人员离职后重新入职的，可以填写两行，任职期间不得重叠。',
  '公式只读取保存时的结果；含宏的文件不予接收。',
];

export const guideHeads = { column: '列名', required: '必填', hint: '填写要求' } as const;
export const yesNoWords = { yes: '是', no: '否' } as const;

type Facts = Readonly<Record<string, unknown>>;
const list = (value: unknown): string => (Array.isArray(value) ? value.join('、') : String(value ?? ''));

const faultWords: Readonly<Record<string, (facts: Facts) => string>> = {
  cell_missing: () => '未填写',
  cell_too_long: ({ length, maxLength }) => `共${length}个字，超过${maxLength}个字`,
  control_characters: () => '含有不可见的控制字符，请重新输入',
  cell_not_text: () => '应为文字，填成了日期',
  cell_choice_unknown: ({ given, choices }) => `“${given}”不在可选范围（${list(choices)}）之内`,
  date_malformed: ({ given }) => `“${given}”不是可识别的日期`,
  date_absent: ({ given }) => `“${given}”这一天不存在，或不在1900年至2200年之内`,
  date_in_future: ({ date }) => `${date}晚于今天`,
  identity_number_length: ({ length, expected }) => `共${length}位，应为${expected}位`,
  identity_number_character: ({ position }) => `第${position}位不是允许的字符`,
  identity_number_birth_date: () => '其中的出生日期不存在',
  identity_number_birth_in_future: () => '其中的出生日期晚于今天',
  identity_number_check: () => '校验位不符，请核对号码',
  identity_number_as_number: () => '单元格是数字格式，末几位已丢失，请改为文本后重新填写',
  employment_ends_before_it_begins: ({ from }) => `早于入职日期（${from}）`,
  employment_before_birth: () => '早于出生日期',
  employment_under_age: ({ age }) => `入职时未满${age}周岁`,
  certificate_issued_after_expiry: ({ issuedOn, validUntil }) =>
    `发证日期（${issuedOn}）晚于有效期（${validUntil}）`,
  certificate_issued_in_future: ({ issuedOn }) => `发证日期（${issuedOn}）晚于今天`,
  staff_row_duplicate: ({ row }) => `与第${row}行重复`,
  staff_periods_overlap: ({ row }) => `与第${row}行同一人员的任职期间重叠`,
  staff_name_differs: ({ row }) => `与第${row}行号码相同而姓名不同`,
  person_registered_elsewhere: ({ since }) => `该人员自${since}起已在其他机构登记为专职`,
  employments_overlap: ({ from, until }) => `与已登记的任职期间（${from}至${until ?? '今'}）重叠`,
};

export const knownFaults: readonly string[] = Object.keys(faultWords);

export function rejectionWords({ column, code, facts = {} }: RejectedCell): string {
  const words = faultWords[code];
  if (!words) throw new Error(`no words for ${code}`);
  return `${staffColumn(column).header}：${words(facts)}`;
}
