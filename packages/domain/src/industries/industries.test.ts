import { expect, test } from 'vitest';
import {
  classesOf,
  industryClass,
  industryClasses,
  industryDivision,
  industryDivisions,
  keyIndustries,
  lettered,
  sameIndustry,
} from './index.ts';

test('every key industry has a class, and every class is found by its code, once', () => {
  for (const keyIndustry of keyIndustries) expect(classesOf(keyIndustry).length).toBeGreaterThan(0);
  expect(keyIndustries.flatMap(classesOf)).toEqual(industryClasses);
  for (const entry of industryClasses) {
    expect(entry.code).toMatch(/^\d{4}$/);
    expect(industryClass(entry.code)).toBe(entry);
  }
  expect(new Set(industryClasses.map((entry) => entry.name)).size).toBe(industryClasses.length);
});

test('a letter precedes each code as on the forms', () => {
  for (const entry of industryClasses)
    expect(lettered(entry.code)).toBe((entry.code >= '44' ? 'D' : 'C') + entry.code);
  expect(lettered('0610')).toBe('B0610');
});

test('what is a process rather than an industry does not pass as verified', () => {
  const open = industryClasses.filter((entry) => !entry.verified).map((entry) => entry.keyIndustry);
  expect(new Set(open)).toEqual(new Set(['electroplating', 'industrial_coating']));
});

test('the divisions of mining, manufacturing and utilities are complete: 06 to 46', () => {
  const codes = industryDivisions.map((entry) => entry.code);
  expect(codes).toEqual(Array.from({ length: 41 }, (_, index) => String(index + 6).padStart(2, '0')));
  expect(new Set(industryDivisions.map((entry) => entry.name)).size).toBe(41);
  expect(industryDivision('C2521')?.name).toBe('石油、煤炭及其他燃料加工业');
  expect(industryDivision('4411')).toBe(industryDivision('44'));
  for (const absent of ['01', '05', '47', '', 'C']) expect(industryDivision(absent)).toBeUndefined();
  expect(lettered('4710')).toBe('4710'); // construction: no letter of ours
});

test('every class lies in a division we name', () => {
  for (const entry of industryClasses)
    expect(industryDivision(entry.code)?.code).toBe(entry.code.slice(0, 2));
});

test.each([
  ['3110', '3110', true, true, true],
  ['3110', '3140', false, true, true],
  ['31', '3140', true, true, true],
  ['1713', '1762', false, true, true],
  ['2110', '3670', false, false, true], // both coated
  ['3360', '3311', false, true, false], // one division, two key industries
  ['2511', '2521', false, true, false], // refining is no coking
  ['2511', '2511', true, true, true],
  ['3510', '3520', false, true, false], // of no key industry
  ['3110', '3211', false, false, false],
  ['', '3110', false, false, false],
] as const)(
  '%s and %s are one industry by class %s, division %s, key industry %s',
  (one, other, ...expected) => {
    const breadths = ['same_class', 'same_division', 'same_key_industry'] as const;
    expect(breadths.map((breadth) => sameIndustry(one, other, breadth))).toEqual(expected);
    expect(breadths.map((breadth) => sameIndustry(other, one, breadth))).toEqual(expected);
  },
);
