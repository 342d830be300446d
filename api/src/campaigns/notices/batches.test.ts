import { createHash } from 'node:crypto';
import { notices, tenancy } from '@qingshen/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { turnTo } from '../../testing/clocks.ts';
import {
  type Campaign,
  inOffice,
  listed,
  listedAll,
  publishedCampaign,
  startBatch,
  work,
} from '../../testing/notices.ts';
import { type Member, password, Story } from '../../testing/story.ts';
import { until } from '../../testing/until.ts';
import { useWorkerProcesses } from '../../testing/worker-process.ts';
import { entriesOf } from '../../testing/zip.ts';
import { entryNames } from './archive.ts';

const world = useApp('notice_batches');
const workers = useWorkerProcesses();
let story: Story;
let campaign: Campaign;

beforeAll(async () => {
  story = await new Story(world).tell();
  await turnTo(story, '2025-07-28');
  campaign = await publishedCampaign(story, story.province);
});
afterAll(async () => story.turnClock(0));

const fetchZip = async (office: Member, path: string) => {
  const response = await office.raw({ method: 'GET', url: `/api/o/${office.organizationId}/${path}` });
  return {
    status: response.statusCode,
    entries: response.statusCode === 200 ? entriesOf(response.rawPayload) : [],
  };
};
const tryBatch = (office: Member, { id }: Campaign) =>
  office.raw({
    method: 'POST',
    url: `/api/o/${office.organizationId}/campaigns/${id}/notice-batches`,
    payload: { wording: 'shipped-1', selection: 'missing', contact: '某科 0312-0000000' },
  });
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const read = (batch: string, office = story.city) =>
  office.does(notices.readNoticeBatch, { params: { ...inOffice(office), batch } });

