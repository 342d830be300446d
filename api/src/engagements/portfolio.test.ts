import { engagements } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { useApp } from '../testing/app.ts';
import { advances, listedRound, publishedCampaign, turnTo, uuidOf } from '../testing/clocks.ts';
import { nameConsultancy } from '../testing/rounds.ts';
import { type Member, Story } from '../testing/story.ts';

const world = useApp('portfolio');
let story: Story;
let campaign: string;
const rounds: string[] = [];
let directRound: string;
beforeAll(async () => {
  story = await new Story(world).tell();
  await turnTo(story, '2025-07-27');
  campaign = await publishedCampaign(story, story.province, '2025-07-27');
  const at = { campaign, listedOn: '2025-07-27' };
  for (const nth of [0, 1, 2, 3]) {
    const place =
      nth < 3
        ? { organiser: story.county, division: '130606' }
        : { organiser: story.city, division: '130602' };
    const reasons = nth % 2 ? (['key_task'] as const) : (['toxic_class_one', 'over_energy'] as const);
    rounds.push(await listedRound(story, { ...at, ...place, enterprise: story.enterprise }, [...reasons]));
  }
  directRound = await listedRound(story, {
    ...at,
    enterprise: story.otherEnterprise,
    organiser: story.directCity,
    division: '130682',
  });
  await nameConsultancy(story, story.enterprise, rounds[0] ?? '', story.consultancy);
  await nameConsultancy(story, story.enterprise, rounds[1] ?? '', story.consultancy);
  await advances(world, story.county, rounds[1] ?? '', 'evaluation_applied');
});

type Query = z.input<NonNullable<(typeof engagements.listEngagements)['query']>>;
const list = async (by: Member, query: Query = {}) =>
  by.does(engagements.listEngagements, {
    params: { organization: by.organizationId },
    query: { limit: 100, ...query },
  });
const ids = async (by: Member, query: Query) => (await list(by, query)).rows.map((row) => row.id).sort();
const forecast = (by: Member, query: object = {}) =>
  by.does(engagements.readForecast, { params: { organization: by.organizationId }, query });

describe('the list', () => {
  test('filters by reason, level, industry, manner, consultancy, campaign, duty and day', async () => {
    const [one, two, three, four] = rounds as [string, string, string, string];
    expect(await ids(story.province, { reason: 'key_task' })).toContain(two);
    expect(await ids(story.province, { reason: 'over_energy' })).toContain(one);
    expect(await ids(story.province, { manner: 'commissioned' })).toEqual([one, two].sort());
    expect(await ids(story.province, { consultancy: '清源' })).toEqual([one, two].sort());
    expect(await ids(story.province, { industry: '26' })).toHaveLength(5);
    expect(await ids(story.province, { industry: '31' })).toEqual([]);
    expect(await ids(story.province, { campaign, division: '130606' })).toEqual([one, two, three].sort());
    expect(await ids(story.province, { level: 'city' })).toEqual(
      [four].filter((id) => id !== three && id !== ''),
    );
    expect(await ids(story.province, { duty: 'apply_evaluation', standing: 'met' })).toEqual([two]);
    expect(await ids(story.province, { duty: 'serve_notice', dueTo: '2025-08-06' })).toHaveLength(5);
    expect(await ids(story.province, { duty: 'serve_notice', dueTo: '2025-08-05' })).toEqual([]);
    expect(await ids(story.province, { dueTo: '2025-08-27' })).toHaveLength(5);
    expect(await ids(story.province, { open: 'true', state: 'evaluation_applied' })).toEqual([two]);
    expect(await ids(story.province, { late: 'true' })).toEqual([]);
  });

  test('goes by the next day, page by page, without losing or repeating one', async () => {
    const whole = (await list(story.province, { sort: 'next_due' })).rows;
    expect(whole.map((row) => row.nextDueOn)).toEqual([...whole.map((row) => row.nextDueOn)].sort());
    const paged: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await list(story.province, { sort: 'next_due', limit: 2, after });
      paged.push(...page.rows.map((row) => row.id));
      if (!page.next) break;
      after = page.next;
    }
    expect(paged).toEqual(whole.map((row) => row.id));
    const forged = Buffer.from(JSON.stringify(['2026-02-31', uuidOf(rounds[0] ?? '')])).toString('base64url');
    expect(
      await story.province.meets(engagements.listEngagements, {
        params: { organization: story.province.organizationId },
        query: { sort: 'next_due', after: forged },
      }),
    ).toBe('invalid_input');
  });
});

