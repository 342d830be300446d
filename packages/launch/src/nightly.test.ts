import { describe, expect, test } from 'vitest';
import { untilNextNight } from './nightly.ts';

describe('the nightly question', () => {
  test.each([
    ['2026-11-20T19:39:59Z', 1_000],
    ['2026-11-20T19:40:00Z', 86_400_000],
    ['2026-11-20T19:40:01Z', 86_399_000],
    ['2024-02-29T00:00:00Z', 70_800_000],
  ])('at %s is %i ms away', (now, wait) => {
    expect(untilNextNight(Date.parse(now))).toBe(wait);
  });
});
