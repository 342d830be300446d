import {
  type Division,
  type DivisionCode,
  division,
  divisions,
  type Level,
  placeOf,
} from '../divisions/index.ts';
import type { Refusal } from '../refusal.ts';

/** What a cell holds that ought to name something, and names nothing: a formula, a date, a number, a picture. */

const formula = /^[=+@|]/;
const date = /^\d{2,4}[-/.年]\d{1,2}([-/.月]\d{1,2})?[日月号]?$/;
const han = /\p{Script=Han}/gu;
const word = /\p{Script=Latin}{2,}/u;

const saysNothing = (text: string): boolean => {
  const bare = text.normalize('NFKC').replace(/\s/g, '');
  return formula.test(bare) || date.test(bare) || bare.startsWith('#');
};
const hans = (text: string): number => text.match(han)?.length ?? 0;

/** No organization is called by one character. */
const shortestName = 2;

/** A name has two Chinese characters at least, or a word. */
export function whyNotName(text: string): Refusal | null {
  if ([...text].length < shortestName) return { code: 'cell_too_short', facts: { minLength: shortestName } };
  return !saysNothing(text) && (hans(text) >= 2 || word.test(text))
    ? null
    : { code: 'name_malformed', facts: { given: text } };
}

/** 2厂 and B厂区 are how an enterprise tells its plants apart. */
export const whyNotSiteName = (text: string): Refusal | null =>
  hans(text) === 1 && [...text].length > 1 && !saysNothing(text) ? null : whyNotName(text);

const shortestAddress = 4;

export const whyNotAddress = (text: string): Refusal | null =>
  !saysNothing(text) && [...text].length >= shortestAddress && /\p{L}/u.test(text)
    ? null
    : { code: 'address_malformed', facts: { given: text, minLength: shortestAddress } };

const provinces = divisions.filter(({ level }) => level === 'province');
const within = new Map<string, Division[]>();
for (const entry of divisions) within.set(entry.place, [...(within.get(entry.place) ?? []), entry]);

/**
 * The place that an address begins with where the row says another: 河北省石家庄市… for a plant of 易县. 保定市 and
 * 雄安新区 may both stand before 雄县: one has it on the map, the other runs it.
 */
export function addressElsewhere(address: string, code: DivisionCode): string | null {
  const bare = address.normalize('NFKC').replace(/\s/g, '');
  const [here, own] = [division(code), placeOf(code)];
  const province = provinces.find(({ name }) => bare.startsWith(name));
  if (province && province.place !== own) return province.name;
  const rest = province ? bare.slice(province.name.length) : bare;
  const begins = (text: string, level: Level) =>
    (within.get(own ?? '') ?? []).filter((one) => one.level === level && text.startsWith(one.name));
  const [city] = begins(rest, 'city');
  if (city && !city.special && city.code !== here?.parent && city.code !== code) return city.name;
  const counties = begins(city ? rest.slice(city.name.length) : rest, 'county');
  if (counties.length === 0 || counties.some(({ name }) => name === here?.name)) return null;
  return `${city?.name ?? ''}${counties[0]?.name ?? ''}`;
}
