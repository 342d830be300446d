import type { LocalDate } from '@qingshen/domain/time';
import { type SheetColumn, sheetOf } from '../workbook/index.ts';
import { sheetNames } from './words.ts';

/** One published listing as it is exported: words, not codes. */
export interface ListingLine {
  readonly campaign: string;
  readonly documentNumber: string;
  readonly number: string;
  readonly enterprise: string;
  readonly creditCode: string;
  readonly site: string;
  readonly place: string;
  readonly industry: string;
  readonly reasons: string;
  readonly level: string;
  readonly organiser: string;
  readonly target: string | null;
  readonly state: string;
  readonly listedOn: LocalDate;
  readonly additionReason: string | null;
  readonly removedOn: LocalDate | null;
  readonly removalReason: string | null;
}

const text = (header: string, width: number): SheetColumn => ({ header, width, cell: 'text' });
const day = (header: string): SheetColumn => ({ header, width: 13, cell: 'date' });

const columns: readonly (readonly [keyof ListingLine, SheetColumn])[] = [
  ['campaign', text('批次', 32)],
  ['documentNumber', text('文号', 24)],
  ['number', text('审核项目编号', 18)],
  ['enterprise', text('企业名称', 36)],
  ['creditCode', text('统一社会信用代码', 22)],
  ['site', text('厂区名称', 18)],
  ['place', text('所在地区', 26)],
  ['industry', text('行业', 24)],
  ['reasons', text('列入理由', 28)],
  ['level', text('管理级别', 10)],
  ['organiser', text('组织单位', 28)],
  ['target', text('审核目标', 32)],
  ['state', text('状态', 14)],
  ['listedOn', day('公布日期')],
  ['additionReason', text('增补理由', 24)],
  ['removedOn', day('移出日期')],
  ['removalReason', text('移出理由', 24)],
];

export const listingsSheet = (rows: readonly ListingLine[]): Promise<Buffer> =>
  sheetOf(
    columns.map(([, column]) => column),
    rows.map((row) => columns.map(([key]) => row[key])),
    sheetNames.listings,
  );