describe('the forecast', () => {
  test.each(['2025-07-28', '2025-11-20', '2026-02-20', '2026-03-01', '2026-08-01'])(
    'on %s: every count is that filter of the list',
    async (day) => {
      await turnTo(story, day);
      const { cells, totals, misses, today } = await forecast(story.province, { campaign });
      expect(today).toBe(day);
      for (const { divisionCode, duty, counts } of cells)
        for (const [standing, count] of Object.entries(counts)) {
          const query = { campaign, division: divisionCode, duty, standing: standing as 'late' };
          expect(
            (await list(story.province, query)).rows,
            `${divisionCode} ${duty} ${standing}`,
          ).toHaveLength(count);
        }
      for (const { duty, counts } of totals) {
        const sum = (key: keyof typeof counts) =>
          cells.filter((cell) => cell.duty === duty).reduce((all, cell) => all + cell.counts[key], 0);
        for (const key of Object.keys(counts) as (keyof typeof counts)[]) expect(sum(key)).toBe(counts[key]);
      }
      for (const miss of misses) {
        expect(miss.gonePercent).toBeGreaterThanOrEqual(miss.fromPercent);
        expect(await ids(story.province, { duty: miss.duty, warning: miss.warning })).toContain(
          miss.engagementId,
        );
      }
      const risky = totals.reduce((all, one) => all + one.counts.at_risk, 0);
      expect(misses).toHaveLength(risky);
    },
  );

  test('of a city leaves out 定州, and is no page of enterprises and firms', async () => {
    await turnTo(story, '2026-03-01');
    const places = (await forecast(story.city)).cells.map((cell) => cell.divisionCode);
    expect(places).not.toContain('130682');
    expect((await forecast(story.directCity)).cells.every((cell) => cell.divisionCode === '130682')).toBe(
      true,
    );
    expect((await forecast(story.henan)).cells).toEqual([]);
    for (const by of [story.enterprise, story.consultancy, story.pool])
      expect(
        await by.meets(engagements.readForecast, { params: { organization: by.organizationId }, query: {} }),
      ).toBe('not_found');
  });
});

describe('the calendar of dates', () => {
  const dates = (by: Member, from: string, to: string) =>
    by.does(engagements.listDates, { params: { organization: by.organizationId }, query: { from, to } });

  test('groups what falls due by day, with the authority’s own reports', async () => {
    await turnTo(story, '2026-02-01');
    const { days } = await dates(story.province, '2026-02-01', '2026-03-31');
    const end = days.find((day) => day.on === '2026-02-28');
    // A Saturday worked in exchange.
    expect(end).toMatchObject({ isWorkday: true, provisional: false });
    expect(
      end?.counts.filter((one) => one.duty === 'apply_evaluation').reduce((all, one) => all + one.count, 0),
    ).toBe(5);
    expect(end?.rounds.every((round) => round.duty === 'apply_evaluation')).toBe(true);
    expect(days.find((day) => day.on === '2026-03-31')?.reports).toMatchObject([
      { ruleKey: 'annual_report_by' },
    ]);
    expect(
      (await dates(story.enterprise, '2026-02-01', '2026-03-31')).days.flatMap((day) => day.reports),
    ).toEqual([]);
    expect((await dates(story.henan, '2026-02-01', '2026-02-28')).days).toEqual([]);
  });

  test('asks for a period that can be shown', async () => {
    const params = { organization: story.province.organizationId };
    const asks = (from: string, to: string) =>
      story.province.meets(engagements.listDates, { params, query: { from, to } });
    expect(await asks('2026-03-01', '2026-02-01')).toBe('period_backwards');
    expect(await asks('2026-01-01', '2026-04-11')).toBe('period_too_long');
    expect(await asks('2026-02-30', '2026-03-01')).toBe('invalid_input');
  });
});

describe('clients and cases of a consultancy', () => {
  test('stand by client, the next legal date first, and only what it sees', async () => {
    await turnTo(story, '2025-10-01');
    const portfolio = (by: Member) =>
      by.does(engagements.listPortfolio, { params: { organization: by.organizationId }, query: {} });
    const { rows } = await portfolio(story.consultancy);
    expect(rows).toMatchObject([
      {
        enterpriseName: '保定市启明化工有限公司',
        openRounds: 2,
        closedRounds: 0,
        nextDuty: 'publish_information',
        lateRounds: 2,
      },
    ]);
    expect(rows[0]?.rounds.map((row) => row.id).sort()).toEqual(rounds.slice(0, 2).sort());
    expect((await portfolio(story.otherConsultancy)).rows).toEqual([]);
    const params = { organization: story.province.organizationId };
    expect(await story.province.meets(engagements.listPortfolio, { params, query: {} })).toBe('not_found');
  });
});

describe('joint lines', () => {
  test('give sight to the authorities of each line, and to no other place', async () => {
    await turnTo(story, '2025-07-28');
    const reform = { kind: 'authority', line: 'reform' } as const;
    const above = await story.register(story.operator, {
      ...reform,
      name: '河北省发展和改革委员会',
      divisionCode: '130000',
    });
    const beside = await story.register(above, {
      ...reform,
      name: '定州市发展和改革局',
      divisionCode: '130682',
    });
    const city = await story.register(above, {
      ...reform,
      name: '保定市发展和改革委员会',
      divisionCode: '130600',
    });
    const id = uuidOf(directRound);
    await story.rows("update engagements set lines = '{ecology,reform}' where id = $1", [id]);
    await story.rows("select app.grant_case('13', $1)", [id]);
    for (const sees of [above, beside, story.directCity, story.province])
      expect(await ids(sees, {})).toContain(directRound);
    for (const [who, endpoint] of [city, story.city, story.county, story.henan].flatMap((by) =>
      [engagements.readEngagement, engagements.readTimeline].map((one) => [by, one] as const),
    ))
      expect(
        await who.meets(endpoint, { params: { organization: who.organizationId, engagement: directRound } }),
      ).toBe('not_found');
    expect(await ids(city, {})).toEqual([]);
  });

  test('a consultancy that was replaced loses the case and its clocks', async () => {
    const engagement = rounds[0] ?? '';
    await nameConsultancy(story, story.enterprise, engagement, story.otherConsultancy);
    const params = { organization: story.consultancy.organizationId, engagement };
    expect(await story.consultancy.meets(engagements.readTimeline, { params })).toBe('not_found');
    expect(await ids(story.consultancy, {})).toEqual([rounds[1]]);
    expect(await ids(story.otherConsultancy, {})).toEqual([engagement]);
  });
});
