import { campaigns as contract, enterprise } from '@qingshen/contract';
import type { ListCells } from '@qingshen/domain/campaigns';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { listedRound, publishedCampaign, turnTo } from '../../testing/clocks.ts';
import { beginCampaign, inCampaign, plantRow, publishes, sendList } from '../../testing/lists.ts';
import { creditCodeOf, registerSite } from '../../testing/rounds.ts';
import { type Member, Story } from '../../testing/story.ts';

/** What a list meets in the register: rounds that go on in it, plants under another name, and what is known otherwise. */
const world = useApp('against_known');
let story: Story;
let province: Member;
let before: string;
beforeAll(async () => {
  story = await new Story(world).tell();
  ({ province } = story);
  await turnTo(story, '2025-07-27');
  before = await publishedCampaign(story, province, '2025-07-27');
});

// Each story begins with no round open: what another left would stand beside its plants.
beforeEach(async () => {
  await story.rows(
    `with over as (update engagements set state = 'removed', closed_at = now() where closed_at is null returning id),
       off as (update listings l set removed_in = listed_in, removed_on = listed_on, removal_reason = 'x' from over where l.engagement_id = over.id and removed_in is null)
     update deadlines d set dropped_because = 'x' from over where d.engagement_id = over.id and d.met_on is null`,
  );
  await story.rows("select app.refresh_next_dues('13', array(select id from engagements))");
});

const siteOf = async (engagement: string) => {
  const [row] = await story.rows<{ id: string; name: string; address: string }>(
    'select s.id, s.name, s.address from sites s join engagements e on e.site_id = s.id where e.id = $1',
    [engagement.slice(3)],
  );
  return row as { id: string; name: string; address: string };
};
const listed = () =>
  listedRound(story, {
    enterprise: story.enterprise,
    organiser: story.county,
    division: '130606',
    campaign: before,
    listedOn: '2025-07-27',
  });
const rowFor = async (more: ListCells = {}): Promise<ListCells> =>
  plantRow(7, {
    name: await nameOf(),
    credit_code: await creditCodeOf(story, story.enterprise),
    city: '保定市',
    county: '莲池区',
    industry: '2614',
    level: '县管',
    reasons: '双有第一类',
    ...more,
  });
const nameOf = async () => {
  const [row] = await story.rows<{ name: string }>('select name from organizations where id = $1', [
    story.enterprise.organizationId,
  ]);
  return row?.name ?? '';
};
async function sent(rows: readonly ListCells[]) {
  const campaign = await beginCampaign(province);
  const { body } = await sendList(province, campaign, rows);
  const params = { ...inCampaign(province, campaign), listVersion: body.id };
  const read = async () => (await province.does(contract.listRows, { params, query: {} })).rows;
  return { campaign, id: body.id, params, read };
}

describe('a row whose plant has a round still open', () => {
  test('past its day is carried over when the officer says so: both rounds name each other, in one transaction', async () => {
    await turnTo(story, '2025-07-27');
    const old = await listed();
    const site = await siteOf(old);
    await turnTo(story, '2026-09-20');
    const { campaign, id, params, read } = await sent([await rowFor({ site_name: site.name })]);
    expect(await read()).toMatchObject([
      {
        standing: 'rejected',
        carriesOver: false,
        faults: [{ code: 'round_to_carry_over', facts: { state: 'listed', ground: 'audit_overdue' } }],
      },
    ]);
    expect(await province.does(contract.carryRows, { params, body: {} })).toEqual({ rows: 1 });
    expect(await province.does(contract.carryRows, { params, body: { carry: false } })).toEqual({ rows: 1 });
    expect(await read()).toMatchObject([{ standing: 'rejected' }]);
    expect(await province.does(contract.carryRows, { params, body: { rows: [2] } })).toEqual({ rows: 1 });
    expect(await read()).toMatchObject([
      { standing: 'accepted', carriesOver: true, warnings: [{ code: 'round_goes_on' }] },
    ]);
    const done = await publishes(province, campaign, id);
    expect(done).toMatchObject({ ok: true, reply: { added: 1 } });
    const [next] = await story.rows<{ id: string; from: string; campaign: string }>(
      'select id, carried_from as from, campaign_id as campaign from engagements where carried_from = $1',
      [old.slice(3)],
    );
    expect(next).toMatchObject({ from: old.slice(3), campaign: campaign.slice(3) });
    expect(
      await story.rows(
        `select state, ended_because, carried_to, (select count(*)::int from deadlines d where d.engagement_id = e.id
           and d.met_on is null and d.dropped_because is null) as running from engagements e where id = $1`,
        [old.slice(3)],
      ),
    ).toEqual([{ state: 'carried_over', ended_because: 'audit_overdue', carried_to: next?.id, running: 0 }]);
    const acts = await story.rows<{ act: string }>(
      'select act from trail_entries where case_id = any($1) and act like $2 order by act',
      [[old.slice(3), next?.id], 'round_carried%'],
    );
    expect(acts.map(({ act }) => act)).toEqual(['round_carried_on', 'round_carried_over']);
  });

  test('within its days stays out, whatever is chosen; a ground that falls away meanwhile publishes nothing', async () => {
    await turnTo(story, '2025-07-27');
    const young = await listed();
    const late = await listed();
    await turnTo(story, '2025-08-05');
    const fresh = await sent([await rowFor({ site_name: (await siteOf(young)).name })]);
    expect(await fresh.read()).toMatchObject([{ faults: [{ code: 'round_open' }] }]);
    expect(await province.does(contract.carryRows, { params: fresh.params, body: { rows: [2] } })).toEqual({
      rows: 0,
    });
    await turnTo(story, '2026-09-20');
    const list = await sent([await rowFor({ site_name: (await siteOf(late)).name })]);
    await province.does(contract.carryRows, { params: list.params, body: {} });
    await province.does(contract.confirmRows, { params: list.params, body: { rows: [2] } });
    await story.rows('update deadlines set met_on = due_on, met_by = $2 where engagement_id = $1', [
      late.slice(3),
      story.county.organizationId,
    ]);
    const refused = await publishes(province, list.campaign, list.id);
    expect(refused).toMatchObject({ problem: { code: 'list_rows_stale', facts: { count: 1 } } });
    expect(await story.rows('select state from engagements where id = $1', [late.slice(3)])).toEqual([
      { state: 'listed' },
    ]);
  });
});

