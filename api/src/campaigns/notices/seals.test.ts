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
import { type Member, Story } from '../../testing/story.ts';
import { fetches } from '../../testing/uploads.ts';

const world = useApp('notice_seals');
let story: Story;
let campaign: Campaign;
let reformCity: Member;
let reformCounty: Member;
let otherCounty: Member;

/** 冀环科宣函〔2021〕1080号: 加盖县级生态环境部门和发展改革部门公章. */
beforeAll(async () => {
  story = await new Story(world).tell();
  await turnTo(story, '2022-01-28');
  reformCity = await story.register(story.operator, {
    kind: 'authority',
    name: '保定市发展和改革委员会',
    divisionCode: '130600',
    line: 'reform',
  });
  reformCounty = await story.register(story.operator, {
    kind: 'authority',
    name: '保定市莲池区发展和改革局',
    divisionCode: '130606',
    line: 'reform',
  });
  otherCounty = await story.register(story.city, {
    kind: 'authority',
    name: '保定市生态环境局竞秀区分局',
    divisionCode: '130602',
  });
  campaign = await publishedCampaign(story, story.province, {
    listedOn: '2022-01-27',
    rulesOn: '2022-01-27',
    lines: ['ecology', 'reform'],
  });
});

async function made(division = '130606') {
  const round = await listed(world, campaign, { division });
  const { batchId } = await startBatch(story.city, campaign, {
    selection: 'chosen',
    engagements: [round.engagement],
  });
  await work(world, batchId);
  return { round, notice: await noticeOf(story.city, round) };
}

describe('a paper that two offices seal', () => {
  test('names both, in the order of the rules, and is whole with the second stamp only', async () => {
    const { round, notice } = await made();
    expect(notice.seals.map(({ line, authorityName }) => [line, authorityName])).toEqual([
      ['ecology', '保定市生态环境局莲池区分局'],
      ['reform', '保定市莲池区发展和改革局'],
    ]);
    expect((await seals(story.county, notice.id, 'reform', pdf('1'))).body.code).toBe(
      'notice_seal_not_yours',
    );
    expect((await seals(reformCity, notice.id, 'reform', pdf('2'))).body.code).toBe('notice_seal_not_yours');
    expect((await seals(story.county, notice.id, 'industry', pdf('3'))).body.code).toBe(
      'notice_seal_not_asked',
    );
    const half = await seals(story.county, notice.id, 'ecology', pdf('4'));
    expect(half.body.state).toBe('prepared');
    const serve = {
      params: { ...inOffice(story.county), notice: notice.id },
      body: { version: half.body.version, method: 'direct', servedOn: '2022-01-28', servedBy: '李明' },
    } as const;
    const refused = await story.county.call(notices.serveNotice, serve);
    expect(JSON.stringify(refused)).toContain('notice_seal_missing');
    const whole = await seals(reformCounty, notice.id, 'reform', pdf('5'));
    expect(whole.body).toMatchObject({ state: 'sealed' });
    // No scanner is installed: the city checks the stamp all the same, and so does a colleague of who brought it.
    const papers = (await noticeOf(story.city, round)).seals.map(({ paper }) => paper);
    expect(papers.map((paper) => [paper?.scan, paper?.mayDownload])).toEqual(
      Array(2).fill(['not_scanned', true]),
    );
    const colleague = await story.colleague(story.county, 'handler');
    for (const who of [story.city, colleague])
      expect((await fetches(who, round.engagement, papers[0]?.id.slice(3) ?? '')).statusCode).toBe(200);
    expect(
      (await noticeOf(reformCounty, round)).seals.every(({ sealedOn }) => sealedOn === '2022-01-28'),
    ).toBe(true);
  });

  test('stamped by both at the same moment is whole, and by one twice at the same moment once', async () => {
    const { round, notice } = await made();
    const both = await Promise.all([
      seals(story.county, notice.id, 'ecology', pdf('a')),
      seals(reformCounty, notice.id, 'reform', pdf('b')),
      seals(reformCounty, notice.id, 'reform', pdf('c')),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 201, 409]);
    expect((await noticeOf(story.city, round)).state).toBe('sealed');
  });

  test('the same upload again answers as the first did; another content under its id does not', async () => {
    const { notice } = await made();
    const file = crypto.randomUUID();
    const first = await seals(story.county, notice.id, 'ecology', pdf('x'), { file });
    const again = await seals(story.county, notice.id, 'ecology', pdf('x'), { file });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body.version).toBe(first.body.version);
    expect((await seals(story.county, notice.id, 'ecology', pdf('y'), { file })).body.code).toBe(
      'file_id_used',
    );
    expect(first.body.seals[0].paper).toMatchObject({ scan: 'not_scanned', mayDownload: true });
    const [seen] = (
      await noticeOf(story.city, { engagement: notice.engagementId, uuid: '', enterpriseId: '' })
    ).seals;
    expect(seen?.paper).toMatchObject({ scan: 'not_scanned', mayDownload: true });
  });

  test('is not dated before it was there, nor ahead', async () => {
    const { notice } = await made();
    const at = (sealedOn: string) => seals(story.county, notice.id, 'ecology', pdf(sealedOn), { sealedOn });
    expect((await at('2022-01-27')).body.code).toBe('notice_date_too_early');
    expect((await at('2022-01-29')).body.code).toBe('notice_date_in_future');
    expect((await seals(story.county, notice.id, 'ecology', Buffer.alloc(0))).body.code).toBe('file_empty');
    expect((await seals(story.county, notice.id, 'ecology', Buffer.from('MZ\0program'))).status).toBe(415);
  });

  test('has no electronic seal here: the door says so, and only to whose seal it is', async () => {
    const { notice } = await made();
    const through = (office: Member) =>
      office.meets(notices.sealElectronically, {
        params: { ...inOffice(office), notice: notice.id, line: 'ecology' },
        body: { version: notice.version },
      });
    expect(await through(story.county)).toBe('electronic_seal_absent');
    expect(await through(reformCounty)).toBe('notice_seal_not_yours');
  });
});

