import { describe, expect, test } from 'vitest';
import { resolve } from '../rules/index.ts';
import { on } from './clock-story.ts';
import { isDirectlyManaged, organiserDivision, organiserLevelFor, pinTargets } from './index.ts';

const hebei = (place = '130606', day = '2025-07-28') =>
  resolve({ jurisdiction: place, track: 'mandatory', on: on(day) }, []);
const henan = (place: string) =>
  resolve({ jurisdiction: place, track: 'voluntary', on: on('2026-03-12') }, []);

describe('who organises', () => {
  const day = on('2025-07-28');
  const divisionOf = (level: 'province' | 'city' | 'county', code: string) =>
    organiserDivision(level, 'ecology', code, day);

  test('follows 省管, 市管, and the county for the rest', () => {
    expect(organiserLevelFor(hebei(), 'province', false)).toBe('province');
    expect(organiserLevelFor(hebei(), 'city', false)).toBe('city');
    expect(organiserLevelFor(hebei(), 'county', false)).toBe('county');
    expect(organiserLevelFor(henan('410100'), null, false)).toBe('city');
    expect(organiserLevelFor(henan('410225'), null, true)).toBe('county');
  });

  test('runs along supervision, never along the digits of a code', () => {
    expect([
      divisionOf('province', '130606'),
      divisionOf('city', '130606'),
      divisionOf('county', '130606'),
    ]).toEqual(['130000', '130600', '130606']);
    // 定州 and 辛集 are their own city; the counties of 雄安 answer to 雄安.
    expect([divisionOf('city', '130682'), divisionOf('county', '130682')]).toEqual(['130682', '130682']);
    expect(divisionOf('city', '130181')).toBe('130181');
    expect([divisionOf('city', '130638'), divisionOf('county', '130638')]).toEqual(['133100', '130638']);
    expect(organiserDivision('city', 'industry', '410225', day)).toBe('410225');
    expect(organiserDivision('city', 'ecology', '410225', day)).toBe('410200');
    expect(organiserDivision('city', 'industry', '419001', day)).toBe('419001');
    expect(divisionOf('city', '999999')).toBeNull();
    expect(isDirectlyManaged('ecology', '130682', day)).toBe(true);
    expect(isDirectlyManaged('ecology', '130606', day)).toBe(false);
  });
});

test('targets are pinned with the voices that lost, the stricter of an earlier round still binding', () => {
  const steel = { industry: '3120', burnsCoal: null, hazardousWasteTonnes: 120 };
  const [trade, waste] = pinTargets(hebei(), steel);
  expect(trade).toMatchObject({
    subject: 'steel',
    level: 'level_two_main_indicators',
    document: 'hebei-2021-1080',
  });
  expect(trade?.also.map((voice) => [voice.level, voice.document])).toEqual([
    ['level_three_whole', 'hebei-2025-141'],
  ]);
  expect(waste).toMatchObject({ subject: 'hazardous_waste' });
});
