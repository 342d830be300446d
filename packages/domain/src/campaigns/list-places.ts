import { type Division, division, divisions, placeOf, superiorOf } from '../divisions/index.ts';
import { industryClass, industryClasses, industryDivision } from '../industries/index.ts';
import type { Parsed } from '../parsed.ts';
import type { Line } from '../tenancy/index.ts';
import type { LocalDate } from '../time/index.ts';

/** Places and industries as lists write them: by name, short or whole, or by code. */

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s·]/g, '');
const short = (name: string): string =>
  name.length > 2 ? name.replace(/(自治县|新区|市|县|区)$/, '') : name;
const isCode = (text: string): boolean => /^\d{6}$/.test(text);

const byName = new Map<string, Division[]>();
for (const entry of divisions)
  for (const name of new Set([entry.name, short(entry.name)]))
    byName.set(name, [...(byName.get(name) ?? []), entry]);

interface Within {
  readonly province: string;
  readonly line: Line;
  readonly on: LocalDate;
}

const named = (text: string, province: string): Division[] => {
  if (isCode(text)) return [division(text) ?? []].flat();
  const own = division(`${province}0000`)?.name ?? '';
  const word = text.startsWith(own) && text !== own ? text.slice(own.length) : text;
  return (byName.get(word) ?? []).filter((entry) => entry.place === province);
};

/** On the map or in the line: 雄县 is found under 保定 and under 雄安新区, which runs it. */
const liesIn = (county: Division, city: Division, { line, on }: Within): boolean =>
  county.code === city.code || county.parent === city.code || superiorOf(line, county.code, on) === city.code;

const notOne = (found: readonly Division[], given: string) =>
  found.length > 1
    ? { code: 'division_ambiguous', facts: { given, found: found.map(({ code }) => code) } }
    : { code: 'division_unknown', facts: { given } };

const one = (found: readonly Division[], given: string): Parsed<Division> =>
  found.length === 1 && found[0] ? { value: found[0] } : { refused: notOne(found, given) };

/**
 * The division a plant stands in, out of the two columns. A code decides by itself; 定州市 needs no county; a county
 * counts only inside the city that is written before it.
 */
export function readDivision(city: string | null, county: string | null, within: Within): Parsed<Division> {
  const [first, second] = [bare(city ?? ''), bare(county ?? '')];
  const given = [first, second].filter((word) => word !== '').join('');
  const upper = named(first, within.province);
  if (second === '') {
    // 保定 is the city before it is anything else of that name.
    const cities = upper.filter(({ level }) => level !== 'county');
    return one(cities.length > 0 ? cities : upper, given);
  }
  if (isCode(second)) return one(named(second, within.province), given);
  if (upper.length === 0) return { refused: { code: 'division_unknown', facts: { given: first } } };
  const lower = named(second, within.province).filter((entry) =>
    upper.some((above) => liesIn(entry, above, within)),
  );
  // 定州市 定州市: the county city is nearer than the city it is on the map of.
  const exact = lower.filter(({ name }) => name === second);
  return one(exact.length > 0 ? exact : lower, given);
}

/** Whether a code or a name of the list lies outside the province altogether is told apart from not being known. */
export const isElsewhere = (found: Division, province: string): boolean => placeOf(found.code) !== province;

const classByName = new Map(industryClasses.map(({ code, name }) => [name, code]));

export interface IndustryRead {
  readonly code: string;
  /** False where the class is none of those we hold by name: its two first digits are known, the rest is believed. */
  readonly known: boolean;
}

/** 3120, C3120, 炼钢, 3120 炼钢: the code where there is one, else the name of a class. */
export function readIndustry(text: string): Parsed<IndustryRead> {
  const word = bare(text);
  const unknown = { refused: { code: 'industry_unknown', facts: { given: text } } };
  const written = /^([A-Z]?)(\d{4})(?!\d)/i.exec(word);
  const code = written?.[2] ?? classByName.get(word);
  if (code === undefined || !industryDivision(code)) return unknown;
  const letter = written?.[1]?.toUpperCase();
  if (letter && letter !== industryDivision(code)?.section) return unknown;
  return { value: { code, known: industryClass(code) !== undefined } };
}
