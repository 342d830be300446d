import { campaigns as contract, engagements, tenancy } from '@qingshen/contract';
import type { ListCells } from '@qingshen/domain/campaigns';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { Transaction } from '../../kernel/transaction.ts';
import { useApp } from '../../testing/app.ts';
import { beginCampaign, inCampaign, plantRow, publishes, sendList } from '../../testing/lists.ts';
import { type Member, Story } from '../../testing/story.ts';

const world = useApp('publishing');
let story: Story;
let city: Member;
let province: Member;
beforeAll(async () => {
  story = await new Story(world).tell();
  ({ city, province } = story);
});

const here = (seed: number, more: ListCells = {}) =>
  plantRow(seed, { city: '保定市', county: '莲池区', level: '县管', ...more });
const seen = async (officer: Member, campaign: string) =>
  (await officer.does(contract.readCampaign, { params: inCampaign(officer, campaign), query: {} })).campaign;
const listings = async (reader: Member, query: object = {}) =>
  (
    await reader.does(contract.listListings, {
      params: { organization: reader.organizationId },
      query: { limit: 100, ...query },
    })
  ).rows;
async function published(officer: Member, rows: readonly ListCells[], more: object = {}) {
  const campaign = await beginCampaign(officer, more);
  const { body } = await sendList(officer, campaign, rows);
  const done = await publishes(officer, campaign, body.id, { withoutRejected: true });
  if (!done.ok) throw new Error(JSON.stringify([done.problem, body]));
  return campaign;
}