test('a new name, address or industry of a plant is confirmed row by row before anything is published', async () => {
  await turnTo(story, '2025-07-27');
  const round = await listed();
  const site = await siteOf(round);
  const quiet = await registerSite(story.enterprise, '130606', { name: '静厂' });
  const { campaign, id, params, read } = await sent([
    await rowFor({ site_name: '全新厂区' }),
    await rowFor({ site_name: '静厂', address: '另一条路 9 号', industry: '3120' }),
  ]);
  const [first, second] = await read();
  expect(first?.warnings).toMatchObject([
    {
      column: 'site_name',
      code: 'round_open_elsewhere',
      facts: { site: site.name, because: 'county', state: 'listed' },
    },
  ]);
  expect(second?.warnings.map(({ code }) => code)).toEqual([
    'round_open_elsewhere',
    'address_changed',
    'industry_changed',
  ]);
  expect(second?.warnings[1]?.facts).toEqual({ known: '工业路 1 号', listed: '另一条路 9 号' });
  const refused = await publishes(province, campaign, id);
  expect(refused).toMatchObject({ problem: { code: 'list_rows_unconfirmed', facts: { count: 2 } } });
  expect(await province.does(contract.confirmRows, { params, body: { rows: [2, 3, 4] } })).toEqual({
    rows: 2,
  });
  // A row that says otherwise now is asked again.
  await province.does(contract.correctRow, {
    params: { ...params, row: '3' },
    body: { version: (second?.version ?? 1) + 1, cells: { address: '第三条路' } },
  });
  expect((await read()).map(({ confirmed }) => confirmed)).toEqual([true, false]);
  await province.does(contract.confirmRows, { params, body: { rows: [3] } });
  expect(await publishes(province, campaign, id)).toMatchObject({ ok: true, reply: { added: 2 } });
  // The enterprise has claimed its account: what it says of its plant stays its own.
  expect(await story.rows('select address from sites where id = $1', [quiet.slice(3)])).toEqual([
    { address: '工业路 1 号' },
  ]);
});

test('what the enterprise has said of its permit sets the clocks that hang on it from the listing on', async () => {
  await turnTo(story, '2022-01-05');
  const site = await registerSite(story.enterprise, '130606', { name: '持证厂区' });
  await story.enterprise.does(enterprise.keepPermit, {
    params: { organization: story.enterprise.organizationId, site },
    body: {
      approvalsPassed: null,
      approvalNumber: null,
      permitHeld: true,
      permitNumber: '911306000000000001P',
      permitManagement: 'key',
      permitValidUntil: null,
      onClosureList: null,
      version: null,
    },
  });
  const { campaign, id, params, read } = await sent([await rowFor({ site_name: '持证厂区' })]);
  const shown = (await read())[0]?.deadlines.map(({ duty }) => duty) ?? [];
  expect(shown).toContain('permit_entry');
  await province.does(contract.confirmRows, { params, body: { rows: [2] } });
  expect(await publishes(province, campaign, id)).toMatchObject({ ok: true });
  expect(
    await story.rows(
      `select d.duty, d.due_on::text as due from deadlines d join engagements e on e.id = d.engagement_id
         where e.campaign_id = $1 and d.strictness = 'permit' order by d.due_on`,
      [campaign.slice(3)],
    ),
  ).toMatchObject([
    { duty: 'permit_entry', due: '2022-01-31' },
    { duty: 'permit_entry_report', due: '2022-02-28' },
    { duty: 'pass_acceptance', due: '2022-11-30' },
  ]);
});

