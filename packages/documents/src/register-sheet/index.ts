import type { LocalDate } from '@qingshen/domain/time';
import { type SheetColumn, sheetOf } from '../workbook/index.ts';

/** One firm of the register as it is exported: what filing law publishes, and no person by name. */
export interface RegisterRow {
  readonly name: string;
  readonly creditCode: string;
  readonly place: string;
  readonly authority: string;
  readonly filingNumber: string | null;
  /** The word people read for it, not the code. */
  readonly state: string;
  readonly sectors: readonly string[];
  readonly filedOn: LocalDate | null;
  readonly validUntil: LocalDate | null;
  readonly staff: {
    readonly fullTime: number;
    readonly senior: number;
    readonly intermediate: number;
    readonly registered: number;
  };
  readonly auditsCompleted: number;
  readonly sanctions: readonly string[];
}

const text = (header: string, width: number): SheetColumn => ({ header, width, cell: 'text' });
const number = (header: string): SheetColumn => ({ header, width: 12, cell: 'number' });
const day = (header: string): SheetColumn => ({ header, width: 13, cell: 'date' });

const columns: readonly SheetColumn[] = [
  text('机构名称', 36),
  text('统一社会信用代码', 22),
  text('地区', 14),
  text('备案部门', 28),
  text('备案编号', 22),
  text('状态', 12),
  text('备案行业', 36),
  day('备案日期'),
  day('有效期至'),
  number('专职人数'),
  number('高级职称'),
  number('中级职称'),
  number('注册资格'),
  number('完成审核'),
  text('有效处理', 36),
];

export const registerSheet = (rows: readonly RegisterRow[]): Promise<Buffer> =>
  sheetOf(
    columns,
    rows.map((row) => [
      row.name,
      row.creditCode,
      row.place,
      row.authority,
      row.filingNumber,
      row.state,
      row.sectors.join('、'),
      row.filedOn,
      row.validUntil,
      row.staff.fullTime,
      row.staff.senior,
      row.staff.intermediate,
      row.staff.registered,
      row.auditsCompleted,
      row.sanctions.join('；'),
    ]),
    '咨询服务机构名录',
  );
