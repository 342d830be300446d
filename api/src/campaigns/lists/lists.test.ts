import { campaigns as contract } from '@qingshen/contract';
import { returnedHeader } from '@qingshen/domain/campaigns';
import exceljs from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import {
  beginCampaign,
  inCampaign,
  plantRow,
  plantRows,
  publishes,
  sendList,
  settled,
} from '../../testing/lists.ts';
import { type Member, Story } from '../../testing/story.ts';

const world = useApp('lists');
let story: Story;
let city: Member;
let province: Member;
beforeAll(async () => {
  story = await new Story(world).tell();
  ({ city, province } = story);
});

const lotus = { city: '保定市', county: '莲池区' };
const here = (seed: number, more: object = {}) => plantRow(seed, { ...lotus, level: '县管', ...more });
const ofVersion = (officer: Member, campaign: string, listVersion: string) => ({
  ...inCampaign(officer, campaign),
  listVersion,
});
const rowsOf = async (officer: Member, campaign: string, id: string, query: object = {}) =>
  (
    await officer.does(contract.listRows, {
      params: ofVersion(officer, campaign, id),
      query: { limit: 100, ...query },
    })
  ).rows;
const faultsOf = async (officer: Member, campaign: string, id: string) =>
  (await rowsOf(officer, campaign, id)).map(({ row, faults }) =>
    [row, ...faults.map(({ cell, code }) => `${cell ?? '-'} ${code}`)].join(' '),
  );

