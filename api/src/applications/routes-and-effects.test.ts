import { applications as contract, engagements } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import {
  at,
  attaches,
  checks,
  evaluationOf,
  type Office,
  passes,
  prepares,
  reads,
  saves,
  signs,
  staffed,
  submits,
} from '../testing/applications.ts';
import { commissionedRound, nameConsultancy, openRound, registerSite } from '../testing/rounds.ts';
import { type Member, Story } from '../testing/story.ts';
import { henanOffices } from '../testing/volunteers.ts';

/** What follows from a yes, and which way each paper goes. */

const world = useApp('applications_effects');
let story: Story;
let county: Office;
let city: Office;
let lankao: Office;
let zhengzhou: Office;
let zhongmu: Office;
beforeAll(async () => {
  story = await new Story(world).tell();
  county = await staffed(story, story.county);
  city = await staffed(story, story.city);
  const henan = await henanOffices(story);
  ({ lankao, zhengzhou } = henan);
  zhongmu = await staffed(story, henan.zhongmu);
}, 120_000);

/** A credit code as its own province gives it, so that the clause of registration holds. */
let nth = 100;
async function henanEnterprise(office: Office, division: string, name: string) {
  const enterprise = await story.register(office.head, { kind: 'enterprise', name, divisionCode: division });
  nth += 1;
  await story.rows('update organizations set credit_code = $2 where id = $1', [
    enterprise.organizationId,
    `91${division}DEM0000${nth}`,
  ]);
  return { enterprise, siteId: await registerSite(enterprise, division) };
}

