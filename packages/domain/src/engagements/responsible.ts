import { type DivisionCode, division, type Level, superiorOf } from '../divisions/index.ts';
import { choiceIn, type RuleKey, type RuleSet } from '../rules/index.ts';
import type { Line } from '../tenancy/index.ts';
import type { LocalDate } from '../time/index.ts';

/** From the site's division up to its province, along the supervision of one line. */
export function chainAbove(line: Line, code: DivisionCode, on: LocalDate): readonly DivisionCode[] {
  const chain: DivisionCode[] = [];
  for (let at = division(code) ? code : null; at !== null; at = superiorOf(line, at, on)) chain.push(at);
  return chain;
}

/** 省直管县（市）, 定州, 辛集: a county that answers to the province with no city between. */
export const isDirectlyManaged = (line: Line, code: DivisionCode, on: LocalDate): boolean =>
  division(code)?.level === 'county' && chainAbove(line, code, on).length === 2;

const keyOf: Readonly<Record<Level, RuleKey>> = {
  province: 'organiser_province_managed',
  city: 'organiser_city_managed',
  county: 'organiser',
};

/**
 * Which level organises evaluation and acceptance of a round: 省管 the province, 市管 the city, others as the rules of
 * the place say. null: the list names no level, as with volunteers.
 */
export function organiserLevelFor(set: RuleSet, managed: Level | null, directlyManaged: boolean): Level {
  if (managed !== null) return (choiceIn(set, keyOf[managed]) as Level | null) ?? managed;
  const own = directlyManaged ? choiceIn(set, 'organiser_directly_managed') : null;
  return ((own ?? choiceIn(set, 'organiser')) as Level | null) ?? 'county';
}

/**
 * The division whose authority organises. 设区市（省管县）: where no city stands between, the unit that answers to the
 * province itself is the city; where no county does, the city is the nearest. null for a division we do not know.
 */
export function organiserDivision(
  level: Level,
  line: Line,
  code: DivisionCode,
  on: LocalDate,
): DivisionCode | null {
  const chain = chainAbove(line, code, on);
  if (level === 'province') return chain.at(-1) ?? null;
  if (level === 'city') return chain.at(-2) ?? chain.at(-1) ?? null;
  return chain[0] ?? null;
}