describe('an office that is not there', () => {
  test('leaves its round without a paper, named, and the others go on', async () => {
    const [here, there] = [
      await listed(world, campaign),
      await listed(world, campaign, { division: '130602' }),
    ];
    const { batchId } = await startBatch(story.city, campaign, {
      selection: 'chosen',
      engagements: [here.engagement, there.engagement],
    });
    await work(world, batchId);
    const { batch, faults } = await story.city.does(notices.readNoticeBatch, {
      params: { ...inOffice(story.city), batch: batchId },
    });
    expect(batch).toMatchObject({ state: 'finished', rendered: 1, faulty: 1 });
    expect(faults).toMatchObject([
      { engagementId: there.engagement, fault: 'sealer_absent', detail: 'reform' },
    ]);
  });
});

describe('a foreign county', () => {
  test('finds nothing: neither the paper, nor its steps, nor its county in the table', async () => {
    const { round, notice } = await made();
    for (const office of [otherCounty, story.directCity, story.henan]) {
      const params = { ...inOffice(office), notice: notice.id };
      expect(await office.meets(notices.readNotice, { params })).toBe('not_found');
      expect(
        await office.meets(notices.serveNotice, {
          params,
          body: { version: 1, method: 'direct', servedOn: '2022-01-28', servedBy: '李' },
        }),
      ).toBe('not_found');
      expect(
        await office.meets(notices.reissueNotice, {
          params,
          body: { version: 1, because: 'paper_spoilt', reason: '破损' },
        }),
      ).toBe('not_found');
      expect((await seals(office, notice.id, 'ecology', pdf('foreign'))).status).toBe(404);
      const of = { ...inOffice(office), engagement: round.engagement };
      expect(await office.meets(notices.listNoticesOfCase, { params: of })).toBe('not_found');
    }
    const table = await otherCounty.does(notices.countNotices, {
      params: { ...inOffice(otherCounty), campaign: campaign.id },
    });
    expect(table.counties.map(({ divisionCode }) => divisionCode)).toEqual(['130602']);
    const stolen = { selection: 'chosen', engagements: [round.engagement] };
    await expect(startBatch(otherCounty, campaign, stolen)).rejects.toThrow();
  });
});
