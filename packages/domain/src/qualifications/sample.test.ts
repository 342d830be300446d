import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { several } from './firm-story.ts';
import { sampleOf, stratifiedSampleOf, whyNotSample } from './sample.ts';

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const firms = several(40, (id) => id, 'firm-');

describe('a sample', () => {
  test('is what sha256sum and sort draw in a shell', () => {
    // printf '%s\n%s' "2026-spring" "$id" | sha256sum, sorted, first three of firm-1 … firm-40.
    expect(sampleOf(firms, 3, '2026-spring', digest)).toEqual(['firm-40', 'firm-5', 'firm-32']);
  });

  test('does not depend on the order of the list, and draws nobody twice', () => {
    const drawn = sampleOf(firms, 10, 'seed', digest);
    expect(sampleOf([...firms].reverse(), 10, 'seed', digest)).toEqual(drawn);
    expect(sampleOf([...firms, ...firms], 10, 'seed', digest)).toEqual(drawn);
    expect(new Set(drawn).size).toBe(10);
    expect(sampleOf(firms, 11, 'seed', digest).slice(0, 10)).toEqual(drawn);
    expect(sampleOf(firms, 10, 'another', digest)).not.toEqual(drawn);
  });

  test('draws each about as often as any other', () => {
    const often = new Map(firms.map((id) => [id, 0]));
    for (let seed = 0; seed < 1_000; seed += 1)
      for (const id of sampleOf(firms, 4, String(seed), digest)) often.set(id, (often.get(id) ?? 0) + 1);
    for (const [id, count] of often) expect(count, id).toBeGreaterThan(60);
    for (const [id, count] of often) expect(count, id).toBeLessThan(140);
  });

  test('by strata follows the shares and gives out exactly what was asked', () => {
    const strata = [
      { name: 'large', ids: firms.slice(0, 25) },
      { name: 'middle', ids: firms.slice(25, 38) },
      { name: 'small', ids: firms.slice(38) },
    ];
    for (let count = 1; count <= 40; count += 1) {
      const drawn = stratifiedSampleOf(strata, count, 'seed', digest);
      expect(drawn.reduce((sum, { ids }) => sum + ids.length, 0)).toBe(count);
      for (const [at, { ids }] of drawn.entries()) {
        const share = (count * (strata[at]?.ids.length ?? 0)) / 40;
        expect(Math.abs(ids.length - share)).toBeLessThan(1);
      }
    }
  });

  test.each([
    [0, 'seed', 'sample_size'],
    [41, 'seed', 'sample_size'],
    [1.5, 'seed', 'sample_size'],
    [3, ' ', 'sample_seed_missing'],
  ])('of %s with seed %j is refused', (count, seed, code) =>
    expect(whyNotSample(firms, count, seed)?.code).toBe(code),
  );
});
