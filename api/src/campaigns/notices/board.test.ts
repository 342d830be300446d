import { notices } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { remindOfDuties } from '../../engagements/index.ts';
import { useApp } from '../../testing/app.ts';
import { turnTo } from '../../testing/clocks.ts';
import { pdf } from '../../testing/documents.ts';
import {
  type Campaign,
  inOffice,
  listed,
  listedAll,
  noticeOf,
  publishedCampaign,
  seals,
  startBatch,
  work,
  workerPool,
} from '../../testing/notices.ts';
import { openRound, registerSite } from '../../testing/rounds.ts';
import { Story } from '../../testing/story.ts';
import { remindOfNotices } from './remind-of-notices.ts';

const world = useApp('notice_board');
let story: Story;
let campaign: Campaign;

beforeAll(async () => {
  story = await new Story(world).tell();
  await turnTo(story, '2025-07-28');
  campaign = await publishedCampaign(story, story.province);
});

const inCampaign = (office = story.city) => ({ ...inOffice(office), campaign: campaign.id });

async function served(division: string, on: string) {
  const round = await listed(world, campaign, { division });
  const { batchId } = await startBatch(story.city, campaign, {
    selection: 'chosen',
    engagements: [round.engagement],
  });
  await work(world, batchId);
  const notice = await noticeOf(story.city, round);
  const sealed = await seals(story.county, notice.id, 'ecology', pdf(notice.id));
  await turnTo(story, on);
  const { daysLate } = await story.county.does(notices.serveNotice, {
    params: { ...inOffice(story.county), notice: notice.id },
    body: { version: sealed.body.version, method: 'post', servedOn: on, servedBy: '邮政', receiptNumber: on },
  });
  return { round, notice, daysLate };
}

describe('the countdown', () => {
  test('ten days are counted from the day after, across the end of the month, the last day included', async () => {
    const inTime = await served('130606', '2025-08-06');
    expect(inTime.daysLate).toBe(0);
    const late = await served('130606', '2025-08-19');
    expect(late.daysLate).toBe(13);
    expect(await noticeOf(story.county, late.round)).toMatchObject({
      state: 'served',
      daysLate: 13,
      daysLeft: null,
      service: { daysLate: 13, servedOn: '2025-08-19' },
    });
    const february = await publishedCampaign(story, story.province, { listedOn: '2026-02-20' });
    const round = await listed(world, february);
    const { rows } = await story.city.does(notices.listNotices, {
      params: { ...inOffice(story.city), campaign: february.id },
    });
    expect(rows).toMatchObject([{ engagementId: round.engagement, dueOn: '2026-03-02' }]);
  });

  test('every figure of the table is the length of the list under its filters', async () => {
    await listedAll(
      world,
      campaign,
      Array.from({ length: 7 }, (_, at) => ({ division: at % 2 ? '130606' : '130602' })),
    );
    const { counties, total } = await story.city.does(notices.countNotices, { params: inCampaign() });
    const length = async (query: object) =>
      (await story.city.does(notices.listNotices, { params: inCampaign(), query })).total?.count;
    for (const county of counties) {
      const { divisionCode: division } = county;
      expect(await length({ division })).toBe(county.total);
      for (const standing of ['missing', 'prepared', 'sealed', 'served', 'acknowledged'] as const)
        expect(await length({ division, standing })).toBe(county[standing]);
      expect(await length({ division, overdue: 'true' })).toBe(county.overdue);
      expect(await length({ division, late: 'true' })).toBe(county.late);
    }
    expect(total).toMatchObject({ total: 9, served: 2, late: 1, missing: 7, overdue: 7 });
    expect(await length({ unserved: 'true' })).toBe(7);
    expect(await length({ unserved: 'false', overdue: 'false' })).toBe(2);
  });

  test('page after page shows every round once', async () => {
    const seen: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await story.city.does(notices.listNotices, {
        params: inCampaign(),
        query: { limit: 2, ...(after ? { after } : {}) },
      });
      seen.push(...page.rows.map(({ engagementId }) => engagementId));
      if (page.next === null) break;
      after = page.next;
    }
    expect(new Set(seen).size).toBe(9);
    expect(seen).toHaveLength(9);
    const forged = Buffer.from(JSON.stringify(['2025-99-99', "' or 1=1", 'x'])).toString('base64url');
    const query = { after: forged };
    expect(await story.city.meets(notices.listNotices, { params: inCampaign(), query })).toBe(
      'invalid_input',
    );
  });

  test('leaves as a workbook', async () => {
    const response = await story.city.raw({
      method: 'GET',
      url: `/api/o/${story.city.organizationId}/campaigns/${campaign.id}/notices.xlsx?unserved=true`,
    });
    expect(response.statusCode).toBe(200);
    expect(response.rawPayload.subarray(0, 2).toString()).toBe('PK');
  });
});

describe('reminders', () => {
  test('three days ahead, one day ahead, on the day and once it has passed: once each, to the county and the city', async () => {
    const pool = workerPool(world);
    const log = { warn: () => {} };
    const counts: number[] = [];
    for (const day of [
      '2025-08-02',
      '2025-08-03',
      '2025-08-03',
      '2025-08-04',
      '2025-08-05',
      '2025-08-06',
      '2025-08-07',
      '2025-08-09',
    ]) {
      await turnTo(story, day);
      counts.push(await remindOfNotices(pool, log));
    }
    await pool.end();
    expect(counts[0]).toBe(0);
    expect(counts[1]).toBeGreaterThanOrEqual(2);
    expect([counts[2], counts[3], counts[7]]).toEqual([0, 0, 0]);
    expect([counts[4], counts[6]]).toEqual([counts[1], counts[1]]);
    const told = await story.rows<{ office: string; count: number }>(
      `select facts ->> 'organizationName' as office, (facts ->> 'count')::int as count from outbox
       where template = 'notice_due' and facts ->> 'daysAhead' = '3' and channel = 'inbox' order by 1`,
    );
    expect(told.map(({ office }) => office)).toEqual(['保定市生态环境局', '保定市生态环境局莲池区分局']);
    expect(told.map(({ count }) => count)).toEqual([7, 3]);
  });

  test('are the only ones about serving a campaign’s notices; outside a campaign it is a duty like others', async () => {
    await story.rows("delete from outbox where template in ('notice_due', 'duty_reminder')");
    const september = await publishedCampaign(story, story.province, { listedOn: '2025-09-01' });
    await listed(world, september);
    await turnTo(story, '2025-09-08');
    const alone = await openRound(story.county, await registerSite(story.enterprise, '130606'));
    const pool = workerPool(world);
    const log = { warn: () => {} };
    await Promise.all([remindOfDuties(pool, log), remindOfNotices(pool, log)]);
    await pool.end();
    const lettersOf = (template: string) =>
      story.rows<{ facts: Record<string, unknown> & { ends: { duty: string; engagementId: string }[] } }>(
        "select facts from outbox where template = $1 and channel = 'inbox' and organization_id = $2",
        [template, story.county.organizationId],
      );
    const ends = (await lettersOf('duty_reminder')).flatMap(({ facts }) => facts.ends);
    expect(ends.filter(({ duty }) => duty === 'serve_notice')).toMatchObject([
      { engagementId: alone.engagementId },
    ]);
    const told = (await lettersOf('notice_due')).map(({ facts }) => [facts.campaignId, facts.daysAhead]);
    expect(told).toEqual([[september.id, 3]]);
  });
});
