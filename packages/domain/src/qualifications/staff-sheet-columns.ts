/**
 * The staff list as it goes out as a workbook and comes back: one row, one person. The headers are data: what people
 * read in the file, and what the file is known by when it returns.
 */
export type StaffCell = 'text' | 'identity' | 'date' | 'choice';

export interface StaffColumn {
  readonly key: string;
  readonly header: string;
  readonly cell: StaffCell;
  /** Every row must fill it. */
  readonly required: boolean;
  readonly maxLength: number;
  /** What may stand in it, and what each word means here. */
  readonly choices?: Readonly<Record<string, string>>;
  /** Shown in the workbook's second sheet. */
  readonly hint: string;
  /** Last days may be left open: empty, or one of the words people write for it. */
  readonly mayBeOpen?: boolean;
}

const yesNo = { 是: 'yes', 否: 'no' } as const;
const levelWords = { 高级: 'senior', 中级: 'intermediate', 初级: 'junior' } as const;
const fieldWords = { 能源类: 'energy', 环保类: 'environment', 其他: 'other' } as const;

const text = <K extends string>(key: K, header: string, maxLength: number, hint: string, required = false) =>
  ({ key, header, cell: 'text', required, maxLength, hint }) as const;
const day = <K extends string>(key: K, header: string, hint: string, required = false) =>
  ({ key, header, cell: 'date', required, maxLength: 20, hint }) as const;
const lastDay = <K extends string>(key: K, header: string, hint: string) =>
  ({ key, header, cell: 'date', required: false, maxLength: 20, hint, mayBeOpen: true }) as const;

export const staffSheetColumns = [
  text('name', '姓名', 60, '与身份证件一致，必填', true),
  {
    key: 'identity_number',
    header: '公民身份号码',
    cell: 'identity',
    required: true,
    maxLength: 20,
    hint: '18位，必填；该列为文本格式，请勿改为数字，否则末几位会丢失',
  },
  text('position', '职务', 60, '选填'),
  {
    key: 'full_time',
    header: '是否专职',
    cell: 'choice',
    required: true,
    maxLength: 2,
    choices: yesNo,
    hint: '填“是”或“否”，必填',
  },
  day('employed_from', '入职日期', '劳动合同起始日，必填', true),
  lastDay('employed_until', '离职日期', '在职人员留空'),
  day('experienced_since', '从事清洁生产审核咨询起始日期', '没有经验的留空'),
  {
    key: 'title_level',
    header: '职称级别',
    cell: 'choice',
    required: false,
    maxLength: 4,
    choices: levelWords,
    hint: '高级、中级或初级；没有职称的，职称各列均留空',
  },
  text('title_name', '职称名称', 80, '如：环境工程高级工程师'),
  text('title_number', '职称证书编号', 60, '选填'),
  day('title_issued_on', '职称证书发证日期', '有职称的必填'),
  lastDay('title_valid_until', '职称证书有效期至', '长期有效的留空'),
  {
    key: 'registration_field',
    header: '注册执业资格类别',
    cell: 'choice',
    required: false,
    maxLength: 4,
    choices: fieldWords,
    hint: '能源类、环保类或其他；没有注册的，注册各列均留空',
  },
  text('registration_name', '注册执业资格名称', 80, '如：注册环保工程师'),
  text('registration_number', '注册证书编号', 60, '选填'),
  day('registration_issued_on', '注册证书发证日期', '有注册的必填'),
  lastDay('registration_valid_until', '注册证书有效期至', '长期有效的留空'),
  text('training_name', '培训证书名称', 80, '没有培训证书的，培训各列均留空'),
  text('training_number', '培训证书编号', 60, '选填'),
  day('training_issued_on', '培训证书发证日期', '有培训证书的必填'),
  lastDay('training_valid_until', '培训证书有效期至', '长期有效的留空'),
] as const satisfies readonly StaffColumn[];

export type StaffColumnKey = (typeof staffSheetColumns)[number]['key'];

export const staffColumn = (key: StaffColumnKey): StaffColumn =>
  staffSheetColumns.find((column) => column.key === key) as StaffColumn;

/** What people write where a paper or an employment has no last day. */
export const openWords: readonly string[] = ['长期', '长期有效', '永久', '至今', '无', '/', '-', '—'];

/** The column that says why, in the workbook of rejected rows. It may stay when the corrected file comes back. */
export const rejectionHeader = '未导入原因';
