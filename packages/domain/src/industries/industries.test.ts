import { expect, test } from 'vitest';
import { classesOf, industryClass, industryClasses, keyIndustries, lettered } from './index.ts';

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
