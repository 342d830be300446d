import { rules, trail } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { Story } from '../testing/story.ts';

const world = useApp('calendar');
let story: Story;
beforeAll(async () => {
  story = await new Story(world).tell();
});

const params = () => ({ organization: story.operator.organizationId });
const document = '国务院办公厅关于2027年部分节假日安排的通知';
const notice = [
  '2027-01-01,off',
  '2027-01-02,off',
  '2027-01-03,off',
  '2027-02-08,off',
  '2027-02-20,work',
].join('\n');
const after = (from: string, days: number) =>
  story.stranger().does(rules.computeWorkingDay, { query: { from, days } });
const year = (wanted: number) =>
  story.stranger().does(rules.readCalendarYear, { params: { year: String(wanted) as never } });
const bring = (lines: string, edition: number, more: object = {}) =>
  story.operator.call(rules.importCalendar, {
    params: params(),
    body: { year: 2027, lines, document, edition, ...more },
  });

describe('a year', () => {
  test('that ships is published, with days off and weekends worked', async () => {
    const read = await year(2025);
    expect(read.calendar).toMatchObject({ state: 'published', edition: 0 });
    expect(read.daysOff).toContain('2025-10-01');
    expect(read.makeUpDays).toContain('2025-01-26');
  });

  test('that is not out says so, and what is counted into it is provisional', async () => {
    expect((await year(2027)).calendar).toMatchObject({ state: 'unpublished', document: null });
    expect(await after('2026-12-28', 10)).toMatchObject({ provisional: true, unpublishedYear: 2027 });
    expect(await after('2025-09-30', 1)).toEqual({
      from: '2025-09-30',
      days: 1,
      date: '2025-10-09',
      provisional: false,
      unpublishedYear: null,
    });
  });

  test('is taken over from its notice, and then nothing in it is provisional', async () => {
    const seen = await story.operator.does(rules.previewCalendar, {
      params: params(),
      body: { year: 2027, lines: notice },
    });
    expect(seen).toMatchObject({
      edition: 1,
      faults: [],
      changed: ['2027-01-01', '2027-02-08', '2027-02-20'],
    });
    expect((await year(2027)).calendar.state).toBe('unpublished');
    expect((await bring(notice, seen.edition)).ok).toBe(true);
    expect((await year(2027)).calendar).toMatchObject({ state: 'published', edition: 1, document });
    expect(await after('2026-12-31', 1)).toMatchObject({ date: '2027-01-04', provisional: false });
  });

  test('is corrected by a new edition, and the old one stays', async () => {
    expect(await bring(notice, 2)).toMatchObject({ ok: false, problem: { code: 'calendar_unchanged' } });
    expect(await bring(notice.replace('2027-02-08', '2027-02-09'), 1)).toMatchObject({
      ok: false,
      problem: { code: 'stale_version', facts: { version: 2 } },
    });
    expect((await bring(notice.replace('2027-02-08', '2027-02-09'), 2)).ok).toBe(true);
    const read = await year(2027);
    expect(read.daysOff).toContain('2027-02-09');
    expect(read.editions.map(({ edition }) => edition)).toEqual([2, 1]);
    expect(
      await story.rows('select days_off from published.calendar_editions where year = 2027 and edition = 1'),
    ).toMatchObject([{ days_off: expect.arrayContaining(['2027-02-08']) }]);
  });

  test('of two corrections at the same second one is taken', async () => {
    const both = await Promise.all(
      ['2027-05-03', '2027-05-04'].map((day) => bring(`${notice}\n${day},off`, 3)),
    );
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ status: 409, problem: { code: 'stale_version' } });
  });

  test('leaves a trail at the operator', async () => {
    const { rows } = await story.operator.does(trail.listTrail, {
      params: params(),
      query: { act: 'calendar_imported' },
    });
    expect(rows[0]).toMatchObject({ subjectName: '2027', clause: document });
  });
});

describe('a notice with bad lines', () => {
  const bad = [
    '2028-01-01,off',
    '2028-01-03,work',
    '2027-12-31,off',
    '2028-02-30,off',
    '2028/05/01,off',
    '2028-05-06,holiday',
    '2028-01-01,off',
    '2028-01-01,work',
    '',
  ];
  test('has every one of them named, and nothing is saved', async () => {
    const lines = bad.join('\n');
    const { faults } = await story.operator.does(rules.previewCalendar, {
      params: params(),
      body: { year: 2028, lines },
    });
    expect(faults.map(({ line, fault }) => [line, fault])).toEqual([
      [2, 'calendar_work_on_weekday'],
      [3, 'calendar_date_other_year'],
      [4, 'calendar_date_absent'],
      [5, 'calendar_line_shape'],
      [6, 'calendar_line_state'],
      [7, 'calendar_date_twice'],
      [8, 'calendar_date_both'],
    ]);
    expect(await bring(lines, 1, { year: 2028 })).toMatchObject({
      ok: false,
      status: 422,
      problem: { code: 'calendar_lines', facts: { count: 7 } },
    });
    expect((await year(2028)).calendar.state).toBe('unpublished');
  });

  test('that names no day off is no notice', async () => {
    expect(await bring('2028-01-08,work', 1, { year: 2028 })).toMatchObject({
      problem: { code: 'calendar_lines', facts: { faults: [{ line: 0, fault: 'calendar_year_empty' }] } },
    });
  });
});

describe('importing is closed to', () => {
  test.each(['province', 'henan', 'consultancy', 'enterprise', 'pool'] as const)('%s', async (who) => {
    const member = story[who];
    const body = { year: 2027, lines: notice, document, edition: 9 };
    expect(
      await member.meets(rules.importCalendar, { params: { organization: member.organizationId }, body }),
    ).toBe('not_found');
  });

  test('the operator’s support', async () => {
    const support = await story.colleague(story.operator, 'support');
    const body = { year: 2027, lines: notice };
    expect(await support.meets(rules.previewCalendar, { params: params(), body })).toBe('role_insufficient');
  });
});
