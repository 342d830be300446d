import { describe, expect, test } from 'vitest';
import type { StaffMember, TitleLevel } from './facts.ts';
import { failing, find, firm, person, reading, registration, stands, title, today } from './firm-story.ts';
import { type Worth, worthOf } from './people.ts';
import { staff } from './staffing.ts';

/** A small generator of our own: the same numbers on every machine, so that a failure can be found again. */
function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 13), 3_266_489_917) >>> 0;
    return ((mixed ^ (mixed >>> 16)) >>> 0) % sides;
  };
}

const levels: readonly (TitleLevel | null)[] = ['senior', 'senior', 'intermediate', 'junior', null];

function people(roll: (sides: number) => number): StaffMember[] {
  return Array.from({ length: roll(9) }, (_, at) => {
    const level = levels[roll(levels.length)] ?? null;
    const held = [
      ...(level ? [title(`t${at}`, level)] : []),
      ...(roll(3) === 0 ? [registration(`r${at}`, roll(4) === 0 ? 'other' : 'environment')] : []),
    ];
    return person(`p${at}`, held, roll(6) === 0 ? { experiencedSince: null } : {});
  });
}

type Place = 'senior' | 'intermediate' | 'neither';

function mayStand(worth: Worth, place: Place, surplusCounts: boolean): boolean {
  if (place === 'neither') return true;
  if (worth.lacks.length > 0) return false;
  if (place === 'senior') return worth.level === 'senior';
  return worth.level === 'intermediate' || worth.registered || (surplusCounts && worth.level === 'senior');
}

/** Every way of placing everybody: the most places that can be filled, and whether all can. */
function bruteForce(
  worths: readonly Worth[],
  wanted: { senior: number; intermediate: number },
  surplus: boolean,
) {
  let best = { filled: -1, all: false };
  const place = (at: number, senior: number, intermediate: number): void => {
    const worth = worths[at];
    if (!worth) {
      const filled = Math.min(senior, wanted.senior) + Math.min(intermediate, wanted.intermediate);
      const all = senior >= wanted.senior && intermediate >= wanted.intermediate;
      best = { filled: Math.max(best.filled, filled), all: best.all || all };
      return;
    }
    if (mayStand(worth, 'senior', surplus)) place(at + 1, senior + 1, intermediate);
    if (mayStand(worth, 'intermediate', surplus)) place(at + 1, senior, intermediate + 1);
    place(at + 1, senior, intermediate);
  };
  place(0, 0, 0);
  return best;
}

describe('placing people', () => {
  test.each(['counts_as_intermediate', 'does_not_count'])(
    'fills as many places as can be filled, where a surplus senior %s',
    (readingInForce) => {
      const roll = dice(readingInForce.length);
      for (let round = 0; round < 600; round += 1) {
        const worths = people(roll).map((member) => worthOf(member, today));
        const wanted = { senior: roll(4), intermediate: roll(6) };
        const placed = staff(worths, wanted, readingInForce);
        const best = bruteForce(worths, wanted, readingInForce === 'counts_as_intermediate');
        const [senior, intermediate] = [placed.seniors.length, placed.intermediates.length];
        expect(Math.min(senior, wanted.senior) + Math.min(intermediate, wanted.intermediate)).toBe(
          best.filled,
        );
        expect(senior >= wanted.senior && intermediate >= wanted.intermediate).toBe(best.all);
      }
    },
  );

  test('nobody stands in two places, nobody without a right to it, and everybody else is told why', () => {
    const roll = dice(7);
    for (let round = 0; round < 300; round += 1) {
      const members = people(roll);
      const narrow = roll(2) === 0;
      const choice = narrow ? 'does_not_count' : 'counts_as_intermediate';
      const regime = reading({ interpretation_surplus_senior: choice });
      const standing = stands(firm({ staff: members }), regime);
      const [seniors, intermediates] = [
        find(standing, 'senior_titles'),
        find(standing, 'intermediate_titles'),
      ];
      const placed = [...seniors.evidence, ...intermediates.evidence];
      expect(new Set(placed).size).toBe(placed.length);
      for (const worth of members.map((member) => worthOf(member, today))) {
        if (seniors.evidence.includes(worth.id)) expect(mayStand(worth, 'senior', !narrow)).toBe(true);
        if (intermediates.evidence.includes(worth.id))
          expect(mayStand(worth, 'intermediate', !narrow)).toBe(true);
        const shorts = standing.findings.flatMap(({ clause, short }) =>
          clause === 'staff_count' || clause === 'intermediate_titles' ? short : [],
        );
        if (!placed.includes(worth.id)) expect(shorts.map(({ id }) => id)).toContain(worth.id);
      }
    }
  });

  test('whoever counts is never the cause of a clause failing, however they are placed', () => {
    const roll = dice(11);
    for (let round = 0; round < 300; round += 1) {
      const members = people(roll);
      const before = failing(stands(firm({ staff: members })));
      const joined = [...members, person('new', [title('tn', roll(2) === 0 ? 'senior' : 'intermediate')])];
      const after = failing(stands(firm({ staff: joined })));
      expect(after.filter((clause) => !before.includes(clause))).toEqual([]);
    }
  });
});