describe('a batch', () => {
  test('of two hundred outlives workers killed in its middle: one notice each, one PDF each, as recorded', async () => {
    const big = await publishedCampaign(story, story.province);
    await listedAll(
      world,
      big,
      Array.from({ length: 200 }, (_, at) => ({
        name: at < 3 ? '同名/企业' : `名单厂 ${at}`,
        site: at < 3 ? '一厂' : undefined,
      })),
    );
    const { batchId, total } = await startBatch(story.city, big);
    expect(total).toBe(200);
    const settings = {
      NODE_ENV: 'test',
      DATABASE_LOGINS: JSON.stringify(world.database.logins),
      SECRET_KEY: world.config.SECRET_KEY,
      STORAGE_DIR: world.config.STORAGE_DIR,
    };
    const rendered = async () => (await read(batchId)).batch.rendered;
    for (const share of [20, 60]) {
      const worker = workers.start(settings);
      await until(`${share} are made`, async () => (await rendered()) >= share, 60_000);
      await workers.kill(worker);
      // The silence after which another takes the batch up, shortened.
      await story.rows("update notice_batches set heartbeat_at = now() - interval '1 minute' where id = $1", [
        batchId.slice(3),
      ]);
    }
    workers.start(settings);
    await until('all are made', async () => (await read(batchId)).batch.state === 'finished', 120_000);
    expect((await read(batchId)).batch).toMatchObject({ rendered: 200, faulty: 0, dropped: 0 });
    const rows = await story.rows<{ sha256: string; number: string }>(
      "select encode(sha256, 'hex') as sha256, number from notices where campaign_id = $1",
      [big.uuid],
    );
    expect(rows).toHaveLength(200);
    expect(new Set(rows.map(({ number }) => number)).size).toBe(200);
    const { entries } = await fetchZip(story.city, `campaigns/${big.id}/notice-archive?batch=${batchId}`);
    expect(entries.map(({ content }) => sha256(content)).sort()).toEqual(
      rows.map((row) => row.sha256).sort(),
    );
    const names = entries.map(({ name }) => name);
    expect(new Set(names).size).toBe(200);
    expect(names).toContain('莲池区_同名_企业_一厂.pdf');
    expect(names).toContain('莲池区_同名_企业_一厂_3.pdf');
    expect(names.every((name) => !/[/\\:*?"<>|]/.test(name))).toBe(true);
    expect(entries.every(({ content }) => content.subarray(0, 5).toString() === '%PDF-')).toBe(true);
  }, 300_000);

  test('stopped keeps what is finished and begins nothing more', async () => {
    await listedAll(world, campaign, [{}, {}, {}, {}]);
    const { batchId } = await startBatch(story.city, campaign);
    let seen = 0;
    await work(world, batchId, () => {
      seen += 1;
      return seen > 2;
    });
    const { batch } = await read(batchId);
    expect(batch).toMatchObject({ state: 'rendering', rendered: 2 });
    const stop = (version: number, office = story.city) =>
      office.meets(notices.stopNoticeBatch, {
        params: { ...inOffice(office), batch: batchId },
        body: { version },
      });
    expect(await stop(batch.version + 5)).toBe('stale_version');
    expect(await stop(batch.version, story.county)).toBe('not_found');
    await story.city.does(notices.stopNoticeBatch, {
      params: { ...inOffice(story.city), batch: batchId },
      body: { version: batch.version },
    });
    await work(world, batchId);
    expect((await read(batchId)).batch).toMatchObject({ state: 'stopped', rendered: 2, dropped: 2 });
    expect(await stop(batch.version + 1)).toBe('notice_batch_over');
    const again = await startBatch(story.city, campaign);
    expect(again.total).toBe(2);
    await work(world, again.batchId);
    expect((await read(again.batchId)).batch.state).toBe('finished');
    await expect(startBatch(story.city, campaign)).rejects.toThrow(/notice_batch_empty/);
  });

  test('begun twice at once is begun once: the second officer is told who is making them', async () => {
    await listedAll(world, campaign, [{}, {}]);
    const both = await Promise.all([story.city, story.county].map((office) => tryBatch(office, campaign)));
    const [begun, refused] = both[0]?.statusCode === 202 ? both : both.toReversed();
    expect([begun?.statusCode, refused?.statusCode]).toEqual([202, 409]);
    const { batchId, total, leftOut } = (begun as NonNullable<typeof begun>).json() as {
      batchId: string;
      total: number;
      leftOut: number;
    };
    expect([total, leftOut]).toEqual([2, 0]);
    expect(refused?.json()).toMatchObject({
      code: 'notice_rounds_in_batch',
      facts: { count: 2, batch: batchId },
    });
    await work(world, batchId);
    expect((await read(batchId)).batch.rendered).toBe(2);
    const doubled = await story.rows(
      "select 1 from notices where state <> 'superseded' group by engagement_id having count(*) > 1",
    );
    expect(doubled).toEqual([]);
    const stuck = await story.rows("select 1 from notice_batch_items where state = 'waiting'");
    expect(stuck).toEqual([]);
  });

  test('leaves out what another batch is making, and says how many', async () => {
    const [first, ...rest] = await listedAll(world, campaign, [{}, {}, {}]);
    const one = await startBatch(story.county, campaign, {
      selection: 'chosen',
      engagements: [first?.engagement],
    });
    expect(one).toMatchObject({ total: 1, leftOut: 0 });
    const other = await startBatch(story.city, campaign);
    expect(other).toMatchObject({ total: rest.length, leftOut: 1 });
    expect((await read(other.batchId)).batch).toMatchObject({ total: rest.length, leftOut: 1 });
    await Promise.all([one, other].map(({ batchId }) => work(world, batchId)));
    const made = await Promise.all([one, other].map(async ({ batchId }) => (await read(batchId)).batch));
    expect(made).toMatchObject([
      { rendered: 1, faulty: 0 },
      { rendered: 2, faulty: 0 },
    ]);
  });

  test('is not begun by a province under these rules, nor by whoever merely watches', async () => {
    await listed(world, campaign);
    await expect(startBatch(story.province, campaign)).rejects.toThrow(/notice_not_yours_to_prepare/);
    const observer = await story.colleague(story.city, 'observer');
    await expect(startBatch(observer, campaign)).rejects.toThrow(/role_insufficient/);
    await expect(startBatch(story.city, campaign, { wording: 'shipped-99' })).rejects.toThrow(
      /notice_wording_unknown/,
    );
    const nowhere = { selection: 'chosen', engagements: [`41-${crypto.randomUUID()}`] };
    await expect(startBatch(story.city, campaign, nowhere)).rejects.toThrow(/notice_batch_empty/);
  });
});

describe('a claim letter', () => {
  const claim = (code: string, name: string) => ({
    body: { code, username: name, name: '赵开户', password, consent: true } as const,
  });

  test('opens the account once; a new one lets the old code die', async () => {
    const round = await listed(world, campaign, { name: '待认领企业' });
    const chosen = { selection: 'chosen', engagements: [round.engagement] };
    const first = await startBatch(story.city, campaign, { ...chosen, claimLetters: 'missing' });
    const [code = ''] = await work(world, first.batchId);
    expect(code).toMatch(/^[0-9A-Z]{12}$/);
    expect((await read(first.batchId)).batch.letters).toBe(1);
    const { entries } = await fetchZip(story.city, `notice-batches/${first.batchId}/claim-letters`);
    expect(entries.map(({ name }) => name)).toEqual(['莲池区_待认领企业.pdf']);
    expect((await fetchZip(story.county, `notice-batches/${first.batchId}/claim-letters`)).status).toBe(404);

    const found = await story.rows<{ table: string }>(
      `select 'trail' as table from trail_entries where before::text like $1 or after::text like $1
       union all select 'outbox' from outbox where facts::text like $1
       union all select 'batches' from notice_batches where plan::text like $1`,
      [`%${code}%`],
    );
    expect(found).toEqual([]);

    const [notice] = await story.rows<{ id: string }>('select id from notices where engagement_id = $1', [
      round.uuid,
    ]);
    const replaced = await story.city.does(notices.reissueNotice, {
      params: { ...inOffice(story.city), notice: `13-${notice?.id}` },
      body: { version: 1, because: 'paper_spoilt', reason: '纸质件破损' },
    });
    expect(await work(world, replaced.batchId)).toEqual([]);

    await story.rows(
      "update notices set state = 'superseded', superseded_at = now(), superseded_because = 'paper_spoilt', superseded_reason = '重做' where engagement_id = $1 and state = 'prepared'",
      [round.uuid],
    );
    const renewed = await startBatch(story.city, campaign, { ...chosen, claimLetters: 'renewed' });
    const [second = ''] = await work(world, renewed.batchId);
    expect(second).not.toBe(code);
    expect((await fetchZip(story.city, `notice-batches/${first.batchId}/claim-letters`)).status).toBe(422);
    const stranger = story.stranger();
    expect(await stranger.meets(tenancy.claimInvitation, claim(code, 'olduser'))).toBe('invitation_dead');
    await story.stranger().does(tenancy.claimInvitation, claim(second, 'newuser'));
    expect(await story.stranger().meets(tenancy.claimInvitation, claim(second, 'thirduser'))).toBe(
      'invitation_dead',
    );
    const [firm] = await story.rows<{ state: string }>('select state from organizations where id = $1', [
      round.enterpriseId,
    ]);
    expect(firm?.state).toBe('active');
  });

  test('is not made where somebody has a code already, unless asked for; one for an enterprise with two plants', async () => {
    const one = await listed(world, campaign, { name: '两厂企业' });
    const enterprise = { organizationId: one.enterpriseId } as Member;
    const two = await listed(world, campaign, { enterprise });
    const rounds = { selection: 'chosen', engagements: [one.engagement, two.engagement] };
    const { batchId } = await startBatch(story.city, campaign, { ...rounds, claimLetters: 'missing' });
    await work(world, batchId);
    expect((await read(batchId)).batch).toMatchObject({ rendered: 2, letters: 1 });
    const third = await listed(world, campaign, { enterprise });
    const next = await startBatch(story.county, campaign, {
      selection: 'chosen',
      engagements: [third.engagement],
      claimLetters: 'renewed',
    });
    await work(world, next.batchId);
    // The county neither registered the enterprise nor gave the code that is under way.
    expect((await read(next.batchId, story.county)).batch.letters).toBe(0);
  });
});

test('names in an archive are fit for every disk, and none is said twice', () => {
  expect(entryNames([['甲', '乙', '丙'], ['甲', '乙', '丙'], ['A:*?', '..', '\u202efdp'], ['CON']])).toEqual([
    '甲_乙_丙.pdf',
    '甲_乙_丙_2.pdf',
    'A____.._fdp.pdf',
    '_CON.pdf',
  ]);
});
