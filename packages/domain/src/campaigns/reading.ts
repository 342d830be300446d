import { type CreditCodeStanding, creditCodeStanding, parseVouchedCreditCode } from '../codes/index.ts';
import { type DivisionCode, type Level, levelOf } from '../divisions/index.ts';
import { holdsSites } from '../engagements/index.ts';
import type { Refusal } from '../refusal.ts';
import type { ListingReason } from '../rules/index.ts';
import type { Line } from '../tenancy/index.ts';
import type { LocalDate } from '../time/index.ts';
import { type ListCells, type ListFault, type ListReader, listReader } from './cells.ts';
import { isElsewhere, readDivision, readIndustry } from './list-places.ts';
import { readLevel, readReasons, yesNo } from './list-words.ts';
import { addressElsewhere, whyNotAddress, whyNotName, whyNotSiteName } from './names.ts';

/** What the cells of a row mean; null where they are blank or cannot be read. */
export interface ListReading {
  readonly name: string | null;
  readonly creditCode: string | null;
  readonly siteName: string | null;
  readonly address: string | null;
  readonly divisionCode: DivisionCode | null;
  readonly industryCode: string | null;
  readonly reasons: readonly ListingReason[];
  readonly level: Level | null;
  readonly hazardousWasteT: number | null;
  readonly burnsCoal: boolean | null;
}

/** Of whose campaign the row is, as far as reading its cells asks. */
export interface ReadingOf {
  readonly province: string;
  readonly line: Line;
  readonly on: LocalDate;
  /** An officer's reason to keep a code against its check digit. */
  readonly overrideReason: string | null;
}

export interface RowRead {
  readonly reading: ListReading;
  readonly faults: readonly ListFault[];
  readonly warnings: readonly ListFault[];
}

/** Past fifteen digits a number cell has lost the end of the code, whatever it shows. */
const asNumber = /^\d(\.\d+)?e\+?\d+$/i;

function codeOf(cells: ListReader, overrideReason: string | null, warnings: ListFault[]): string | null {
  const column = 'credit_code';
  const text = cells.text(column);
  if (text === null) return null;
  if (asNumber.test(text)) return cells.fault(column, { code: 'credit_code_as_number' });
  const standing: CreditCodeStanding = creditCodeStanding(text);
  const parsed = parseVouchedCreditCode(text, overrideReason);
  if ('refused' in parsed) {
    cells.fault(column, parsed.refused);
    // Known well enough to find the other rows of the plant by.
    return standing.state === 'malformed' ? null : standing.code;
  }
  if (parsed.value.overridden)
    warnings.push({ column, code: 'credit_code_overridden', facts: { reason: overrideReason } });
  return parsed.value.code;
}

function divisionIn(cells: ListReader, of: ReadingOf): DivisionCode | null {
  const [city, county] = [cells.text('city'), cells.text('county')];
  if (city === null) return null;
  const column = county === null ? 'city' : 'county';
  const parsed = readDivision(city, county, of);
  if ('refused' in parsed) return cells.fault(column, parsed.refused);
  const { code } = parsed.value;
  if (isElsewhere(parsed.value, of.province))
    return cells.fault(column, { code: 'division_beyond_campaign', facts: { division: code } });
  if (levelOf(code) === 'province')
    return cells.fault(column, { code: 'division_is_province', facts: { division: code } });
  // Whoever answers to the province itself needs no county beside it; a whole city is the place of no plant.
  return holdsSites(code)
    ? code
    : cells.fault('county', { code: 'county_missing', facts: { division: code } });
}

function industryIn(cells: ListReader, warnings: ListFault[]): string | null {
  const text = cells.text('industry');
  if (text === null) return null;
  const parsed = readIndustry(text);
  if ('refused' in parsed) return cells.fault('industry', parsed.refused);
  const { code, known } = parsed.value;
  if (!known) warnings.push({ column: 'industry', code: 'industry_not_held', facts: { industry: code } });
  return code;
}

function reasonsIn(cells: ListReader): readonly ListingReason[] {
  const text = cells.text('reasons');
  if (text === null) return [];
  const { reasons, unknown } = readReasons(text);
  if (unknown.length > 0) cells.fault('reasons', { code: 'reason_unknown', facts: { unknown } });
  else if (reasons.length === 0) cells.fault('reasons', { code: 'cell_missing' });
  return reasons;
}

function levelIn(cells: ListReader): Level | null {
  const text = cells.text('level');
  if (text === null) return null;
  return readLevel(text) ?? cells.fault('level', { code: 'level_unknown', facts: { given: text } });
}

/** More than any plant generates: whoever writes more has written kilograms. */
const mostTonnes = 10_000_000;

function tonnesIn(cells: ListReader): number | null {
  const text = cells.text('hazardous_waste');
  if (text === null) return null;
  const digits = text.normalize('NFKC').replace(/[,\s]|吨(\/年)?$/g, '');
  const facts = { given: text };
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(digits))
    return cells.fault('hazardous_waste', { code: 'number_malformed', facts });
  const value = Number(digits);
  if (value < 0) return cells.fault('hazardous_waste', { code: 'number_negative', facts });
  return value <= mostTonnes
    ? Math.round(value * 1000) / 1000
    : cells.fault('hazardous_waste', { code: 'number_too_large', facts: { ...facts, limit: mostTonnes } });
}

function coalIn(cells: ListReader): boolean | null {
  const text = cells.text('burns_coal');
  if (text === null) return null;
  if (Object.hasOwn(yesNo, text)) return yesNo[text as keyof typeof yesNo];
  return cells.fault('burns_coal', {
    code: 'cell_choice_unknown',
    facts: { given: text, choices: Object.keys(yesNo) },
  });
}

/** What is no name is a fault of its cell, and is read all the same: the row is found and corrected by it. */
function named(
  cells: ListReader,
  column: 'name' | 'site_name' | 'address',
  whyNot: (text: string) => Refusal | null,
): string | null {
  const text = cells.text(column);
  const refused = text === null ? null : whyNot(text);
  if (refused) cells.fault(column, refused);
  return text;
}

/** An address that begins with another place is shown beside the county; it may be where the office is. */
function placeUnlike({ address, divisionCode }: ListReading): ListFault[] {
  const begins = address === null || divisionCode === null ? null : addressElsewhere(address, divisionCode);
  return begins === null
    ? []
    : [{ column: 'address', code: 'address_elsewhere', facts: { given: begins, division: divisionCode } }];
}

/** Everything that a row says by itself; what others know of it is asked next (check.ts). */
export function readListRow(cells: ListCells, of: ReadingOf): RowRead {
  const reader = listReader(cells);
  const warnings: ListFault[] = [];
  const name = named(reader, 'name', whyNotName);
  reader.text('ordinal');
  const reading: ListReading = {
    name,
    creditCode: codeOf(reader, of.overrideReason, warnings),
    siteName: named(reader, 'site_name', whyNotSiteName),
    address: named(reader, 'address', whyNotAddress),
    divisionCode: divisionIn(reader, of),
    industryCode: industryIn(reader, warnings),
    reasons: reasonsIn(reader),
    level: levelIn(reader),
    hazardousWasteT: tonnesIn(reader),
    burnsCoal: coalIn(reader),
  };
  warnings.push(...placeUnlike(reading));
  return { reading, faults: reader.faults, warnings };
}
