import { identityCheckDigit, staffSheetColumns } from '@qingshen/domain/qualifications';
import { workbookOf } from '../workbook.ts';

/** A staff list as an office fills it in. */
export const staffWorkbook = (rows: readonly Readonly<Record<string, string>>[]): Buffer =>
  workbookOf(
    '人员名册',
    staffSheetColumns.map(({ header }) => header),
    rows,
  );

/** A resident id of nowhere, born on some day of the seventies, that checks. */
export function someIdentityNumber(): string {
  const some = Math.floor(Math.random() * 1e6);
  const two = (value: number) => String(value).padStart(2, '0');
  const born = `19${70 + (some % 10)}${two(1 + (some % 12))}${two(1 + (Math.floor(some / 12) % 28))}`;
  const first = `000000${born}${String(some % 1000).padStart(3, '0')}`;
  return first + identityCheckDigit(first);
}
