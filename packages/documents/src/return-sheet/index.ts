import type { BoardStanding } from '@qingshen/domain/applications';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import { boundDocx, boundPdf } from '../cover-letter/index.ts';
import { letterDocx, letterPdf } from '../official-letter/index.ts';
import type { Paper } from '../typesetting/index.ts';
import { type SheetColumn, sheetOf } from '../workbook/index.ts';
import {
  entryHeads,
  gapsWords,
  letterOf,
  listTitle,
  type ReturnPaper,
  scheduleOf,
  standingWords,
} from './words.ts';

export type { ReturnEntry, ReturnPaper } from './words.ts';

/** 函 with its list; where there is nothing this year, the letter alone says so. */
export const returnPdf = (paper: ReturnPaper): Paper =>
  paper.entries.length === 0 ? letterPdf(letterOf(paper)) : boundPdf(letterOf(paper), scheduleOf(paper));

export const returnDocx = (paper: ReturnPaper): Promise<Buffer> =>
  paper.entries.length === 0 ? letterDocx(letterOf(paper)) : boundDocx(letterOf(paper), scheduleOf(paper));

const text = (header: string, width: number): SheetColumn => ({ header, width, cell: 'text' });
const number = (header: string): SheetColumn => ({ header, width: 12, cell: 'number' });
const day = (header: string): SheetColumn => ({ header, width: 13, cell: 'date' });

export const returnWorkbook = (paper: ReturnPaper): Promise<Buffer> =>
  sheetOf(
    [
      number('序号'),
      text('编号', 22),
      text('企业名称', 36),
      text('统一社会信用代码', 22),
      text('厂区', 18),
      text('所在地', 14),
      text('行业代码', 10),
      text('所属行业', 26),
      day(entryHeads(paper.terms.kind)),
      text('咨询机构', 30),
      text('验收文号', 24),
      text('尚缺', 30),
    ],
    paper.entries.map((row) => [
      row.rank,
      row.number,
      row.enterpriseName,
      row.creditCode,
      row.siteName,
      row.divisionName,
      row.industryCode,
      row.industryName,
      row.on as LocalDate,
      row.consultancyName,
      row.documentNumber,
      gapsWords(row.gaps),
    ]),
    listTitle(paper),
  );

interface BoardSheet {
  readonly terms: { readonly dueOn: string };
  readonly units: readonly {
    readonly divisionCode: string;
    readonly divisionName: string;
    readonly unitName: string | null;
    readonly isDirect: boolean;
    readonly standing: BoardStanding;
    readonly daysLate: number;
    readonly waitingDays: number | null;
    readonly rows: number | null;
    readonly nothing: boolean;
    readonly gaps: number;
    readonly sentAt: string | null;
    readonly receivedAt: string | null;
    readonly publishedAt: string | null;
  }[];
}

const dayOf = (at: string | null): LocalDate | null => (at === null ? null : beijingDate(new Date(at)));

export const boardWorkbook = ({ terms, units }: BoardSheet): Promise<Buffer> =>
  sheetOf(
    [
      text('区划代码', 12),
      text('地区', 16),
      text('省直管', 8),
      text('报送单位', 30),
      text('状态', 12),
      day('截止日期'),
      number('逾期天数'),
      number('待接收天数'),
      number('企业数'),
      text('本年度无', 10),
      number('有缺项企业'),
      day('报送日期'),
      day('接收日期'),
      day('公布日期'),
    ],
    units.map((unit) => [
      unit.divisionCode,
      unit.divisionName,
      unit.isDirect ? '是' : '',
      unit.unitName,
      standingWords(unit.standing),
      terms.dueOn as LocalDate,
      unit.daysLate,
      unit.waitingDays,
      unit.rows,
      unit.nothing ? '是' : '',
      unit.gaps,
      dayOf(unit.sentAt),
      dayOf(unit.receivedAt),
      dayOf(unit.publishedAt),
    ]),
    '报送情况',
  );
