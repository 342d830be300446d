/**
 * The list as it goes out as a workbook and comes back: one row, one plant. The headers are data: what people read in
 * the file, and what the file is known by when it returns.
 */
export interface ListColumn {
  readonly key: string;
  readonly header: string;
  /** Every row must fill it, and every workbook must have it. */
  readonly required: boolean;
  readonly maxLength: number;
  /** Shown in the workbook's second sheet. */
  readonly hint: string;
}

const column = <K extends string>(
  key: K,
  header: string,
  maxLength: number,
  hint: string,
  required = false,
) => ({ key, header, required, maxLength, hint }) as const;

export const listColumns = [
  column('ordinal', '序号', 12, '选填，只供核对，不作为依据'),
  column('name', '企业名称', 120, '与营业执照一致', true),
  column('credit_code', '统一社会信用代码', 30, '18位；该列为文本格式，请勿改为数字', true),
  column(
    'site_name',
    '厂区名称',
    120,
    '同一代码有多个厂区的，每个厂区一行，名称不得相同；只有一个厂区的可以留空',
  ),
  column('address', '厂区地址', 200, '选填；告知书按此地址送达'),
  column('city', '设区市', 30, '如：保定市、定州市、雄安新区；也可以填写六位区划代码', true),
  column('county', '县（市、区）', 30, '如：莲池区；省直管的市可以留空；也可以填写六位区划代码'),
  column('industry', '行业', 60, 'GB/T 4754-2017四位小类代码，如3120、C3120；也可以填写小类名称', true),
  column('reasons', '列入理由', 200, '可填多个，用顿号、分号或逗号分开', true),
  column('level', '管理级别', 10, '填写“省管”“市管”或“县管”', true),
  column('hazardous_waste', '危险废物产生量（吨/年）', 20, '选填；达到规定数量的，另有审核目标'),
  column('burns_coal', '是否燃煤', 4, '火力发电、热电联产企业填写“是”或“否”；未填写的按燃煤从严确定目标'),
] as const satisfies readonly ListColumn[];

export type ListColumnKey = (typeof listColumns)[number]['key'];

/** As the template has them; told as a set, because these are names of columns and no words of the glossary. */
export const listColumnOrder: ReadonlySet<ListColumnKey> = new Set(listColumns.map(({ key }) => key));

export const listColumn = (key: ListColumnKey): ListColumn =>
  listColumns.find((column) => column.key === key) as ListColumn;

/** The column that says why, in the workbook of rejected rows. It may stay when the corrected file comes back. */
export const returnedHeader = '退回原因';
