import { applications as contract } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import {
  at,
  evaluationOf,
  type Office,
  passes,
  reads,
  saves,
  staffed,
  submits,
} from '../testing/applications.ts';
import { commissionedRound, registerSite } from '../testing/rounds.ts';
import { type Member, Story } from '../testing/story.ts';
import { henanOffices } from '../testing/volunteers.ts';

/** What may be applied for and from what: the offers of the page, and the form of four years ago. */

const world = useApp('application_openings');
let story: Story;
let county: Office;
let lankao: Office;
beforeAll(async () => {
  story = await new Story(world).tell();
  county = await staffed(story, story.county);
  ({ lankao } = await henanOffices(story));
}, 120_000);

const offers = async (kind: 'evaluation' | 'acceptance' | 'postponement', by: Member = story.enterprise) =>
  (await by.does(contract.listOpenings, { params: at(by), query: { kind, limit: 100 } })).rows;

describe('the offers', () => {
  test('agree with the act that begins, and say why not with the state of the round and its day', async () => {
    const engagementId = await commissionedRound(story);
    const of = async (kind: 'evaluation' | 'acceptance' | 'postponement') =>
      (await offers(kind)).find((one) => one.engagementId === engagementId);
    expect((await of('evaluation'))?.refused).toBeNull();
    expect((await of('acceptance'))?.refused).toMatchObject({
      code: 'application_kind_unfit',
      facts: { state: 'commissioned', from: ['implementing', 'acceptance_failed'] },
    });
    const start = await story.enterprise.call(contract.startApplication, {
      params: at(story.enterprise),
      body: { kind: 'acceptance', engagementId },
    });
    expect(start).toMatchObject({ problem: { code: 'application_kind_unfit' } });
    const id = await evaluationOf(story, engagementId);
    expect(await of('evaluation')).toMatchObject({
      openApplicationId: id,
      refused: { code: 'application_open_already', facts: { state: 'draft' } },
    });
    await submits(story.enterprise, id);
    await passes(county, [id], {
      outcome: 'accept',
      fields: { materials_complete: 'yes', facts_true: 'yes' },
    });
    const decided = (await reads(story.enterprise, id)).application.completeOn;
    expect((await of('evaluation'))?.refused).toMatchObject({
      code: 'application_kind_unfit',
      facts: { state: 'evaluation_applied', on: decided },
    });
  });

  test('are an enterprise’s own', async () => {
    await commissionedRound(story);
    expect(await offers('evaluation', story.otherEnterprise)).toEqual([]);
    await expect(offers('evaluation', story.county)).rejects.toThrow();
  });

  test('a date that the round has not, or that the country set, is not asked to be put off', async () => {
    const engagementId = await commissionedRound(story);
    await story.rows("update deadlines set set_by_level = 'nation' where engagement_id = $1", [
      engagementId.slice(3),
    ]);
    const row = (await offers('postponement')).find((one) => one.engagementId === engagementId);
    expect(['postponement_statutory', 'deadline_absent']).toContain(row?.refused?.code);
    expect(row?.duties).toEqual([]);
  });
});

test('a draft says the whole name of the office it will go to', async () => {
  const id = await evaluationOf(story, await commissionedRound(story));
  expect((await reads(story.enterprise, id)).route[0]).toMatchObject({
    authorityName: '保定市生态环境局莲池区分局',
    arrivedAt: null,
  });
});

describe('a re-audit', () => {
  const boxes = {
    registered_address: '河南省兰考县迎宾大道18号',
    legal_representative: '周一鸣',
    output_value: '12000',
    energy: '345.6',
    discharge: [{ pollutant: '化学需氧量', amount: '12.5', unit: '吨' }],
    products: [{ product: '速冻蔬菜', amount: '3200', unit: '吨' }],
    contact_name: '林晓岚',
    contact_position: '部长',
    contact_mobile: '13800000001',
    contact_email: 'lin@example.cn',
    environmental_approval: 'no',
    permit_held: 'no',
    consultancy_intended: 'no',
    closure_planned: 'no',
  };
  async function volunteer(creditCode: string, name: string) {
    const firm = await story.register(lankao.head, { kind: 'enterprise', name, divisionCode: '410225' });
    await story.rows('update organizations set credit_code = $2 where id = $1', [
      firm.organizationId,
      creditCode,
    ]);
    return firm;
  }
  const start = (by: Member, siteId: string, from?: string) =>
    by.call(contract.startApplication, {
      params: at(by),
      body: { kind: 'enrolment', siteId, ...(from !== undefined && { from }) },
    });

  test('begins from the form that was accepted, and each box says so until it is written anew', async () => {
    const firm = await volunteer('91410225DEM0000301', '兰考县黄河湾食品有限公司');
    const first = await registerSite(firm, '410225');
    const begun = await start(firm, first);
    const id = begun.ok ? begun.reply.applicationId : '';
    await saves(firm, id, boxes);
    await submits(firm, id, { declares: { soundAndLawful: true, aboveScale: true } });
    expect(await start(firm, await registerSite(firm, '410225'), id)).toMatchObject({
      problem: { code: 'not_found' },
    });
    await passes(lankao, [id], { outcome: 'accept', opinion: '同意' });

    const site = await registerSite(firm, '410225');
    const offered = await firm.does(contract.readEligibility, { params: at(firm), query: { site } });
    expect(offered.lastEnrolment).toMatchObject({ id });
    const again = await start(firm, site, id);
    const draft = again.ok ? again.reply.applicationId : '';
    const read = await reads(firm, draft);
    expect(read.values).toMatchObject({
      registered_address: boxes.registered_address,
      legal_representative: '周一鸣',
      contact_email: 'lin@example.cn',
      discharge: [{ pollutant: '化学需氧量', amount: '', unit: '吨' }],
    });
    expect(read.missing).toEqual(
      expect.arrayContaining([
        'output_value',
        'energy',
        'discharge',
        'consultancy_intended',
        'closure_planned',
      ]),
    );
    expect(read.begunFrom?.boxes).toEqual(expect.arrayContaining(['registered_address', 'discharge']));
    expect(read.begunFrom?.boxes).not.toContain('enterprise_name');
    await saves(firm, draft, { registered_address: '河南省兰考县新址1号' });
    expect((await reads(firm, draft)).begunFrom?.boxes).not.toContain('registered_address');

    const stranger = await volunteer('91410225DEM0000302', '兰考县桐乡木业有限公司');
    expect(await start(stranger, await registerSite(stranger, '410225'), id)).toMatchObject({
      problem: { code: 'not_found' },
    });
    expect(await start(story.enterprise, await registerSite(story.enterprise, '130606'), id)).toMatchObject({
      ok: false,
    });
  });
});
