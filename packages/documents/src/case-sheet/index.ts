import { chinese } from '@qingshen/domain';
import type { Level } from '@qingshen/domain/divisions';
import type { AuditManner, Duty, EngagementState, Track } from '@qingshen/domain/engagements';
import { industryClass } from '@qingshen/domain/industries';
import type { ListingReason } from '@qingshen/domain/rules';
import type { LocalDate } from '@qingshen/domain/time';
import type { SheetColumn } from '../workbook/index.ts';
import { streamedSheetOf } from '../workbook/index.ts';

/** One round as it is exported. */
export interface CaseSheetRow {
  readonly number: string;
  readonly enterpriseName: string;
  readonly siteName: string;
  readonly division: string;
  readonly industryCode: string;
  readonly track: Track;
  readonly state: EngagementState;
  readonly level: Level | null;
  readonly reasons: readonly ListingReason[];
  readonly listedOn: LocalDate;
  readonly nextDuty: Duty | null;
  readonly nextDueOn: LocalDate | null;
  readonly manner: AuditManner | null;
  readonly consultancyName: string | null;
  readonly openedOn: LocalDate;
}

const text = (header: string, width: number): SheetColumn => ({ header, width, cell: 'text' });
const day = (header: string): SheetColumn => ({ header, width: 13, cell: 'date' });

const columns: readonly SheetColumn[] = [
  text('审核编号', 22),
  text('企业名称', 36),
  text('厂区', 20),
  text('县（市、区）', 16),
  text('行业', 28),
  text('类别', 10),
  text('状态', 16),
  text('管理级别', 10),
  text('列入理由', 28),
  day('名单公布'),
  text('期限事项', 16),
  day('下一期限'),
  text('审核方式', 12),
  text('咨询服务机构', 32),
  day('立案日期'),
];

const managedBy = { province: '省管', city: '市管', county: '县管' } as const;
const industryWords = (code: string): string => industryClass(code)?.name ?? code;

function* linesOf(rows: Iterable<CaseSheetRow>) {
  for (const row of rows)
    yield [
      row.number,
      row.enterpriseName,
      row.siteName,
      row.division,
      industryWords(row.industryCode),
      chinese('track', row.track),
      chinese('engagement_state', row.state),
      row.level && managedBy[row.level],
      row.reasons.map((reason) => chinese('listing_reason', reason)).join('；') || null,
      row.listedOn,
      row.nextDuty && chinese('duty', row.nextDuty),
      row.nextDueOn,
      row.manner && chinese('audit_manner', row.manner),
      row.consultancyName,
      row.openedOn,
    ];
}

/** What a download is called. */
export const caseSheetName = '案卷';

export const caseSheet = (rows: Iterable<CaseSheetRow>): Promise<Buffer> =>
  streamedSheetOf(columns, linesOf(rows), caseSheetName);