describe('a list', () => {
  test('names every rejected row and cell, is corrected in place, and published', async () => {
    const campaign = await beginCampaign(city, { listedOn: '2025-07-27' });
    const { status, body } = await sendList(city, campaign, [
      here(1),
      here(2, { credit_code: '911306', level: '市管' }),
      here(3, { level: '省管' }),
      here(4, { city: '定州市', county: '' }),
    ]);
    expect([status, body.state]).toEqual([201, 'ready']);
    expect((await settled(city, campaign, body.id)).counts).toMatchObject({
      rows: 4,
      accepted: 1,
      rejected: 3,
    });
    expect(await faultsOf(city, campaign, body.id)).toEqual([
      '2',
      '3 C3 credit_code_length',
      '4 J4 level_above_campaign',
      '5 G5 division_beyond_campaign',
    ]);
    const params = { ...ofVersion(city, campaign, body.id), row: '3' };
    const { credit_code } = plantRow(2);
    const fixed = await city.does(contract.correctRow, {
      params,
      body: { version: 1, cells: { credit_code } },
    });
    expect(fixed.row).toMatchObject({ standing: 'accepted', faults: [], corrected: true, version: 2 });
    expect(fixed.row.targets[0]).toMatchObject({ subject: expect.any(String), losing: expect.any(Array) });
    expect(fixed.row.deadlines.map(({ duty }) => duty)).toContain('apply_evaluation');
    expect(await city.meets(contract.correctRow, { params, body: { version: 1, cells: {} } })).toBe(
      'stale_version',
    );
    expect(await publishes(city, campaign, body.id)).toMatchObject({
      problem: { code: 'list_has_rejected' },
    });
    const published = await publishes(city, campaign, body.id, { withoutRejected: true });
    expect(published.ok && published.reply).toMatchObject({ number: 1, added: 2, removed: 0, told: 0 });
  });

  test('warns of one name under two codes, when it is read and when it is corrected', async () => {
    const campaign = await beginCampaign(city);
    const { name } = plantRow(17);
    const { body } = await sendList(city, campaign, [here(17), here(18, { name }), here(19)]);
    const warned = async () =>
      (await rowsOf(city, campaign, body.id)).map(({ row, standing, warnings }) => [
        row,
        standing,
        ...warnings
          .filter(({ code }) => code === 'same_name_other_code')
          .map(({ cell, facts }) => [cell, facts.row]),
      ]);
    expect(await warned()).toEqual([
      [2, 'accepted'],
      [3, 'accepted', ['B3', 2]],
      [4, 'accepted'],
    ]);
    const params = { ...ofVersion(city, campaign, body.id), row: '4' };
    await city.does(contract.correctRow, { params, body: { version: 1, cells: { name: name ?? '' } } });
    expect((await warned())[2]).toEqual([4, 'accepted', ['B4', 2]]);
  });

  test('tells a plant named twice from several plants of one code', async () => {
    const campaign = await beginCampaign(city);
    const { body } = await sendList(city, campaign, [
      here(11, { site_name: '一厂' }),
      here(11, { site_name: '二厂' }),
      here(11, { site_name: '一 厂' }),
      here(12, { level: '市管' }),
      here(12, { county: '竞秀区', level: '市管' }),
    ]);
    expect(await faultsOf(city, campaign, body.id)).toEqual([
      '2',
      '3',
      '4 - list_row_double',
      '5',
      '6 - list_row_double',
    ]);
    const params = { ...ofVersion(city, campaign, body.id), row: '2' };
    const renamed = await city.does(contract.correctRow, {
      params,
      body: { version: 1, cells: { site_name: '三厂' } },
    });
    expect(renamed.alsoChanged).toEqual([4]);
    const aside = { params: ofVersion(city, campaign, body.id), body: { rows: [5], reason: '与第六行重复' } };
    expect(await city.does(contract.setRowsAside, aside)).toEqual({ rows: 1 });
    expect(await faultsOf(city, campaign, body.id)).toEqual(['2', '3', '4', '5', '6']);
    await city.does(contract.setRowsAside, { ...aside, body: { rows: [5], aside: false } });
    expect((await rowsOf(city, campaign, body.id)).map(({ standing }) => standing).slice(3)).toEqual([
      'accepted',
      'accepted',
    ]);
    const recheck = await city.does(contract.recheckVersion, {
      params: ofVersion(city, campaign, body.id),
      body: undefined,
    } as never);
    expect(recheck.counts).toMatchObject({ accepted: 4, rejected: 1 });
  });

  test('keeps both names of a renamed firm until somebody chooses', async () => {
    const [row] = await story.rows<{ code: string; name: string }>(
      'select credit_code as code, name from organizations where id = $1',
      [story.enterprise.organizationId],
    );
    const campaign = await beginCampaign(city);
    const { body } = await sendList(city, campaign, [
      here(21, { credit_code: row?.code ?? '', name: '保定新名化工有限公司' }),
    ]);
    expect(body.counts).toMatchObject({ accepted: 1, warned: 1, unsettledNames: 1 });
    const [shown] = await rowsOf(city, campaign, body.id, { names: 'unsettled' });
    expect(shown?.names).toEqual({ listed: '保定新名化工有限公司', known: row?.name, kept: null });
    expect(await publishes(city, campaign, body.id)).toMatchObject({
      problem: { code: 'list_names_unsettled' },
    });
    await city.does(contract.settleNames, {
      params: ofVersion(city, campaign, body.id),
      body: { keep: 'known' },
    });
    const done = await publishes(city, campaign, body.id);
    expect(done.ok && done.reply).toMatchObject({ added: 1, told: 1 });
    const { rows } = await story.enterprise.does(contract.listListings, {
      params: { organization: story.enterprise.organizationId },
      query: {},
    });
    expect(rows).toMatchObject([{ enterpriseName: row?.name, state: 'listed', siteName: '本部厂区' }]);
    // A claimed account keeps its name, whatever a list writes.
    expect(
      await story.rows('select name from organizations where id = $1', [story.enterprise.organizationId]),
    ).toEqual([{ name: row?.name }]);
  });

  test('gives the rejected rows back with the reason, and reads them once corrected', async () => {
    const campaign = await beginCampaign(city);
    const { body } = await sendList(city, campaign, [
      here(31),
      here(32, { industry: '9999', level: '乡管' }),
    ]);
    const response = await city.raw({
      url: `/api/o/${city.organizationId}/campaigns/${campaign}/versions/${body.id}/returned-rows`,
    });
    const book = new exceljs.Workbook();
    await book.xlsx.load(response.rawPayload as never);
    const [sheet] = book.worksheets;
    expect(sheet?.rowCount).toBe(2);
    expect([sheet?.getCell('M1').value, sheet?.getCell('M2').value]).toEqual([
      returnedHeader,
      '行业：“9999”不是国民经济行业分类的工业小类；管理级别：“乡管”不是管理级别，请填写省管、市管或县管',
    ]);
    if (sheet) [sheet.getCell('H2').value, sheet.getCell('J2').value] = ['3120', '县管'];
    const again = await sendList(city, campaign, Buffer.from(await book.xlsx.writeBuffer()));
    expect(again.body.counts).toMatchObject({ rows: 1, accepted: 1 });
  });

  test('is told apart from the version before, and any two are', async () => {
    const campaign = await beginCampaign(city);
    const first = await sendList(city, campaign, [here(41), here(42), here(43)]);
    await publishes(city, campaign, first.body.id);
    const second = await sendList(city, campaign, [
      here(41),
      here(42, { reasons: '重点工作任务' }),
      here(44),
    ]);
    const params = ofVersion(city, campaign, second.body.id);
    expect((await city.does(contract.readVersion, { params })).difference).toMatchObject({
      against: { number: 1 },
      added: 1,
      removed: 1,
      changed: 1,
      same: 1,
    });
    const difference = await city.does(contract.readListDifference, { params, query: {} });
    expect(difference.rows.map(({ change, changed }) => [change, ...changed]).sort()).toEqual([
      ['added'],
      ['changed', 'reasons'],
      ['removed'],
    ]);
    const refused = await publishes(city, campaign, second.body.id);
    expect(refused).toMatchObject({ problem: { code: 'list_reason_missing', facts: { of: 'removal' } } });
    const done = await publishes(city, campaign, second.body.id, {
      removalReason: '停产',
      additionReason: '漏报',
    });
    expect(done.ok ? done.reply : done.problem).toMatchObject({
      number: 2,
      added: 1,
      removed: 1,
      changed: 1,
      same: 1,
    });
    const { rows } = await city.does(contract.listListings, {
      params: { organization: city.organizationId },
      query: { campaign, removed: 'with', limit: 100 },
    });
    expect(
      rows.map(({ state, removed, additionReason }) => [state, removed?.reason, additionReason]).sort(),
    ).toEqual([
      ['listed', undefined, null],
      ['listed', undefined, null],
      ['listed', undefined, '漏报'],
      ['removed', '停产', null],
    ]);
  });
});

