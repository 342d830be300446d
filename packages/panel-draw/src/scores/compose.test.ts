import { describe, expect, test } from 'vitest';
import { compose, type Part, selfDeclaredHinges } from './compose.ts';

const weights = [
  { name: 'speciality', weight: 400 },
  { name: 'served_in_industry', weight: 300 },
  { name: 'distance', weight: 150, declaredMost: 0 },
];

describe('a score', () => {
  test('is the sum of its parts in the open, and declared parts count at most half', () => {
    const composed = compose(
      [
        { name: 'speciality', value: 1, declared: false },
        { name: 'served_in_industry', value: 1, declared: true },
        { name: 'distance', value: 1, declared: true },
      ],
      weights,
    );
    expect(composed).toMatchObject({ score: 550, vouched: 400 });
    expect(composed.parts.map((p) => p.points)).toEqual([400, 150, 0]);
  });

  test.each<[Part, RegExp]>([
    [{ name: 'speciality', value: Number.NaN, declared: false }, /between 0 and 1/],
    [{ name: 'speciality', value: 2, declared: false }, /between 0 and 1/],
    [{ name: 'charm', value: 1, declared: true }, /no weight/],
  ])('is refused for %o', (part, sentence) => {
    expect(() => compose([part], weights)).toThrow(sentence);
  });
});

test('a seat that only stands by the expert’s own word is named', () => {
  const scored = (expert: number, speciality: number, declared: number) => ({
    expert,
    composed: compose(
      [
        { name: 'speciality', value: speciality, declared: false },
        { name: 'served_in_industry', value: declared, declared: true },
      ],
      weights,
    ),
  });
  const scores = [scored(0, 0.5, 1), scored(1, 0.9, 0), scored(2, 0.6, 0)];
  expect(
    selfDeclaredHinges(
      [
        [0, 0],
        [0, 1],
      ],
      () => scores,
    ),
  ).toEqual([{ panel: 0, expert: 0, lead: 110, declaredPoints: 150 }]);
});
