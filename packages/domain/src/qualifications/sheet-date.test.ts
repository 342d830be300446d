import { describe, expect, test } from 'vitest';
import { day } from './firm-story.ts';
import { dateFromSheet } from './sheet-date.ts';

describe('a date in a workbook', () => {
  test.each([
    ['2024-03-01'],
    ['2024/3/1'],
    ['2024.3.1'],
    ['2024年3月1日'],
    [' 2024 年 3 月 1 日 '],
    ['20240301'],
    ['２０２４－０３－０１'],
    [20_240_301],
    [45_352],
    [45_352.75],
    [new Date('2024-03-01T00:00:00Z')],
    [new Date('2024-02-29T23:59:59.997Z')],
  ])('%j is the first of March 2024', (given) =>
    expect(dateFromSheet(given)).toEqual({ value: day('2024-03-01') }),
  );

  test('the last day there is, however written', () => {
    for (const given of ['2200-12-31', 22_001_231, 109_939, new Date('2200-12-31T00:00:00Z')])
      expect(dateFromSheet(given)).toEqual({ value: day('2200-12-31') });
  });

  test.each([
    '',
    '2024',
    '3月1日',
    '2024-3',
    '2024-03-01 12:00',
    0,
    -1,
    60,
    1e9,
    '9999-12-31',
    99_991_231,
    2_958_465,
    new Date('9999-12-31T00:00:00Z'),
    new Date('2201-01-01T00:00:00Z'),
    Number.NaN,
    new Date(Number.NaN),
  ])('%j is no date', (given) => expect(dateFromSheet(given)).toHaveProperty('refused'));
});
