import type { Parsed } from '../parsed.ts';
import { add, dateOf, days, type LocalDate, parseLocalDate } from '../time/index.ts';

export type SheetValue = string | number | Date | null;

/** Day 1 of a workbook is 1900-01-01 and it believes in 1900-02-29, so from March 1900 on counting starts here. */
const dayZero = dateOf(1899, 12, 30);
const [firstSerial, lastSerial] = [61, 109_939]; // 1900-03-01 to 2200-12-31

const written = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const packed = /^(\d{4})(\d{2})(\d{2})$/;
const two = (digits: string | undefined): string => (digits ?? '').padStart(2, '0');

function fromText(text: string): Parsed<LocalDate> {
  const match = written.exec(text) ?? packed.exec(text);
  return match ? parseLocalDate(`${match[1]}-${two(match[2])}-${two(match[3])}`) : parseLocalDate(text);
}

/** 20260301 is how some people write a date; any other number is a workbook's count of days. */
function fromNumber(value: number): Parsed<LocalDate> {
  if (value >= 19_000_101 && value <= 22_001_231) return fromText(String(value));
  const serial = Math.floor(value);
  return serial >= firstSerial && serial <= lastSerial
    ? { value: add(dayZero, days(serial)) }
    : { refused: { code: 'date_malformed' } };
}

/**
 * A workbook's date has no place on earth: readers hand it over as midnight UTC, at times some milliseconds short of
 * it, because the file holds a fraction. A minute forward, and the day is sure.
 */
function fromDate(value: Date): Parsed<LocalDate> {
  if (Number.isNaN(value.getTime())) return { refused: { code: 'date_malformed' } };
  const nearest = new Date(value.getTime() + 60_000);
  return parseLocalDate(nearest.toISOString().slice(0, 10));
}

export function dateFromSheet(value: Exclude<SheetValue, null>): Parsed<LocalDate> {
  if (value instanceof Date) return fromDate(value);
  if (typeof value === 'number') return fromNumber(value);
  return fromText(value.normalize('NFKC').trim());
}
