import { chinese } from '@qingshen/domain';
import type { NoticeStanding, ServiceMethod } from '@qingshen/domain/campaigns';
import type { Line } from '@qingshen/domain/tenancy';
import type { LocalDate } from '@qingshen/domain/time';
import { type SheetColumn, sheetOf } from '../workbook/index.ts';

/** One round of the countdown as it is exported. */
export interface NoticeSheetRow {
  readonly division: string;
  readonly enterpriseName: string;
  readonly siteName: string;
  readonly engagementNumber: string;
  readonly number: string | null;
  readonly standing: NoticeStanding;
  readonly sealsMissing: readonly Line[];
  readonly preparedOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
  readonly servedOn: LocalDate | null;
  readonly method: ServiceMethod | null;
  readonly daysLate: number;
}

const text = (header: string, width: number): SheetColumn => ({ header, width, cell: 'text' });
const day = (header: string): SheetColumn => ({ header, width: 13, cell: 'date' });

const columns: readonly SheetColumn[] = [
  text('县（市、区）', 16),
  text('企业名称', 36),
  text('厂区', 20),
  text('审核编号', 22),
  text('告知书编号', 24),
  text('状态', 12),
  text('待盖章条线', 16),
  day('制作日期'),
  day('送达期限'),
  day('送达日期'),
  text('送达方式', 12),
  { header: '逾期天数', width: 10, cell: 'number' },
];

export const noticeSheet = (rows: readonly NoticeSheetRow[]): Promise<Buffer> =>
  sheetOf(
    columns,
    rows.map((row) => [
      row.division,
      row.enterpriseName,
      row.siteName,
      row.engagementNumber,
      row.number,
      chinese('notice_standing', row.standing),
      row.sealsMissing.map((line) => chinese('line', line)).join('、'),
      row.preparedOn,
      row.dueOn,
      row.servedOn,
      row.method === null ? null : chinese('service_method', row.method),
      row.daysLate === 0 ? null : row.daysLate,
    ]),
    noticeFileNames.board,
  );

/** What a download is called. */
export const noticeFileNames = {
  board: '告知书送达情况',
  papers: '告知书',
  letters: '账户开通函',
  preview: '告知书样张',
} as const;
