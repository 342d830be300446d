import { describe, expect, test } from 'vitest';
import { parseCreditCode, parseMobile, parseUsername } from '../codes/index.ts';
import { division, pathOf, subordinatesOf, superiorOf } from '../divisions/index.ts';
import { industryClasses, keyIndustries } from '../industries/index.ts';
import { mustParse } from '../parsed.ts';
import { parseLocalDate } from '../time/index.ts';
import {
  type FictionalPerson,
  type FictionalWorld,
  fictionalSeries,
  fictionalWorld,
  Random,
} from './index.ts';
import { productOf, tradeOf } from './trades.ts';

const seeds = [1, 2, 20251120];
const on = mustParse(parseLocalDate('2025-07-27'));

const people = (world: FictionalWorld): FictionalPerson[] => [
  ...world.authorities.flatMap((authority) => authority.staff.map((member) => member.person)),
  ...world.pools.flatMap((pool) => [pool.owner, pool.staff, ...pool.experts.map((expert) => expert.person)]),
  ...world.consultancies.flatMap((firm) => [firm.owner, firm.manager, ...firm.auditors]),
  ...world.enterprises.flatMap((enterprise) => [enterprise.legalRepresentative, enterprise.contact]),
];

const distinct = (values: readonly string[]) => new Set(values).size === values.length;

describe.each(seeds)('the fictional world of seed %i', (seed) => {
  const world = fictionalWorld(seed);

  test('comes out the same each time, and differs from its neighbour', () => {
    expect(fictionalWorld(seed)).toEqual(world);
    expect(fictionalWorld(seed + 1).enterprises).not.toEqual(world.enterprises);
  });

  test('is large enough for a demonstration', () => {
    expect(world.consultancies).toHaveLength(5);
    expect(world.enterprises.length).toBeGreaterThanOrEqual(80);
    expect(world.pools.map((pool) => pool.place)).toEqual(['13', '41']);
    for (const pool of world.pools) expect(pool.experts.length).toBeGreaterThanOrEqual(40);
  });

  test('has nobody twice, under any of their names', () => {
    const all = people(world);
    for (const key of ['name', 'username', 'mobile', 'mail'] as const)
      expect(distinct(all.map((one) => one[key]))).toBe(true);
  });

  test('has no number that could ring, no address that could arrive', () => {
    for (const person of people(world)) {
      expect(parseMobile(person.mobile)).toEqual({ value: person.mobile });
      expect(person.mobile.startsWith(fictionalSeries)).toBe(true);
      expect(parseUsername(person.username)).toEqual({ value: person.username });
      expect(person.mail.endsWith('.example')).toBe(true);
    }
  });

  test('registers each firm once, with a valid code of its county', () => {
    const firms = [...world.enterprises, ...world.consultancies];
    expect(distinct(firms.map((firm) => firm.name)) && distinct(firms.map((firm) => firm.creditCode))).toBe(
      true,
    );
    for (const firm of firms) {
      expect(parseCreditCode(firm.creditCode)).toEqual({ value: firm.creditCode });
      expect(firm.creditCode.slice(2, 8)).toBe(firm.division);
      expect(firm.name).toMatch(/^\p{Script=Han}{6,}有限公司$/u);
      const here = division(firm.division);
      expect(firm.address.startsWith(division(`${firm.place}0000`)?.name ?? '?')).toBe(true);
      expect(firm.address).toContain(here?.name);
      expect(here).toMatchObject({ level: 'county', place: firm.place });
    }
  });

  test.each(['13', '41'])('spreads over the industries and cities of %s', (place) => {
    const here = world.enterprises.filter((enterprise) => enterprise.place === place);
    expect(new Set(here.map((enterprise) => enterprise.industry.keyIndustry))).toEqual(
      new Set(keyIndustries),
    );
    const cities = new Set(here.map((enterprise) => superiorOf('ecology', enterprise.division, on)));
    for (const code of subordinatesOf('ecology', `${place}0000`, on)) {
      expect(cities.has(code) || here.some((enterprise) => enterprise.division === code), code).toBe(true);
    }
    expect(here.some((enterprise) => enterprise.sites.length > 1)).toBe(true);
  });

  test('gives every site an authority in both lines, and every authority its superior', () => {
    const has = (line: string, code: string) =>
      world.authorities.some((authority) => authority.line === line && authority.division === code);
    for (const site of world.enterprises.flatMap((enterprise) => enterprise.sites)) {
      expect(has('ecology', site.division) && has('industry', site.division), pathOf(site.division)).toBe(
        true,
      );
    }
    for (const { line, division: code, level } of world.authorities) {
      const above = superiorOf(line, code, on);
      // The industry line of 雄安新区 has no office whose name we know.
      if (level !== 'province' && !(line === 'industry' && above === '133100'))
        expect(has(line, above ?? '')).toBe(true);
    }
    expect(distinct(world.authorities.map((authority) => authority.name))).toBe(true);
    for (const { staff } of world.authorities) expect(staff[0]?.role).toBe('head');
  });

  test('has experts enough in each key industry for a panel of three', () => {
    for (const pool of world.pools) {
      for (const industry of keyIndustries) {
        expect(
          pool.experts.filter((expert) => expert.industries.includes(industry)).length,
        ).toBeGreaterThanOrEqual(3);
      }
    }
  });
});

test('every trade is that of a class, and every key industry has one', () => {
  const named = industryClasses.filter(({ code }) => code in tradeOf);
  expect(Object.keys(tradeOf).sort()).toEqual(named.map((entry) => entry.code).sort());
  expect(Object.keys(productOf).sort()).toEqual(Object.keys(tradeOf).sort());
  expect(new Set(named.map((entry) => entry.keyIndustry))).toEqual(new Set(keyIndustries));
});

test('offices are called as the notices address them', () => {
  const names = fictionalWorld(1).authorities.map((authority) => authority.name);
  for (const name of [
    '河北省生态环境厅',
    '定州市生态环境局',
    '辛集市生态环境局',
    '雄安新区生态环境局',
    '河南省工业和信息化厅',
  ]) {
    expect(names).toContain(name);
  }
  expect(names).not.toContain('保定市生态环境局定州市分局');
});

test('addresses name the city that runs a place, and none above a county city', () => {
  const addresses = fictionalWorld(1).enterprises.map((enterprise) => enterprise.address);
  for (const beginning of [
    '河北省定州市',
    '河北省辛集市',
    '河北省雄安新区雄县',
    '河南省济源市',
    '河南省开封市兰考县',
  ]) {
    expect(
      addresses.some((address) => address.startsWith(beginning)),
      beginning,
    ).toBe(true);
  }
  expect(addresses.some((address) => address.includes('保定市雄县'))).toBe(false);
});

test('more enterprises than counties are refused rather than crowded', () => {
  expect(() => fictionalWorld(1, { enterprisesPerProvince: 500, expertsPerPool: 3 })).toThrow(RangeError);
  expect(fictionalWorld(1, { enterprisesPerProvince: 100, expertsPerPool: 40 }).enterprises).toHaveLength(
    200,
  );
});

test('chance is even enough, and keeps what it shuffles', () => {
  const random = new Random(7);
  const counts = [0, 0, 0, 0, 0, 0];
  for (let throws = 0; throws < 6000; throws += 1) {
    const face = random.between(0, 5);
    counts[face] = (counts[face] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  const things = Array.from({ length: 50 }, (_, index) => index);
  expect(random.shuffle(things).sort((a, b) => a - b)).toEqual(things);
  expect(() => random.pick([])).toThrow(RangeError);
});
