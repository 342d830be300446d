import { qualifications as contract } from '@qingshen/contract';
import { staffTemplate } from '@qingshen/documents/staff-sheet';
import { type StaffColumnKey, staffSheetColumns } from '@qingshen/domain/qualifications';
import exceljs from 'exceljs';
import { freshIdentity, inFirm } from './firms.ts';
import type { Member } from './story.ts';

/** Staff lists as a firm fills them in: the template with rows written into it, sent, and taken over. */

export type Cells = Partial<Record<StaffColumnKey, string | number>>;
export const personRow = (more: Cells = {}): Cells => ({
  name: '吴表',
  identity_number: freshIdentity(),
  full_time: '是',
  employed_from: '2022-03-01',
  title_level: '高级',
  title_name: '高级工程师',
  title_issued_on: '2018年6月1日',
  ...more,
});

export async function filledSheet(
  rows: readonly Cells[],
  change?: (sheet: exceljs.Worksheet) => void,
): Promise<Buffer> {
  const book = new exceljs.Workbook();
  await book.xlsx.load((await staffTemplate()) as never);
  const first = book.worksheets[0] as exceljs.Worksheet;
  for (const [at, row] of rows.entries())
    for (const [index, { key }] of staffSheetColumns.entries()) {
      const value = row[key];
      if (value !== undefined) first.getCell(at + 2, index + 1).value = value;
    }
  change?.(first);
  return Buffer.from(await book.xlsx.writeBuffer());
}

export async function sendSheet(firm: Member, bytes: Buffer, name = '名册.xlsx', by: Member = firm) {
  const response = await by.raw({
    method: 'POST',
    url: `/api/o/${firm.organizationId}/firm/staff-imports?name=${encodeURIComponent(name)}`,
    headers: { 'content-type': 'application/octet-stream' },
    payload: bytes,
  });
  return {
    status: response.statusCode,
    body: response.json() as contract.StaffImport & { code: string; facts: Record<string, unknown> },
  };
}
export const takeImport = (firm: Member, id: string, more: object = {}) =>
  firm.call(contract.takeStaffImport, {
    params: { ...inFirm(firm), import: id },
    body: { consentedOn: '2026-01-05' },
    ...more,
  });
