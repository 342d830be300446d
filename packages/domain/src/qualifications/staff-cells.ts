import type { Refusal } from '../refusal.ts';
import type { LocalDate } from '../time/index.ts';
import { oneLine } from '../writing.ts';
import { dateFromSheet, type SheetValue } from './sheet-date.ts';
import { openWords, type StaffColumnKey, staffColumn } from './staff-sheet-columns.ts';

export type SheetRow = Readonly<Record<string, SheetValue>>;

export interface CellFault extends Refusal {
  readonly column: StaffColumnKey;
}

/** Reads one row's cells and collects what is wrong with each, so that one pass names them all. */
export interface CellReader {
  readonly faults: CellFault[];
  readonly fault: (column: StaffColumnKey, refusal: Refusal) => null;
  readonly filled: (column: StaffColumnKey) => boolean;
  readonly text: (column: StaffColumnKey) => string | null;
  readonly choice: (column: StaffColumnKey) => string | null;
  readonly date: (column: StaffColumnKey) => LocalDate | null;
}

const isEmpty = (value: SheetValue | undefined): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

export function readerOf(row: SheetRow): CellReader {
  const faults: CellFault[] = [];
  const fault = (column: StaffColumnKey, refusal: Refusal): null => {
    faults.push({ column, ...refusal });
    return null;
  };
  const cellOf = (column: StaffColumnKey): SheetValue => row[staffColumn(column).header] ?? null;

  function given(column: StaffColumnKey): Exclude<SheetValue, null> | null {
    const value = cellOf(column);
    if (value !== null && !isEmpty(value)) return value;
    return staffColumn(column).required ? fault(column, { code: 'cell_missing' }) : null;
  }

  function text(column: StaffColumnKey): string | null {
    const value = given(column);
    if (value === null) return null;
    if (value instanceof Date) return fault(column, { code: 'cell_not_text' });
    const words = String(value).normalize('NFC').trim();
    if (!oneLine.test(words)) return fault(column, { code: 'control_characters' });
    const { maxLength } = staffColumn(column);
    const length = [...words].length;
    return length > maxLength
      ? fault(column, { code: 'cell_too_long', facts: { length, maxLength } })
      : words;
  }

  function choice(column: StaffColumnKey): string | null {
    const value = given(column);
    if (value === null) return null;
    const words = String(value).trim();
    const { choices = {} } = staffColumn(column);
    const chosen = Object.hasOwn(choices, words) ? choices[words] : undefined;
    return (
      chosen ??
      fault(column, {
        code: 'cell_choice_unknown',
        facts: { given: words.slice(0, 30), choices: Object.keys(choices) },
      })
    );
  }

  function date(column: StaffColumnKey): LocalDate | null {
    const value = given(column);
    if (value === null) return null;
    if (staffColumn(column).mayBeOpen && openWords.includes(String(value).trim())) return null;
    const parsed = dateFromSheet(value);
    if ('value' in parsed) return parsed.value;
    const { code, facts } = parsed.refused;
    return fault(column, { code, facts: { ...facts, given: String(value).slice(0, 30) } });
  }

  return { faults, fault, filled: (column) => !isEmpty(cellOf(column)), text, choice, date };
}
