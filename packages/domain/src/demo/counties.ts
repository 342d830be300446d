import { childrenOf, type DivisionCode, divisions, subordinatesOf } from '../divisions/index.ts';
import type { Place } from '../ids/index.ts';
import { keyIndustries } from '../industries/index.ts';
import { lines } from '../tenancy/index.ts';
import type { Sources } from './sources.ts';

/** The counties of a city, in chance order, without those that answer to somebody else in any line. */
function ownCounties(city: DivisionCode, { random, on }: Sources): DivisionCode[] {
  const inEveryLine = subordinatesOf('ecology', city, on).filter((code) =>
    lines.every((line) => subordinatesOf(line, city, on).includes(code)),
  );
  return random.shuffle(inEveryLine);
}

/** Counties to put enterprises in: every directly reporting unit, then the cities in turn, a county of each. */
export function countiesFor(place: Place, count: number, sources: Sources): DivisionCode[] {
  const { random, on } = sources;
  const province = `${place}0000`;
  const direct = new Set(lines.flatMap((line) => subordinatesOf(line, province, on)));
  const chosen = [...direct].filter((code) => !code.endsWith('00')).sort();
  const special = divisions.filter((entry) => entry.special && entry.place === place);
  const cities = childrenOf(province).filter((entry) => entry.level === 'city' && !entry.special);
  const free = random.shuffle(cities).map((city) => ownCounties(city.code, sources));
  const fits = chosen.length + special.length + free.flat().length;
  if (count > fits) throw new RangeError(`${count} enterprises in ${fits} counties`);
  for (let turn = 0; chosen.length + special.length < count; turn += 1) {
    const county = free[turn % free.length]?.pop();
    if (county) chosen.push(county);
  }
  // Industries go round by position, and the last of them is package printing: what 雄县 is in fact known for.
  const last = special.flatMap((entry) => subordinatesOf('ecology', entry.code, on).slice(-1));
  chosen.splice(keyIndustries.length - 1, 0, ...last);
  return chosen.slice(0, count);
}
