import { chinese } from '@qingshen/domain';
import type { ClauseKey, FilingState, FindingState, Standing } from '@qingshen/domain/qualifications';
import type { LocalDate } from '@qingshen/domain/time';
import { type SheetCell, type SheetColumn, sheetOf } from '../workbook/index.ts';

/** One filing as it is listed. */
export interface FilingSheetRow {
  readonly number: string;
  readonly name: string;
  readonly creditCode: string;
  readonly place: string;
  readonly line: 'ecology' | 'industry' | 'reform';
  readonly track: 'mandatory' | 'voluntary';
  readonly state: FilingState;
  readonly sectors: readonly string[];
  readonly submittedOn: LocalDate | null;
  readonly waitingDays: number | null;
  readonly openCorrections: number;
  readonly decidedOn: LocalDate | null;
  readonly validFrom: LocalDate | null;
  readonly validUntil: LocalDate | null;
}

const text = (header: string, width: number): SheetColumn => ({ header, width, cell: 'text' });
const number = (header: string): SheetColumn => ({ header, width: 12, cell: 'number' });
const day = (header: string): SheetColumn => ({ header, width: 13, cell: 'date' });

const filingColumns: readonly SheetColumn[] = [
  text('备案编号', 22),
  text('机构名称', 36),
  text('统一社会信用代码', 22),
  text('地区', 12),
  text('条线', 16),
  text('类型', 10),
  text('状态', 14),
  text('行业', 36),
  day('提交日期'),
  number('等候天数'),
  number('待补正项'),
  day('决定日期'),
  day('有效期自'),
  day('有效期至'),
];

export const filingsSheet = (rows: readonly FilingSheetRow[]): Promise<Buffer> =>
  sheetOf(
    filingColumns,
    rows.map((row) => [
      row.number,
      row.name,
      row.creditCode,
      row.place,
      chinese('line', row.line),
      chinese('track', row.track),
      chinese('filing_state', row.state),
      row.sectors.join('、'),
      row.submittedOn,
      row.waitingDays,
      row.openCorrections,
      row.decidedOn,
      row.validFrom,
      row.validUntil,
    ]),
    sheetNames.filings,
  );

/** A sector on both days: as submitted, and as it is on the day of the export. */
export interface BoardSector {
  readonly name: string;
  readonly whenSubmitted: Standing | null;
  readonly today: Standing | null;
}

const boardColumns: readonly SheetColumn[] = [
  text('行业', 36),
  text('条件', 24),
  text('依据', 30),
  text('提交时', 12),
  number('提交时具备'),
  text('今天', 12),
  number('今天具备'),
  number('要求'),
  day('首个不符合日'),
];

const said = (state: FindingState | undefined): string =>
  state === undefined ? '' : chinese('finding_state', state);

function clauseRows({ name, whenSubmitted, today }: BoardSector, cite: Cite): SheetCell[][] {
  const then = new Map(whenSubmitted?.findings.map((finding) => [finding.clause, finding]));
  const now = new Map(today?.findings.map((finding) => [finding.clause, finding]));
  return [...new Set<ClauseKey>([...now.keys(), ...then.keys()])].map((clause) => {
    const [was, is] = [then.get(clause), now.get(clause)];
    const found = is ?? was;
    return [
      name,
      chinese('clause_key', clause),
      found ? cite(found.citation) : '',
      said(was?.state),
      was?.have ?? null,
      said(is?.state),
      is?.have ?? null,
      found?.need ?? null,
      is?.failsOn ?? null,
    ];
  });
}

type Cite = (citation: Standing['findings'][number]['citation']) => string;

export const boardSheet = (sectors: readonly BoardSector[], cite: Cite): Promise<Buffer> =>
  sheetOf(
    boardColumns,
    sectors.flatMap((sector) => clauseRows(sector, cite)),
    '条件核对',
  );

/** How the files are called. */
export const sheetNames = {
  filings: '备案申请',
  register: '咨询服务机构名录',
  board: (number: string) => `${number} 条件核对`,
} as const;

/** What the register says of a firm on a day, in the word people read. */
export const registerStateWords = {
  listed: '在册',
  named: '公布名单',
  suspended: '暂停',
  ended: '已终止',
} as const;
