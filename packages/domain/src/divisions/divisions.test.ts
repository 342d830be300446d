import { describe, expect, test } from 'vitest';
import { places } from '../ids/index.ts';
import { childrenOf, division, divisions, levels, pathOf, placeOf } from './index.ts';

const counties = (place: string) =>
  divisions.filter((entry) => entry.place === place && entry.level === 'county');
const endings = (place: string, ending: string) =>
  counties(place).filter((entry) => entry.name.endsWith(ending)).length;

describe('the divisions', () => {
  test('stand once each, by code', () => {
    const codes = divisions.map((entry) => entry.code);
    expect(codes).toEqual([...new Set(codes)].sort());
    for (const code of codes) expect(code).toMatch(/^\d{6}$/);
  });

  test('hang together: every one but a province has its parent, of the level above, in the same place', () => {
    for (const entry of divisions) {
      if (entry.level === 'province') {
        expect(entry.parent).toBeNull();
        continue;
      }
      const parent = division(entry.parent ?? '');
      expect(parent, entry.name).toBeDefined();
      expect(parent?.place).toBe(entry.place);
      expect(levels.indexOf(parent?.level ?? 'county')).toBeLessThan(levels.indexOf(entry.level));
      expect(childrenOf(parent?.code ?? '')).toContain(entry);
    }
  });

  test('hold every province once', () => {
    expect(childrenOf('')).toEqual([]);
    expect(divisions.filter((entry) => entry.level === 'province').map((entry) => entry.place)).toEqual([
      ...places,
    ]);
  });

  test('have names of their own among siblings, ending as such names do', () => {
    for (const entry of divisions) {
      expect(entry.name).toMatch(/^\p{Script=Han}{2,}$/u);
      expect(entry.name).toMatch(
        { province: /[省市区]$/, city: /[市区]$/, county: /[县市区]$/ }[entry.level],
      );
      const names = childrenOf(entry.code).map((child) => child.name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  // Counts as the provinces publish them: districts, county cities, counties and autonomous counties together.
  test.each([
    ['13', 11, 49, 21, 97],
    ['41', 17, 54, 21, 82],
  ])('of %s are complete', (place, cities, districts, countyCities, plain) => {
    const ordinary = divisions.filter(
      (entry) => entry.place === place && entry.level === 'city' && !entry.special,
    );
    expect(ordinary).toHaveLength(cities);
    expect([endings(place, '区'), endings(place, '市'), endings(place, '县')]).toEqual([
      districts,
      countyCities,
      plain,
    ]);
  });

  test('read as a path from the province down', () => {
    expect(pathOf('130609')).toBe('河北省保定市徐水区');
    expect(pathOf('419001')).toBe('河南省济源市');
    expect(pathOf('130000')).toBe('河北省');
    expect(pathOf('999999')).toBe('');
    // By who is in charge: what answers to the province itself, or to 雄安新区, is not told as the city's on the map.
    expect(['130682', '130181', '130638', '133100'].map(pathOf)).toEqual([
      '河北省定州市',
      '河北省辛集市',
      '河北雄安新区雄县',
      '河北雄安新区',
    ]);
    // Directly managed in one line only: the map stands.
    expect(pathOf('410181')).toBe('河南省郑州市巩义市');
    for (const entry of divisions) expect(pathOf(entry.code).endsWith(entry.name)).toBe(true);
  });

  test('know their place from the code alone, and no place beyond the mainland provinces', () => {
    for (const entry of divisions) expect(placeOf(entry.code)).toBe(entry.place);
    for (const code of ['', '710000', '000000', '1', 'AB0000']) expect(placeOf(code)).toBeNull();
  });
});