describe('the real sizes', () => {
  test('403 and 43 with planted faults: each is found, and nothing else', async () => {
    const campaign = await beginCampaign(province, { title: '2021年第二批', lines: ['ecology', 'reform'] });
    const rows = plantRows(403, 2_000).map((row) => ({ ...row, ...lotus }));
    const planted = plantRows(43, 3_000).map((row, at) => ({
      ...row,
      ...lotus,
      ...([
        { credit_code: '91130600' },
        { industry: '0000' },
        { county: '不存在区' },
        { reasons: '无理由' },
        { level: '镇管' },
        { hazardous_waste: '-3' },
        { name: '\u200b隐形厂' },
        { city: '河北省', county: '' },
      ][at % 8] ?? {}),
    }));
    const { body } = await sendList(province, campaign, [...rows, ...planted]);
    expect(body.counts).toMatchObject({ rows: 446, accepted: 403, rejected: 43 });
    const version = await settled(province, campaign, body.id);
    expect(version.faults.reduce((sum, { count }) => sum + count, 0)).toBe(43);
    expect(version.warnings).toMatchObject([{ code: 'joint_organiser_absent', count: 403 }]);
  });

  test('812 is ready to look at within a second, and published in one transaction', async () => {
    const campaign = await beginCampaign(province, { listedOn: '2025-07-27' });
    const rows = plantRows(812, 5_000).map((row) => ({ ...row, ...lotus }));
    const { body } = await sendList(province, campaign, rows);
    expect(body).toMatchObject({ state: 'ready', counts: { rows: 812, accepted: 812 } });
    const done = await publishes(province, campaign, body.id);
    expect(done.ok ? done.reply : done.problem).toMatchObject({ added: 812 });
    const { campaign: seen, counts } = await province.does(contract.readCampaign, {
      params: inCampaign(province, campaign),
      query: {},
    });
    expect(seen).toMatchObject({
      state: 'published',
      listed: 812,
      publishedVersion: 1,
      rulesOn: '2025-07-27',
    });
    expect(counts.byState).toEqual([{ key: 'listed', name: null, count: 812 }]);
    expect(counts.byCity).toEqual([{ key: '130600', name: '保定市', count: 812 }]);
    expect(counts.byIndustry.reduce((sum, { count }) => sum + count, 0)).toBe(812);
    const [clocks] = await story.rows<{ rounds: number; clocks: number }>(
      `select count(distinct d.engagement_id)::int as rounds, count(*)::int as clocks from deadlines d
       join engagements e on e.province = d.province and e.id = d.engagement_id where e.campaign_id = $1`,
      [campaign.slice(3)],
    );
    expect(clocks?.rounds).toBe(812);
    expect(clocks?.clocks).toBeGreaterThan(812 * 5);
    // Sight is what the one writer of it gives, and oversight what its rule says.
    expect(
      await story.rows(
        `select o.id from organizations o, organizations w where o.kind = 'enterprise' and w.kind in ('operator', 'authority')
           and app.oversees(w, o) <> exists (select from oversight s where s.authority_id = w.id and s.organization_id = o.id) limit 3`,
      ),
    ).toEqual([]);
  });
});
