import { isPlace, type Place } from '../ids/index.ts';
import { lines } from '../tenancy/index.ts';
import { hebeiRows } from './data/hebei.ts';
import { henanRows } from './data/henan.ts';
import { provinceRows } from './data/provinces.ts';
import type { Row } from './row.ts';
import { type DirectReport, directReports } from './supervision-exceptions.ts';

export const levels = ['province', 'city', 'county'] as const;
export type Level = (typeof levels)[number];

/** Six digits of GB/T 2260: 130000 a province, 130600 a city, 130602 a county, county city or district. */
export type DivisionCode = string;

export interface Division {
  readonly code: DivisionCode;
  readonly name: string;
  readonly level: Level;
  /** Where the map puts it. Whom its authorities answer to is another question: see supervision.ts. */
  readonly parent: DivisionCode | null;
  readonly place: Place;
  /** Managed as a division without being one in law. */
  readonly special: boolean;
}

const specialAreas: readonly DivisionCode[] = ['133100'];

export function levelOf(code: DivisionCode): Level {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'county';
}

/** 419001 济源: the digits 90 stand for "directly under the province", so there is no city above it. */
function parentOf(code: DivisionCode): DivisionCode | null {
  const province = `${code.slice(0, 2)}0000`;
  if (code === province) return null;
  return code.endsWith('00') || code.slice(2, 4) === '90' ? province : `${code.slice(0, 4)}00`;
}

/** The place a code lies in, known from its digits alone; null when they name no mainland province. */
export function placeOf(code: DivisionCode): Place | null {
  const place = code.slice(0, 2);
  return isPlace(place) ? place : null;
}

function divide([code, name]: Row): Division {
  const place = placeOf(code);
  if (place === null) throw new Error(`division ${code} lies in no known place`);
  return {
    code,
    name,
    level: levelOf(code),
    parent: parentOf(code),
    place,
    special: specialAreas.includes(code),
  };
}

const rows: readonly Row[] = [...provinceRows, ...hebeiRows, ...henanRows];

/** All we know, by code. Provinces are complete; Hebei and Henan reach down to counties. */
export const divisions: readonly Division[] = rows.map(divide).sort((a, b) => (a.code < b.code ? -1 : 1));

const byCode = new Map(divisions.map((entry) => [entry.code, entry]));
const below = new Map<DivisionCode, Division[]>();
for (const entry of divisions) {
  if (entry.parent !== null) below.set(entry.parent, [...(below.get(entry.parent) ?? []), entry]);
}

export const division = (code: DivisionCode): Division | undefined => byCode.get(code);

export const childrenOf = (code: DivisionCode): readonly Division[] => below.get(code) ?? [];

/** What an area calls itself with its province before it. */
const wholeNames: Readonly<Record<DivisionCode, string>> = { '133100': '河北雄安新区' };

/** Whom a division answers to in every line, whatever the map says; where the lines differ, the map stands. */
const inEveryLine = ({ lower, upper }: DirectReport): boolean =>
  lines.every((line) =>
    directReports.some((one) => one.lower === lower && one.upper === upper && one.lines.includes(line)),
  );
const above = new Map(directReports.filter(inEveryLine).map(({ lower, upper }) => [lower, upper]));

/** 河北省保定市徐水区; by who is in charge, not by the map: 河北省定州市, 河北雄安新区雄县. Empty for a code we do not know. */
export function pathOf(code: DivisionCode): string {
  const entry = byCode.get(code);
  const upper = above.get(code) ?? entry?.parent ?? null;
  return entry ? (wholeNames[code] ?? (upper ? pathOf(upper) : '') + entry.name) : '';
}