describe('publishing', () => {
  test('by two officers at once is done once', async () => {
    const campaign = await beginCampaign(city);
    const { body } = await sendList(city, campaign, [here(1), here(2)]);
    const both = await Promise.all([publishes(city, campaign, body.id), publishes(city, campaign, body.id)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.flatMap((one) => (one.ok ? [] : [one.problem.code]))).toEqual(['list_version_state']);
    expect(await listings(city, { campaign })).toHaveLength(2);
  });

  test('of two versions at once the second learns that the first is public', async () => {
    const campaign = await beginCampaign(city);
    const [one, other] = [
      await sendList(city, campaign, [here(3)]),
      await sendList(city, campaign, [here(4)]),
    ];
    const both = await Promise.all([one, other].map(({ body }) => publishes(city, campaign, body.id)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.flatMap((done) => (done.ok ? [] : [done.problem.code]))).toEqual(['list_version_outdated']);
  });

  test('names the plant for which a round was opened meanwhile; set aside, the others are published', async () => {
    const code = here(11).credit_code ?? '';
    const { organizationId } = await city.does(tenancy.registerOrganization, {
      params: { organization: city.organizationId },
      body: {
        kind: 'enterprise',
        name: here(11).name ?? '',
        creditCode: code,
        divisionCode: '130606',
        channel: 'letter',
      },
    });
    const { siteId } = await city.does(engagements.registerSite, {
      params: { organization: city.organizationId },
      body: {
        enterpriseId: organizationId,
        name: '本部厂区',
        address: '某路',
        divisionCode: '130606',
        industryCode: '3120',
      },
    });
    const campaign = await beginCampaign(city);
    const { body } = await sendList(city, campaign, [here(11, { industry: '3120' }), here(12)]);
    expect(body.counts.accepted).toBe(2);
    const opened = await city.does(engagements.openEngagement, {
      params: { organization: city.organizationId },
      body: { siteId, track: 'mandatory' } as never,
    });
    const refused = await publishes(city, campaign, body.id);
    expect(refused).toMatchObject({
      problem: { code: 'list_rounds_open', facts: { count: 1, rows: [{ row: 2, number: opened.number }] } },
    });
    expect(await listings(city, { campaign })).toEqual([]);
    const params = { ...inCampaign(city, campaign), listVersion: body.id };
    await city.raw({
      method: 'POST',
      url: `/api/o/${city.organizationId}/campaigns/${campaign}/versions/${body.id}/checking`,
    });
    expect(await city.does(contract.setRowsAside, { params, body: { fault: 'round_open' } })).toEqual({
      rows: 1,
    });
    const done = await publishes(city, campaign, body.id);
    expect(done.ok && done.reply).toMatchObject({ added: 1 });
  });

  test('takes no more statements for many rows than for one', async () => {
    const counted = async (rows: readonly ListCells[]) => {
      const campaign = await beginCampaign(city);
      const { body } = await sendList(city, campaign, rows);
      const { version } = await seen(city, campaign);
      const sent = vi.spyOn(Transaction.prototype, 'send');
      await city.does(contract.publishVersion, {
        params: { ...inCampaign(city, campaign), listVersion: body.id },
        body: { version },
      });
      const count = sent.mock.calls.length;
      sent.mockRestore();
      return count;
    };
    const one = await counted([here(21)]);
    expect(one).toBeLessThanOrEqual(10);
    expect(await counted([here(22), here(23), here(24), here(25)])).toBe(one);
  });

  test('adds a few by hand with a reason, or says of every bad cell why not', async () => {
    const campaign = await published(city, [here(31)]);
    const { version } = await seen(city, campaign);
    const params = inCampaign(city, campaign);
    const bad = await city.call(contract.addListings, {
      params,
      body: { version, reason: '漏报', rows: [{ cells: here(32, { level: '乡管' }) }, { cells: here(31) }] },
    });
    expect(bad).toMatchObject({
      problem: {
        code: 'list_row_refused',
        facts: {
          rows: [
            { row: 1, faults: [{ column: 'level', code: 'level_unknown' }] },
            { row: 2, faults: [{ code: 'listed_already' }] },
          ],
        },
      },
    });
    const backdated = { version, reason: '漏报', listedOn: '2020-01-01', rows: [{ cells: here(32) }] };
    expect(await city.meets(contract.addListings, { params, body: backdated })).toBe('day_before_listing');
    const added = await city.does(contract.addListings, {
      params,
      body: { version, reason: '漏报', rows: [{ cells: here(32) }] },
    });
    expect(added).toEqual({ number: 2, version: version + 1 });
    expect(
      (await listings(city, { campaign }))
        .map(({ additionReason, listedInVersion }) => [listedInVersion, additionReason])
        .sort(),
    ).toEqual([
      [1, null],
      [2, '漏报'],
    ]);
    // The new version is whole by itself: laid beside the first, only the addition differs.
    const { versions } = await city.does(contract.listVersions, { params });
    const [second, first] = versions;
    const difference = await city.does(contract.readListDifference, {
      params: { ...params, listVersion: second?.id ?? '' },
      query: { against: first?.id ?? '' },
    });
    expect(difference.counts).toEqual({ added: 1, removed: 0, changed: 0, same: 1 });
  });

  test('takes plants off with a reason: the round ends, the clocks stop, the plant may be listed anew', async () => {
    const campaign = await published(city, [here(41), here(42)]);
    const [gone] = await listings(city, { campaign });
    const params = inCampaign(city, campaign);
    const body = {
      version: (await seen(city, campaign)).version,
      reason: '已关闭',
      listings: [gone?.id ?? ''],
    };
    expect(await city.does(contract.removeListings, { params, body })).toMatchObject({ number: 2 });
    const again = { ...body, version: body.version + 1 };
    expect(await city.meets(contract.removeListings, { params, body: again })).toBe(
      'listing_removed_already',
    );
    const open = await story.rows(
      'select duty from deadlines where engagement_id = $1 and met_on is null and dropped_because is null',
      [gone?.engagementId.slice(3)],
    );
    expect(open).toEqual([]);
    const cells = here(gone?.enterpriseName.includes('41') ? 41 : 42);
    await city.does(contract.addListings, {
      params,
      body: { version: again.version, reason: '恢复生产', rows: [{ cells }] },
    });
    expect(await listings(city, { campaign })).toHaveLength(2);
    expect(await listings(city, { campaign, removed: 'only' })).toHaveLength(1);
  });

  test('a plant whose evaluation is under way or passed is taken off only where that is confirmed', async () => {
    const campaign = await published(city, [here(95), here(96)]);
    const one = (await listings(city, { campaign })).find((it) => it.enterpriseName === here(95).name);
    await story.rows("update engagements set state = 'implementing' where id = $1 returning id", [
      one?.engagementId.slice(3),
    ]);
    const facts = { rounds: [{ name: here(95).name, state: 'implementing', applications: [] }] };
    const next = await sendList(city, campaign, [here(96)]);
    expect(await publishes(city, campaign, next.body.id, { removalReason: '已关闭' })).toMatchObject({
      problem: { code: 'listing_in_progress', facts },
    });
    const params = inCampaign(city, campaign);
    const { version } = await seen(city, campaign);
    const body = { version, reason: '已关闭', listings: [one?.id ?? ''] };
    expect(await city.call(contract.removeListings, { params, body })).toMatchObject({
      problem: { code: 'listing_in_progress', facts },
    });
    await city.does(contract.removeListings, { params, body: { ...body, confirmed: true } });
    expect(await listings(city, { campaign })).toHaveLength(1);
  });

  test('a plant whose row is rejected or set aside keeps its listing; one that nobody names is taken off', async () => {
    const campaign = await published(city, [here(91), here(92), here(93), here(94)]);
    const next = await sendList(city, campaign, [
      here(91, { level: '市管' }),
      here(92),
      here(93, { credit_code: '911306' }),
    ]);
    const params = { ...inCampaign(city, campaign), listVersion: next.body.id };
    await city.does(contract.setRowsAside, { params, body: { rows: [3], reason: '待核' } });
    const rejected = await city.does(contract.listRows, { params, query: {} });
    expect(rejected.rows.map(({ standing }) => standing)).toEqual(['rejected', 'set_aside', 'rejected']);
    await city.does(contract.setRowsAside, { params, body: { rows: [3], aside: false } });
    await city.does(contract.setRowsAside, { params, body: { rows: [4], reason: '待核' } });
    const off = await city.does(contract.readListDifference, { params, query: { change: 'removed' } });
    expect([off.counts, off.rows.map(({ before }) => before?.name)]).toEqual([
      { added: 0, removed: 1, changed: 0, same: 3 },
      [here(94).name],
    ]);
    const done = await publishes(city, campaign, next.body.id, {
      withoutRejected: true,
      removalReason: '已关闭',
    });
    expect(done.ok ? done.reply : done.problem).toMatchObject({ added: 0, removed: 1 });
    expect((await listings(city, { campaign })).map(({ enterpriseName }) => enterpriseName).sort()).toEqual(
      [91, 92, 93].map((seed) => here(seed).name).sort(),
    );
    // Public, the version is whole by itself.
    const { counts } = await city.does(contract.readListDifference, { params, query: {} });
    expect(counts).toMatchObject({ removed: 1, same: 3 });
  });

  test('a version read before another was published is checked again first', async () => {
    const campaign = await published(city, [here(51)]);
    const late = await sendList(city, campaign, [here(52)], { kind: 'additions' });
    const { version } = await seen(city, campaign);
    await city.does(contract.addListings, {
      params: inCampaign(city, campaign),
      body: { version, reason: '漏报', rows: [{ cells: here(53) }] },
    });
    const reason = { additionReason: '增补' };
    expect(await publishes(city, campaign, late.body.id, reason)).toMatchObject({
      problem: { code: 'list_version_outdated' },
    });
    await city.raw({
      method: 'POST',
      url: `/api/o/${city.organizationId}/campaigns/${campaign}/versions/${late.body.id}/checking`,
    });
    const done = await publishes(city, campaign, late.body.id, reason);
    expect(done.ok ? done.reply : done.problem).toMatchObject({ number: 4, added: 1, removed: 0 });
    expect(await listings(city, { campaign })).toHaveLength(3);
  });
});

describe('who sees what', () => {
  test('a draft is nobody else’s, not even of those above or below', async () => {
    const campaign = await beginCampaign(city);
    for (const other of [province, story.county, story.directCity, story.henan])
      expect(
        await other.meets(contract.readCampaign, { params: inCampaign(other, campaign), query: {} }),
      ).toBe('not_found');
  });

  test('a published list is read by each for its own division: 保定 never 定州, a county itself, the enterprise its own', async () => {
    const rows = [
      here(61),
      here(62, { county: '竞秀区', level: '市管' }),
      here(63, { city: '定州市', county: '', level: '市管' }),
      here(64, { city: '保定市', county: '定州市', level: '县管' }),
    ];
    const campaign = await published(province, rows);
    const places = async (reader: Member) =>
      (await listings(reader, { campaign })).map(({ divisionCode }) => divisionCode).sort();
    expect(await places(province)).toEqual(['130602', '130606', '130682', '130682']);
    expect(await places(city)).toEqual(['130602', '130606']);
    expect(await places(story.county)).toEqual(['130606']);
    expect(await places(story.directCity)).toEqual(['130682', '130682']);
    const { counts } = await city.does(contract.readCampaign, {
      params: inCampaign(city, campaign),
      query: {},
    });
    expect(counts).toMatchObject({ listed: 2, byCity: [{ key: '130600', count: 2 }] });
    expect(
      await story.henan.meets(contract.readCampaign, {
        params: inCampaign(story.henan, campaign),
        query: {},
      }),
    ).toBe('not_found');
    expect(
      await city.meets(contract.listListings, {
        params: { organization: province.organizationId },
        query: {},
      }),
    ).toBe('not_found');
    expect((await city.does(contract.listVersions, { params: inCampaign(city, campaign) })).versions).toEqual(
      [],
    );
    for (const other of [story.enterprise, story.consultancy]) expect(await places(other)).toEqual([]);
    const [dingzhou] = await listings(story.directCity, { campaign });
    const params = { organization: city.organizationId, listing: dingzhou?.id ?? '' };
    expect(await city.meets(contract.readListing, { params })).toBe('not_found');
    expect(
      await city.meets(engagements.readEngagement, {
        params: { organization: city.organizationId, engagement: dingzhou?.engagementId ?? '' },
      }),
    ).toBe('not_found');
    // Routed along the tree: 定州 organises what lies in it, whatever city the row wrote before it.
    expect(
      (await listings(story.directCity, { campaign })).map(({ organiserName }) => organiserName),
    ).toEqual(['定州市生态环境局', '定州市生态环境局']);
  });

  test('nobody below keeps, corrects or publishes what is above', async () => {
    const campaign = await beginCampaign(province);
    const { body } = await sendList(province, campaign, [here(71)]);
    const params = { ...inCampaign(city, campaign), listVersion: body.id };
    expect(await city.meets(contract.readVersion, { params })).toBe('not_found');
    expect(await city.meets(contract.listRows, { params, query: {} })).toBe('not_found');
    expect(await city.meets(contract.publishVersion, { params, body: { version: 1 } })).toBe('not_found');
    expect(
      await city.meets(contract.correctRow, {
        params: { ...params, row: '2' },
        body: { version: 1, cells: {} },
      }),
    ).toBe('not_found');
    expect(await city.meets(contract.closeCampaign, { params, body: { version: 1 } })).toBe('not_found');
    expect((await sendList(city, campaign, [here(72)])).status).toBe(404);
  });

  test('two lines responsible together both see it; a third line does not', async () => {
    const reform = await story.register(story.operator, {
      kind: 'authority',
      name: '河北省发展和改革委员会',
      divisionCode: '130000',
      line: 'reform',
    });
    const campaign = await published(province, [here(81)], {
      lines: ['ecology', 'reform'],
      title: '2021年第二批',
    });
    expect(await listings(reform, { campaign })).toMatchObject([
      { lines: ['ecology', 'reform'], state: 'listed' },
    ]);
    const alone = await published(province, [here(82)]);
    expect(await listings(reform, { campaign: alone })).toEqual([]);
    expect(await reform.meets(contract.readCampaign, { params: inCampaign(reform, alone), query: {} })).toBe(
      'not_found',
    );
  });
});
