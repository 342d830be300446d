import { describe, expect, test } from 'vitest';
import { shippedYears } from '../calendar/index.ts';
import type { ListingReason, RuleKey } from '../rules/index.ts';
import type { LocalDate, Span } from '../time/index.ts';
import { amendment, clocks, on, oneOf } from './clock-story.ts';

/** Written anew, day by day, with Date alone: whatever the library does, this is what the words mean. */
function byHand(from: string, span: Span, excluded: boolean, roll: boolean): { due: string; open: boolean } {
  const day = (text: string) => new Date(`${text}T12:00:00Z`);
  const text = (date: Date) => date.toISOString().slice(0, 10);
  const held = new Map(shippedYears.map((year) => [year.year, year]));
  let open = false;
  const worked = (date: Date) => {
    const year = held.get(date.getUTCFullYear());
    if (!year) open = true;
    const weekend = [0, 6].includes(date.getUTCDay());
    const at = text(date) as LocalDate;
    return weekend ? (year?.work.includes(at) ?? false) : !(year?.off.includes(at) ?? false);
  };
  const date = day(from);
  if (span.unit === 'working_day') {
    for (let left = span.count; left > 0; ) {
      date.setUTCDate(date.getUTCDate() + 1);
      if (worked(date)) left -= 1;
    }
  } else if (span.unit === 'day') date.setUTCDate(date.getUTCDate() + span.count);
  else {
    const was = date.getUTCDate();
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() + span.count * (span.unit === 'year' ? 12 : 1));
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    date.setUTCDate(Math.min(was, last));
  }
  if (excluded) date.setUTCDate(date.getUTCDate() - 1);
  if (roll) while (!worked(date)) date.setUTCDate(date.getUTCDate() + 1);
  return { due: text(date), open };
}

describe('over random days and rules', () => {
  let seed = 20251127;
  const random = (most: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % most;
  };
  const units = ['day', 'working_day', 'month', 'year'] as const;
  const spans: readonly (readonly [RuleKey, string])[] = [
    ['notify_enterprise_within', 'serve_notice'],
    ['publish_information_within', 'publish_information'],
    ['start_audit_within', 'start_audit'],
    ['finish_audit_within', 'finish_audit'],
  ];

  test('every counted day is the day counted by hand', () => {
    for (let nth = 0; nth < 600; nth += 1) {
      const start = new Date(Date.UTC(2005 + random(24), random(12), 1 + random(31)))
        .toISOString()
        .slice(0, 10);
      const [excluded, roll] = [random(2) === 1, random(2) === 1];
      const asked = spans.map(([key]) => {
        const unit = units[random(4)] ?? 'day';
        // Shorter than the country's own, so that the strictest is ours.
        const count = 1 + random(unit === 'year' ? 1 : unit === 'month' ? 1 : 20);
        return [key, { unit, count }] as const;
      });
      const readings = [
        amendment('interpretation_deadline_day', {
          kind: 'choice',
          choice: excluded ? 'excluded' : 'included',
        }),
        amendment('interpretation_deadline_rest_day', {
          kind: 'choice',
          choice: roll ? 'next_working_day' : 'stays',
        }),
      ];
      const drafts = clocks({ listedOn: on(start), reasons: [] as ListingReason[] }, [
        ...readings,
        ...asked.map(([key, span]) => amendment(key, { kind: 'span', span })),
      ]);
      for (const [key, duty] of spans) {
        const draft = drafts.find((one) => one.duty === duty && one.ruleKey === key);
        expect(draft, `${key} ${start}`).toBeDefined();
        const { due, open } = byHand(start, draft?.span ?? { unit: 'day', count: 0 }, excluded, roll);
        expect([draft?.dueOn, draft?.provisional], `${start} ${JSON.stringify(draft?.span)}`).toEqual([
          due,
          open,
        ]);
        expect(draft?.lastDayCounts).toBe(!excluded);
      }
    }
  });

  test('a working day in a year that is not out is provisional, and only there', () => {
    const five = amendment('start_audit_within', { kind: 'span', span: { unit: 'working_day', count: 5 } });
    const at = (day: string) => oneOf(clocks({ listedOn: on(day), reasons: [] }, [five]), 'start_audit');
    expect(at('2026-12-28')).toMatchObject({ provisional: true });
    expect(at('2026-11-20')).toMatchObject({ provisional: false, dueOn: '2026-11-27' });
    // 2026-10-10 is a Saturday worked in exchange, after the national days.
    expect(at('2026-09-30')).toMatchObject({ provisional: false, dueOn: '2026-10-13' });
  });

  test('what a city sets stricter says so, and is its own to move', () => {
    const city = amendment('evaluation_application_by', { kind: 'date', date: on('2026-01-31') }, '130600');
    expect(oneOf(clocks({}, [city]), 'apply_evaluation')).toMatchObject({
      dueOn: '2026-01-31',
      setByLevel: 'city',
      strictness: 'local',
    });
    // 定州 answers to the province: what 保定 sets does not reach it.
    expect(oneOf(clocks({}, [city], '130682'), 'apply_evaluation')).toMatchObject({
      dueOn: '2026-02-28',
      setByLevel: 'province',
    });
  });
});
