import { describe, expect, test } from 'vitest';
import { division, divisions, superiorOf } from '../divisions/index.ts';
import { mustParse } from '../index.ts';
import { type RuleSet, resolve } from '../rules/index.ts';
import { parseLocalDate } from '../time/index.ts';
import { applicationKinds, type RouteFacts, routeFor } from './index.ts';

const on = mustParse(parseLocalDate('2026-02-01'));
const rulesAt = (jurisdiction: string, track: 'mandatory' | 'voluntary') =>
  resolve({ jurisdiction, track, on }, []);

const route = (more: Partial<RouteFacts> & { division: string }, rules?: RuleSet) => {
  const facts: RouteFacts = {
    kind: 'evaluation',
    line: 'ecology',
    on,
    responsibleLevel: null,
    organiserDivision: null,
    setByLevel: null,
    ...more,
  };
  return routeFor(
    facts,
    rules ?? rulesAt(more.division, facts.line === 'industry' ? 'voluntary' : 'mandatory'),
  );
};
const way = (found: ReturnType<typeof route>) =>
  'stops' in found ? found.stops.map((stop) => `${stop.division} ${stop.task}`) : found.refused.code;

describe('a paper goes', () => {
  test('from a county over its city, which gathers, to the province that decides', () => {
    expect(way(route({ division: '130606', responsibleLevel: 'province' }))).toEqual([
      '130606 check',
      '130600 aggregate',
      '130000 decide',
    ]);
  });
  test('no farther than the city for what the city organises, and stays where the county does', () => {
    expect(way(route({ division: '130606', responsibleLevel: 'city' }))).toEqual([
      '130606 check',
      '130600 decide',
    ]);
    expect(way(route({ division: '130606', responsibleLevel: 'county' }))).toEqual(['130606 decide']);
  });
  test('from 定州 to the province, never through 保定', () => {
    expect(way(route({ division: '130682', responsibleLevel: 'province' }))).toEqual([
      '130682 aggregate',
      '130000 decide',
    ]);
    expect(way(route({ division: '130682', responsibleLevel: 'city' }))).toEqual(['130682 decide']);
  });
  test('from 容城 over 雄安新区 to the province', () => {
    expect(way(route({ division: '130629', responsibleLevel: 'province' }))).toEqual([
      '130629 check',
      '133100 aggregate',
      '130000 decide',
    ]);
  });
  test('in Henan from a county to its city, and a 省直管县 by itself', () => {
    expect(way(route({ kind: 'enrolment', line: 'industry', division: '410221' }))).toEqual([
      '410221 check',
      '410200 decide',
    ]);
    expect(way(route({ kind: 'enrolment', line: 'industry', division: '410225' }))).toEqual([
      '410225 decide',
    ]);
    expect(way(route({ kind: 'enrolment', line: 'industry', division: '419001' }))).toEqual([
      '419001 decide',
    ]);
  });
  test('to whoever set the date, and the country’s date to nobody', () => {
    const postponement = { kind: 'postponement', division: '130606' } as const;
    expect(way(route({ ...postponement, setByLevel: 'province' })).at(-1)).toBe('130000 decide');
    expect(way(route({ ...postponement, setByLevel: 'city' })).at(-1)).toBe('130600 decide');
    expect(way(route({ ...postponement, setByLevel: 'nation' }))).toBe('postponement_statutory');
    expect(
      way(route({ kind: 'postponement', division: '410221', line: 'industry', setByLevel: 'city' })),
    ).toBe('postponement_not_asked');
  });
  test('nowhere from a place that nobody knows, or to an organiser elsewhere', () => {
    expect(way(route({ division: '139999' }))).toBe('application_route_absent');
    expect(way(route({ division: '130682', organiserDivision: '130600' }))).toBe('application_route_absent');
  });
});

test('every route climbs supervision step by step, ends with the one that decides, and never leaves the province', () => {
  const places = divisions.filter(
    ({ level, place }) => level !== 'province' && (place === '13' || place === '41'),
  );
  for (const { code, place } of places)
    for (const line of ['ecology', 'industry', 'reform'] as const) {
      const rules = rulesAt(code, line === 'industry' ? 'voluntary' : 'mandatory');
      for (const kind of applicationKinds)
        for (const responsibleLevel of [null, 'province', 'city', 'county'] as const) {
          const found = route(
            { division: code, line, kind, responsibleLevel, setByLevel: responsibleLevel },
            rules,
          );
          if (!('stops' in found)) continue;
          const codes = found.stops.map((stop) => stop.division);
          expect(new Set(codes).size).toBe(codes.length);
          codes.forEach((at, nth) => {
            if (nth > 0) expect(superiorOf(line, codes[nth - 1] ?? '', on)).toBe(at);
          });
          expect(codes[0]).toBe(code);
          expect(found.stops.map(({ task }) => task === 'decide')).toEqual(
            codes.map((_, nth) => nth === codes.length - 1),
          );
          expect(codes.every((at) => division(at)?.place === place)).toBe(true);
        }
    }
});