describe('a draft', () => {
  const body = {
    title: '同名批次',
    documentNumber: '冀环〔2025〕1号',
    track: 'mandatory' as const,
    year: 2025,
    lines: ['ecology' as const],
  };
  const organization = () => ({ organization: province.organizationId });

  test('of one notice, title and year is begun once; one that is deleted leaves its trail and nothing else', async () => {
    await turnTo(story, '2026-09-20');
    const create = (more: object = {}) =>
      province.call(contract.createCampaign, { params: organization(), body: { ...body, ...more } });
    const both = await Promise.all([create(), create()]);
    expect(both.flatMap((one) => (one.ok ? [] : [one.problem.code]))).toEqual(['campaign_known']);
    for (const documentNumber of ['冀环[2025] 1号', '冀环［2025］1号', '冀环(2025)1号'])
      expect(await create({ title: '另一名称', documentNumber })).toMatchObject({
        problem: { code: 'campaign_known', facts: { field: 'documentNumber', title: body.title } },
      });
    expect(await create({ documentNumber: 'abc-1' })).toMatchObject({
      problem: { code: 'document_number_malformed', facts: { field: 'documentNumber' } },
    });
    expect(await create({ documentNumber: '冀环〔2025〕2号', listedOn: '2023-05-01' })).toMatchObject({
      problem: { code: 'campaign_year_unfit', facts: { field: 'year' } },
    });
    const other = await create({ year: 2026 });
    if (!other.ok) throw new Error(other.problem.code);
    const { campaignId: campaign } = other.reply;
    const params = inCampaign(province, campaign);
    expect(await province.meets(contract.editCampaign, { params, body: { version: 1, year: 2025 } })).toBe(
      'campaign_known',
    );
    await sendList(province, campaign, [plantRow(70_001)]);
    expect(await province.meets(contract.deleteCampaign, { params, query: { version: 9 } })).toBe(
      'stale_version',
    );
    await province.does(contract.deleteCampaign, { params, query: { version: 1 } });
    expect(await province.meets(contract.readCampaign, { params, query: {} })).toBe('not_found');
    expect(
      await story.rows('select count(*)::int as rows from list_versions where campaign_id = $1', [
        campaign.slice(3),
      ]),
    ).toEqual([{ rows: 0 }]);
    const [told] = await story.rows<{ act: string; subject_name: string }>(
      "select act, subject_name from trail_entries where subject_id = $1 and act = 'campaign_deleted'",
      [campaign],
    );
    expect(told).toEqual({ act: 'campaign_deleted', subject_name: '同名批次' });
    // What is public is nobody's to delete.
    const ofBefore = inCampaign(province, before);
    const { version } = (await province.does(contract.readCampaign, { params: ofBefore, query: {} }))
      .campaign;
    expect(await province.meets(contract.deleteCampaign, { params: ofBefore, query: { version } })).toBe(
      'campaign_state',
    );
  });

  test.each(['1900-01-01', '2002-12-31'])('was not listed on %s', async (listedOn) => {
    const refused = await province.call(contract.createCampaign, {
      params: organization(),
      body: { ...body, title: '早', listedOn },
    });
    expect(refused).toMatchObject({
      problem: { code: 'date_before_the_law', facts: { field: 'listedOn', first: '2003-01-01' } },
    });
  });

  test('reads one file once; cancelled or deleted it may be read again', async () => {
    const campaign = await beginCampaign(province);
    const { filledList } = await import('@qingshen/documents/list-sheet');
    const file = await filledList([plantRow(71_001)]);
    const first = await sendList(province, campaign, file);
    expect(first.status).toBe(201);
    const again = await sendList(province, campaign, file, { name: '改名.xlsx' });
    expect([again.status, again.body.code, again.body.facts]).toMatchObject([
      409,
      'list_file_known',
      { number: 1, state: 'ready' },
    ]);
    await province.does(contract.deleteVersion, {
      params: { ...inCampaign(province, campaign), listVersion: first.body.id },
    });
    expect((await sendList(province, campaign, file)).status).toBe(201);
  });
});