const enrolmentBoxes = {
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

async function enrolment({ enterprise, siteId }: { enterprise: Member; siteId: string }, aboveScale = true) {
  const { applicationId } = await enterprise.does(contract.startApplication, {
    params: at(enterprise),
    body: { kind: 'enrolment', siteId },
  });
  await saves(enterprise, applicationId, enrolmentBoxes);
  await submits(enterprise, applicationId, { declares: { soundAndLawful: true, aboveScale } });
  return applicationId;
}

describe('a volunteer', () => {
  test('of a 省直管县 is let in by the county itself, and its round opens', async () => {
    const firm = await henanEnterprise(lankao, '410225', '兰考县黄河湾食品有限公司');
    const id = await enrolment(firm);
    const read = await reads(lankao.handler, id);
    expect(read.route.map(({ divisionCode, task }) => [divisionCode, task])).toEqual([['410225', 'decide']]);
    expect(read.eligibility?.verdict).toBe('eligible');
    expect(await passes(lankao, [id], { outcome: 'accept', opinion: '同意' })).toMatchObject({ done: 1 });
    const { engagementId } = (await reads(firm.enterprise, id)).application;
    const round = await firm.enterprise.does(engagements.readEngagement, {
      params: { ...at(firm.enterprise), engagement: engagementId ?? '' },
    });
    expect(round.engagement).toMatchObject({ track: 'voluntary', state: 'listed' });
    await expect(
      firm.enterprise.does(contract.startApplication, {
        params: at(firm.enterprise),
        body: { kind: 'enrolment', siteId: firm.siteId },
      }),
    ).rejects.toThrow('application_kind_unfit');
  });

  test('below scale goes over the county to the city, and is let in with a reason alone', async () => {
    const firm = await henanEnterprise(zhongmu, '410122', '中牟县雁鸣湖包装有限公司');
    const id = await enrolment(firm, false);
    await expect(reads(zhengzhou.handler, id)).rejects.toThrow('not_found');
    await passes(zhongmu, [id], { outcome: 'forward', opinion: '情况属实' });
    expect(
      (await prepares(zhengzhou.handler, [id], { outcome: 'accept', opinion: '同意' })).outcomes[0],
    ).toMatchObject({
      refused: { code: 'waiver_missing', facts: { clauses: [{ clause: 'above_scale' }] } },
    });
    expect(
      await passes(zhengzhou, [id], { outcome: 'accept', opinion: '同意', waiver: '配套企业，节能潜力大' }),
    ).toMatchObject({ done: 1 });
    await expect(reads(lankao.handler, id)).rejects.toThrow('not_found');
  });

  test('that stands on an open mandatory list learns it before it writes', async () => {
    const verdict = await story.enterprise.does(contract.readEligibility, {
      params: at(story.enterprise),
      query: { site: await siteOnList() },
    });
    expect(verdict.verdict).toBe('not_eligible');
    expect(verdict.findings.find(({ clause }) => clause === 'not_mandatory')).toMatchObject({
      state: 'not_met',
    });
  });
});

async function siteOnList(): Promise<string> {
  const site = await registerSite(story.enterprise, '130606');
  await openRound(story.county, site);
  return site;
}

describe('a letter', () => {
  test('takes sixty papers, names the one that did not go, and is received at once', async () => {
    const ids: string[] = [];
    for (let at60 = 0; at60 < 60; at60 += 1) {
      const site = await registerSite(story.enterprise, '130606');
      const { engagementId } = await openRound(story.city, site);
      await nameConsultancy(story, story.enterprise, engagementId, story.consultancy);
      const id = await evaluationOf(story, engagementId);
      await submits(story.enterprise, id);
      ids.push(id);
    }
    const [late = '', ...others] = ids;
    await passes(county, [late], {
      outcome: 'return',
      opinion: '请补正',
      items: [{ field: 'sales', label: 'incomplete', reason: '无凭证' }],
    });
    const prepared = await prepares(county.handler, ids);
    expect(prepared.done).toBe(59);
    expect(prepared.outcomes[0]).toMatchObject({
      applicationId: late,
      refused: { code: 'application_not_here' },
    });
    expect((await checks(county.checker, others)).done).toBe(59);
    const signed = await signs(county.signer, ids, { letterNumber: '莲环函〔2026〕7号' });
    expect(signed).toMatchObject({ done: 59, letter: { number: '莲环函〔2026〕7号', rows: 59 } });
    const letterId = signed.letter?.id ?? '';
    const read = await city.handler.does(contract.readLetter, {
      params: { ...at(city.handler), letter: letterId },
    });
    expect(read.schedule.map(({ applicationId }) => applicationId)).not.toContain(late);
    for (const format of ['pdf', 'docx']) {
      const response = await county.handler.raw({
        method: 'GET',
        url: `/api/o/${county.handler.organizationId}/forwarding-letters/${letterId}/paper?format=${format}`,
      });
      expect(response.statusCode).toBe(200);
    }
    await expect(
      story.directCity.does(contract.readLetter, { params: { ...at(story.directCity), letter: letterId } }),
    ).rejects.toThrow('not_found');
    const params = { ...at(city.handler), letter: letterId };
    expect(await city.handler.does(contract.receiveLetter, { params })).toMatchObject({ received: 59 });
    await expect(city.handler.does(contract.receiveLetter, { params })).rejects.toThrow(
      'letter_received_already',
    );
  }, 240_000);
});

describe('a postponement', () => {
  test('of a date the province set is decided by the province alone', async () => {
    const engagement = await commissionedRound(story);
    const [, uuid] = [engagement.slice(0, 2), engagement.slice(3)];
    const [clock] = await story.rows<{ due_on: string; set_by_level: string }>(
      "select due_on::text, set_by_level from deadlines where engagement_id = $1 and duty = 'apply_acceptance'",
      [uuid],
    );
    if (!clock) {
      await story.rows(
        `insert into deadlines (province, id, engagement_id, duty, bearer, rule_key, document, article, verified, strictness, set_by_level,
          named_on, last_day_counts, due_on, original_due_on, provisional)
         values ('13', gen_random_uuid(), $1, 'apply_acceptance', 'enterprise', 'acceptance_application_by', 'hebei-2025-141', '二（二）3', true,
          'campaign', 'province', '2026-08-31', true, '2026-08-31', '2026-08-31', false)`,
        [uuid],
      );
    }
    const { applicationId } = await story.enterprise.does(contract.startApplication, {
      params: at(story.enterprise),
      body: { kind: 'postponement', engagementId: engagement, duty: 'apply_acceptance' },
    });
    const draft = await reads(story.enterprise, applicationId);
    expect(draft.route.map(({ divisionCode, task }) => [divisionCode, task])).toEqual([
      ['130606', 'check'],
      ['130600', 'aggregate'],
      ['130000', 'decide'],
    ]);
    await saves(story.enterprise, applicationId, {
      contact_name: '林晓岚',
      contact_phone: '13800000001',
      list_document_number: '冀环办字函〔2025〕141号',
      reason_kind: 'seasonal_production',
      reason: '每年九月至次年四月生产',
      postponed_to: '2027-01-31',
      plan: '十一月完成监测',
    });
    for (const [box, day] of [
      ['postponed_to', '2036-01-01'],
      ['due_on', '2005-01-01'],
      ['applied_on', '2010-01-01'],
    ] as const)
      await expect(saves(story.enterprise, applicationId, { [box]: day })).rejects.toThrow(
        'form_value_unfit',
      );
    await attaches(story.enterprise, applicationId, { material: '1' });
    await submits(story.enterprise, applicationId);
    const province = await staffed(story, story.province);
    const refusalOf = async (by: Member, body: Parameters<typeof prepares>[2]) =>
      (await prepares(by, [applicationId], body)).outcomes[0]?.refused;
    expect(await refusalOf(county.handler, { postponedTo: '2027-01-31' })).toMatchObject({
      code: 'postponed_to_not_asked',
      facts: { field: 'postponedTo' },
    });
    await passes(county, [applicationId]);
    await passes(city, [applicationId]);
    expect(await refusalOf(province.handler, { outcome: 'accept', postponedTo: '2099-01-01' })).toMatchObject(
      {
        code: 'postponed_to_unfit',
        facts: { field: 'postponedTo', latest: '2028-08-31' },
      },
    );
    expect(await passes(province, [applicationId], { outcome: 'accept', opinion: '同意延期' })).toMatchObject(
      { done: 1 },
    );
    const { values } = await reads(story.enterprise, applicationId);
    expect(values.final_opinion).toMatchObject({ text: '同意延期至 2027年1月31日' });
    const moved = await story.rows<{ due_on: string; application_id: string }>(
      "select d.due_on::text, m.application_id from deadlines d join deadline_moves m on m.deadline_id = d.id where d.engagement_id = $1 and d.duty = 'apply_acceptance'",
      [uuid],
    );
    expect(moved[0]).toMatchObject({ due_on: '2027-01-31', application_id: applicationId.slice(3) });
  });
});
