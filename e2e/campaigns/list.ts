import { listColumns } from '@qingshen/domain/campaigns';
import { creditCodeFor } from '@qingshen/domain/codes';
import { workbookOf } from '../workbook.ts';

export type Plant = Readonly<Record<string, string>>;

/** A list as the office fills it in: one row, one plant. */
export const listWorkbook = (rows: readonly Plant[]): Buffer =>
  workbookOf(
    '企业名单',
    listColumns.map(({ header }) => header),
    rows,
  );

/** A code that checks and belongs to nobody, another each time. */
export const someCreditCode = (): string => creditCodeFor(Math.floor(Math.random() * 31 ** 5));

/** A plant in 定州, which answers to the province itself. */
export const plant = (name: string, code: string, more: Plant = {}): Plant => ({
  企业名称: name,
  统一社会信用代码: code,
  厂区名称: '',
  厂区地址: '定州市经济开发区一号路1号',
  设区市: '定州市',
  行业: '4411',
  列入理由: '超标或超总量',
  管理级别: '市管',
  是否燃煤: '是',
  ...more,
});

/** The last character of a code is computed from the others: any other is wrong. */
export const withWrongCheck = (code: string): string => code.slice(0, -1) + (code.endsWith('0') ? '1' : '0');
