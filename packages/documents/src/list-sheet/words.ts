import { chinese } from '@qingshen/domain';
import { type ListColumnKey, type ListFault, levelWord, listColumn } from '@qingshen/domain/campaigns';
import type { Level } from '@qingshen/domain/divisions';
import { pathOf } from '@qingshen/domain/divisions';
import type { CarryOverGround } from '@qingshen/domain/engagements';
import type { Line } from '@qingshen/domain/tenancy';

/** What is written into the workbook: the instructions, and beside each returned row why it was. */
export const sheetNames = { list: '企业名单', guide: '填写说明', listings: '列入名单企业' } as const;

/** What the files are called that leave here. */
export const fileNames = {
  template: '企业名单模板.xlsx',
  returned: (source: string): string => `${source.replace(/\.xlsx$/i, '')}-退回.xlsx`,
  listings: '列入名单企业.xlsx',
} as const;

export const guideWords: readonly string[] = [
  '每行填写一个厂区，最多60000行；第一行表头请勿改名，列的次序可以调整，选填的列可以删除。',
  '同一统一社会信用代码有多个厂区的，每个厂区一行，并填写互不相同的厂区名称；不填写厂区名称的视为同一厂区。',
  '定州、辛集等直接由省级部门管理的市，“设区市”填写本市名称，“县（市、区）”留空；雄县、容城县、安新县的“设区市”填写雄安新区。',
  '列入理由请使用：超标或超总量、超能耗限额、双有第一类至双有第五类、综合能耗高、重点工作任务、其他列入名单企业。',
  '公式只读取保存时的结果；含宏的文件不予接收。',
];

export const guideHeads = { column: '列名', required: '必填', hint: '填写要求' } as const;
export const yesNoWords = { yes: '是', no: '否' } as const;

type Facts = Readonly<Record<string, unknown>>;
const list = (value: unknown): string => (Array.isArray(value) ? value.join('、') : String(value ?? ''));
const place = (value: unknown): string => pathOf(String(value)) || String(value);
const lineWord = (value: unknown): string => chinese('line', value as Line);
const managed = (value: unknown): string => levelWord[value as Level] ?? String(value);

const cellWords: Readonly<Record<string, (facts: Facts) => string>> = {
  cell_missing: () => '未填写',
  cell_too_long: ({ length, maxLength }) => `共${length}个字，超过${maxLength}个字`,
  cell_too_short: ({ minLength }) => `少于${minLength}个字`,
  name_malformed: ({ given }) => `“${given}”不是名称，请按营业执照或者实际名称填写`,
  address_malformed: ({ given, minLength }) => `“${given}”不是地址，请至少写${minLength}个字`,
  cell_shows_error: ({ given }) => `公式出错（${given}），请填写内容`,
  control_characters: () => '含有不可见字符或无法识别的字符，请重新输入',
  cell_choice_unknown: ({ given, choices }) => `“${given}”不在可选范围（${list(choices)}）之内`,
  credit_code_as_number: () => '单元格是数字格式，末几位已丢失，请改为文本后重新填写',
  credit_code_length: ({ length, expected }) => `共${length}位，应为${expected}位`,
  credit_code_character: ({ position, character }) => `第${position}位“${character}”不是允许的字符`,
  credit_code_digit: ({ position, character }) => `第${position}位“${character}”应为数字`,
  credit_code_check: ({ given, expected }) =>
    `校验位为“${given}”，应为“${expected}”，请核对；确属营业执照所载的，可说明理由后保留`,
  credit_code_override_reason: ({ min, max }) => `保留代码的理由应为${min}至${max}个字`,
  number_malformed: ({ given }) => `“${given}”不是数字`,
  number_negative: ({ given }) => `“${given}”小于零`,
  number_too_large: ({ given }) => `“${given}”超出合理范围`,
  industry_unknown: ({ given }) => `“${given}”不是国民经济行业分类的工业小类`,
  reason_unknown: ({ unknown }) => `“${list(unknown)}”不是规定的列入理由`,
  level_unknown: ({ given }) => `“${given}”不是管理级别，请填写省管、市管或县管`,
};

const placeWords: Readonly<Record<string, (facts: Facts) => string>> = {
  division_unknown: ({ given }) => `未找到“${given}”`,
  division_ambiguous: ({ given, found }) =>
    `“${given}”有多处：${(Array.isArray(found) ? found : []).map(place).join('、')}，请写明上级市`,
  county_missing: ({ division }) => `只写到${place(division)}，请填写厂区所在的县（市、区）`,
  division_is_province: () => '应填写到市或者县（市、区）',
  division_beyond_campaign: ({ division }) => `${place(division)}不在本批次的管辖范围之内`,
  site_stands_elsewhere: ({ site, known }) => `已登记的“${site}”位于${place(known)}；同名厂区不能在两处`,
  site_name_taken: ({ site }) => `该企业已有名为“${site}”的厂区，位于其他地区，请另行填写厂区名称`,
  level_above_campaign: ({ level, division }) =>
    `${managed(level)}企业由${place(division)}的部门组织，不能由本部门列入`,
  organiser_absent: ({ line, division }) => `${place(division)}的${lineWord(line)}主管部门尚未在系统中登记`,
};

const rowWords: Readonly<Record<string, (facts: Facts) => string>> = {
  list_row_double: ({ row }) => `与第${row}行为同一厂区；确有多个厂区的，请填写不同的厂区名称`,
  listed_already: () => '该厂区已在本批次名单之内',
  listed_at_another_level: ({ known }) => `已按${managed(known)}列入；变更管理级别的，应先移出再重新列入`,
  round_open: ({ number }) => `该厂区的审核项目${number}尚未结束`,
  round_to_carry_over: ({ number, ground }) =>
    `该厂区的审核项目${number}尚未结束（${chinese('carry_over_ground', ground as CarryOverGround)}），可以在系统中选择结转到本批次`,
};

const faultWords: Readonly<Record<string, (facts: Facts) => string>> = {
  ...cellWords,
  ...placeWords,
  ...rowWords,
};

export const knownFaults: readonly string[] = Object.keys(faultWords);

/** 统一社会信用代码：共17位，应为18位. */
export function returnedWords({ column, code, facts = {} }: ListFault): string {
  const words = faultWords[code];
  if (!words) throw new Error(`no words for ${code}`);
  return column === null ? words(facts) : `${listColumn(column as ListColumnKey).header}：${words(facts)}`;
}
