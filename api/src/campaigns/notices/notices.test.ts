import { notices } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { turnTo } from '../../testing/clocks.ts';
import { pdf } from '../../testing/documents.ts';
import {
  type Campaign,
  inOffice,
  listed,
  noticeOf,
  publishedCampaign,
  seals,
  startBatch,
  work,
} from '../../testing/notices.ts';
import { Story } from '../../testing/story.ts';

const world = useApp('notices');
let story: Story;
let campaign: Campaign;

beforeAll(async () => {
  story = await new Story(world).tell();
  await turnTo(story, '2025-07-28');
  campaign = await publishedCampaign(story, story.province);
});

const board = (office = story.city, query: object = {}) =>
  office.does(notices.listNotices, { params: { ...inOffice(office), campaign: campaign.id }, query });

describe('a notice on its way', () => {
  test('is made, sealed by the county, served in time and acknowledged', async () => {
    const round = await listed(world, campaign, { enterprise: story.enterprise });
    expect((await board()).rows).toMatchObject([
      { standing: 'missing', dueOn: '2025-08-06', daysLeft: 9, overdue: false, noticeId: null },
    ]);
    const { batchId, total } = await startBatch(story.city, campaign);
    expect(total).toBe(1);
    await work(world, batchId);
    const made = await noticeOf(story.city, round);
    expect(made).toMatchObject({
      state: 'prepared',
      preparedOn: '2025-07-28',
      dueOn: '2025-08-06',
      wording: { isShipped: true },
      seals: [{ line: 'ecology', authorityName: '保定市生态环境局莲池区分局', sealedOn: null }],
    });
    const params = { ...inOffice(story.enterprise), notice: made.id };
    expect(await story.enterprise.meets(notices.readNotice, { params })).toBe('not_found');

    const served = {
      params: { ...inOffice(story.county), notice: made.id },
      body: { version: made.version, method: 'direct', servedOn: '2025-07-28', servedBy: '李明' },
    } as const;
    expect(await story.county.meets(notices.serveNotice, served)).toBe('notice_seal_missing');
    expect((await seals(story.city, made.id, 'ecology', pdf('city'))).body.code).toBe(
      'notice_seal_not_yours',
    );
    expect((await seals(story.county, made.id, 'reform', pdf('line'))).body.code).toBe(
      'notice_seal_not_asked',
    );
    const stamped = await seals(story.county, made.id, 'ecology', pdf('stamped'));
    expect(stamped.status).toBe(201);
    expect(stamped.body).toMatchObject({
      state: 'sealed',
      seals: [{ sealedOn: '2025-07-28', method: 'scan' }],
    });
    expect((await seals(story.county, made.id, 'ecology', pdf('again'))).body.code).toBe(
      'notice_sealed_already',
    );

    expect((await story.enterprise.does(notices.readNotice, { params })).state).toBe('sealed');
    const { version } = stamped.body;
    const say = (more: object) =>
      story.county.meets(notices.serveNotice, { ...served, body: { ...served.body, version, ...more } });
    expect(await say({ servedOn: '2025-07-27' })).toBe('notice_date_too_early');
    expect(await say({ servedOn: '2025-07-29' })).toBe('notice_date_in_future');
    expect(await say({ method: 'left_in_place' })).toBe('notice_service_unexplained');
    expect(await say({ receipt: `13-${crypto.randomUUID()}` })).toBe('notice_receipt_unknown');
    const acknowledge = (seen: number) => ({ params, body: { version: seen } });
    expect(await story.enterprise.meets(notices.acknowledgeNotice, acknowledge(version))).toBe(
      'notice_not_served',
    );
    const done = await story.county.does(notices.serveNotice, {
      ...served,
      body: { ...served.body, version, receiptNumber: 'EMS 1' },
    });
    expect(done.daysLate).toBe(0);
    expect(await say({ version: done.version })).toBe('notice_served_already');
    const [clock] = await story.rows<{ met_on: string }>(
      "select met_on::text from deadlines where engagement_id = $1 and duty = 'serve_notice'",
      [round.uuid],
    );
    expect(clock?.met_on).toBe('2025-07-28');
    expect(
      await story.otherEnterprise.meets(notices.acknowledgeNotice, {
        ...acknowledge(done.version),
        params: { ...params, ...inOffice(story.otherEnterprise) },
      }),
    ).toBe('not_found');
    await story.enterprise.does(notices.acknowledgeNotice, acknowledge(done.version));
    expect(await story.enterprise.meets(notices.acknowledgeNotice, acknowledge(done.version + 1))).toBe(
      'notice_acknowledged_already',
    );
    const told = await story.rows<{ notice: string }>(
      "select distinct facts ->> 'noticeId' as notice from outbox where template = 'notice_served' and organization_id = $1",
      [story.enterprise.organizationId],
    );
    expect(told).toEqual([{ notice: params.notice }]);
  });
});
