import { describe, expect, test } from 'vitest';
import { mustParse } from '../parsed.ts';
import { lines } from '../tenancy/index.ts';
import { type LocalDate, parseLocalDate, within } from '../time/index.ts';
import {
  directReports,
  division,
  divisions,
  subordinatesOf,
  superiorOf,
  supervises,
  supervisionTree,
} from './index.ts';

const on = (text: string): LocalDate => mustParse(parseLocalDate(text));
const [before, today] = [on('2010-06-01'), on('2026-11-20')];

describe.each(lines)('in the %s line', (line) => {
  test.each([before, today])('on %s every division reaches its own province, and nobody twice', (day) => {
    for (const entry of divisions) {
      const province = `${entry.place}0000`;
      const above = superiorOf(line, entry.code, day);
      expect(above === null).toBe(entry.level === 'province');
      expect(supervises(line, province, entry.code, day)).toBe(entry.level !== 'province');
      expect(supervises(line, entry.code, entry.code, day)).toBe(false);
      if (above) expect(supervises(line, entry.code, above, day)).toBe(false);
    }
  });

  test('superiors and subordinates tell the same story', () => {
    const told = divisions.flatMap((upper) =>
      subordinatesOf(line, upper.code, today).map((lower) => [lower, upper.code]),
    );
    const asked = divisions.flatMap(({ code }) =>
      superiorOf(line, code, today) ? [[code, superiorOf(line, code, today)]] : [],
    );
    expect(told.sort()).toEqual(asked.sort());
  });

  test('districts of 保定 do not include 定州, nor the three counties of 雄安', () => {
    const districts = subordinatesOf(line, '130600', today);
    for (const apart of ['130682', '130629', '130632', '130638']) expect(districts).not.toContain(apart);
    expect(districts).toContain('130602');
    expect(supervises(line, '130600', '130682', today)).toBe(false);
  });

  test('定州, 辛集 and 雄安 stand beside the cities', () => {
    const cities = subordinatesOf(line, '130000', today);
    expect(cities).toEqual(expect.arrayContaining(['130100', '130181', '130600', '130682', '133100']));
    expect(cities).toHaveLength(11 + 3);
    expect(subordinatesOf(line, '133100', today)).toEqual(['130629', '130632', '130638']);
  });

  test('济源 answers to the province', () => expect(superiorOf(line, '419001', today)).toBe('410000'));
});

test('the counties of 雄安 answered to 保定 before it was founded', () => {
  expect(superiorOf('ecology', '130638', on('2017-03-31'))).toBe('130600');
  expect(superiorOf('ecology', '130638', on('2017-04-01'))).toBe('133100');
});

test("Henan's directly managed counties act for themselves in the industry line only", () => {
  expect(subordinatesOf('industry', '410000', today)).toHaveLength(17 + 1 + 10);
  expect(subordinatesOf('ecology', '410000', today)).toHaveLength(17 + 1);
  expect(superiorOf('industry', '410225', today)).toBe('410000');
  expect(superiorOf('ecology', '410225', today)).toBe('410200');
});

describe('the table of exceptions', () => {
  test('names known divisions of one province, and its source', () => {
    for (const entry of directReports) {
      expect(division(entry.lower)?.place).toBe(division(entry.upper)?.place);
      expect(division(entry.lower)?.parent).not.toBe(entry.upper);
      expect(entry.basis).not.toBe('');
    }
  });

  test('never gives two answers for a line, a division and a day', () => {
    const edges = directReports.flatMap((entry) => [entry.from, entry.until]).filter((day) => day !== null);
    for (const day of [before, today, ...edges]) {
      for (const line of lines) {
        const lowers = directReports
          .filter((entry) => entry.lines.includes(line) && within(day, entry.from, entry.until))
          .map((entry) => entry.lower);
        expect(new Set(lowers).size).toBe(lowers.length);
      }
    }
  });

  test('claims to be verified only for the two cities that notices we hold name', () => {
    const verified = directReports.filter((entry) => entry.verified);
    expect(new Set(verified.map((entry) => entry.lower))).toEqual(new Set(['130181', '130682']));
    expect(verified.flatMap((entry) => entry.lines)).not.toContain('industry');
  });

  test('binds from its first to its last day', () => {
    const row = {
      lower: '130602',
      upper: '130000',
      lines: ['reform'],
      basis: '虚构',
      verified: false,
    } as const;
    const tree = supervisionTree([{ ...row, from: on('2020-01-01'), until: on('2020-12-31') }]);
    const expected = [
      ['2019-12-31', '130600'],
      ['2020-01-01', '130000'],
      ['2020-12-31', '130000'],
      ['2021-01-01', '130600'],
    ];
    for (const [day, upper] of expected)
      expect(tree.superiorOf('reform', '130602', on(day ?? ''))).toBe(upper);
    expect(tree.superiorOf('ecology', '130602', on('2020-06-01'))).toBe('130600');
    expect(tree.subordinatesOf('reform', '130600', on('2020-06-01'))).not.toContain('130602');
  });
});
