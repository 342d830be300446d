import { describe, expect, test } from 'vitest';
import { nextAttempt } from './next-attempt.ts';

const middle = 0.5;

describe('after a failed attempt', () => {
  test('the waits grow from seconds to half a day, and the tenth failure is the last', () => {
    const waits = Array.from({ length: 10 }, (_, attempts) =>
      nextAttempt({ attempts, ageSeconds: 0, outage: false }, middle),
    );
    expect(waits.map((next) => ('dead' in next ? 'dead' : next.seconds))).toEqual([
      5,
      15,
      45,
      120,
      300,
      900,
      3_600,
      10_800,
      43_200,
      'dead',
    ]);
    expect(waits.map((next) => next.attempts)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test('what failed together is spread by a fifth either way', () => {
    const failure = { attempts: 3, ageSeconds: 0, outage: false };
    expect(nextAttempt(failure, 0)).toEqual({ attempts: 4, seconds: 96 });
    expect(nextAttempt(failure, 1)).toEqual({ attempts: 4, seconds: 144 });
  });

  test.each([0, 5, 60, 3_600, 86_399])(
    'an outage costs no attempt %s s after the letter was written, and is asked about within a minute',
    (ageSeconds) => {
      const next = nextAttempt({ attempts: 2, ageSeconds, outage: true }, 1);
      expect(next.attempts).toBe(2);
      expect('seconds' in next && next.seconds).toBeGreaterThan(1);
      expect('seconds' in next && next.seconds).toBeLessThanOrEqual(60);
    },
  );

  test('an outage of more than a day counts like any failure', () => {
    expect(nextAttempt({ attempts: 9, ageSeconds: 86_400, outage: true }, middle)).toEqual({
      attempts: 10,
      dead: true,
    });
  });
});
