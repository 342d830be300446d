import { applications as contract, engagements } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import {
  at,
  attaches,
  checks,
  type Office,
  passes,
  prepares,
  reads,
  saves,
  signs,
  staffed,
  submits,
  submittedEvaluation,
} from '../testing/applications.ts';
import { commissionedRound, nameConsultancy, openRound, registerSite } from '../testing/rounds.ts';
import { Story } from '../testing/story.ts';

/** One paper from the first word to what follows from it. */

const world = useApp('applications_journey');
let story: Story;
let county: Office;
let city: Office;
beforeAll(async () => {
  story = await new Story(world).tell();
  county = await staffed(story, story.county);
  city = await staffed(story, story.city);
});

/** A round that the city organises, so that the county passes on what the city decides. */
async function roundOfCity(): Promise<string> {
  const site = await registerSite(story.enterprise, '130606');
  const { engagementId } = await openRound(story.city, site);
  await nameConsultancy(story, story.enterprise, engagementId, story.consultancy);
  return engagementId;
}

async function evaluationToCity(): Promise<string> {
  const { evaluationOf } = await import('../testing/applications.ts');
  const id = await evaluationOf(story, await roundOfCity());
  await submits(story.enterprise, id);
  return id;
}

describe('an application for evaluation', () => {
  test('is filled in from what is known, says what is missing, and shows its way before it goes', async () => {
    const engagementId = await roundOfCity();
    const { applicationId } = await story.enterprise.does(contract.startApplication, {
      params: at(story.enterprise),
      body: { kind: 'evaluation', engagementId },
    });
    const draft = await reads(story.enterprise, applicationId);
    expect(draft.values).toMatchObject({
      enterprise_name: '保定市启明化工有限公司',
      audit_manner: 'commissioned',
      consultancy_name: '河北清源环境咨询有限公司',
      audit_round: '1',
    });
    expect(draft.missing).toContain('legal_representative');
    expect(draft.route.map(({ divisionCode, task }) => [divisionCode, task])).toEqual([
      ['130606', 'check'],
      ['130600', 'decide'],
    ]);
    expect(draft.materials).toHaveLength(2);
    expect(draft.may).toMatchObject({ edit: null, submit: null, withdraw: null });
    await expect(
      story.enterprise.does(contract.submitApplication, {
        params: { ...at(story.enterprise), application: applicationId },
        body: { version: draft.application.version },
      }),
    ).rejects.toThrow('form_incomplete');
    await expect(reads(story.county, applicationId)).rejects.toThrow('not_found');
  });

  test('goes through every hand of both offices and starts the clock of the round', async () => {
    const id = await evaluationToCity();
    await expect(reads(story.city, id)).rejects.toThrow('not_found');
    expect((await reads(county.handler, id)).application.at).toMatchObject({
      authorityName: '保定市生态环境局莲池区分局',
      waitsFor: 'handler',
    });
    await passes(county, [id]);
    const here = await reads(city.handler, id);
    expect(here.office?.fields.map(({ field }) => field)).toEqual(['materials_complete', 'facts_true']);
    expect(await prepares(city.handler, [id], { outcome: 'accept', opinion: '同意' })).toMatchObject({
      outcomes: [{ refused: { code: 'officer_fields_missing' } }],
    });
    const signed = await passes(city, [id], {
      outcome: 'accept',
      opinion: '材料齐全，同意受理',
      fields: { materials_complete: 'yes', facts_true: 'yes' },
    });
    expect(signed).toMatchObject({ done: 1, outcomes: [{ state: 'accepted' }] });
    const done = await reads(story.enterprise, id);
    expect(done.values.initial_opinion).toMatchObject({
      text: expect.stringMatching(/^.+（.+，\d{4}年\d+月\d+日）\n材料齐全，同意受理$/u),
      authority: '保定市生态环境局',
    });
    expect(done.values.materials_complete).toBe('yes');
    const round = await story.enterprise.does(engagements.readEngagement, {
      params: { ...at(story.enterprise), engagement: done.application.engagementId ?? '' },
    });
    expect(round.engagement.state).toBe('evaluation_applied');
    expect(done.hands.map(({ act }) => act)).toEqual(['sign', 'sign']);
  });

  test('comes back with items, is corrected and goes on from the office that asked', async () => {
    const id = await submittedEvaluation(story);
    await passes(county, [id], {
      outcome: 'return',
      opinion: '请补正',
      items: [{ field: 'registered_capital', label: 'incorrect', reason: '与营业执照不符' }],
    });
    const back = await reads(story.enterprise, id);
    expect(back.application).toMatchObject({ state: 'correction_requested', openCorrections: 1 });
    await expect(
      story.enterprise.does(contract.submitApplication, {
        params: { ...at(story.enterprise), application: id },
        body: {
          version: back.application.version,
          explanations: back.contradictions.map(({ field }) => ({ field, reason: '说明' })),
        },
      }),
    ).rejects.toThrow('correction_unanswered');
    await saves(story.enterprise, id, { registered_capital: '6000' });
    await submits(story.enterprise, id);
    const again = await reads(county.handler, id);
    expect(again.copies.at(-1)?.changed).toEqual([
      { field: 'registered_capital', before: '5000', after: '6000' },
    ]);
    expect(again.application).toMatchObject({ state: 'submitted', at: { waitsFor: 'handler' } });
  });

  test('is taken back until an office takes it up', async () => {
    const id = await submittedEvaluation(story);
    const { version } = (await reads(county.handler, id)).application;
    const received = await county.handler.does(contract.receiveApplications, {
      params: at(county.handler),
      body: { applications: [{ applicationId: id, version }] },
    });
    expect(received.done).toBe(1);
    await expect(
      story.enterprise.does(contract.withdrawApplication, {
        params: { ...at(story.enterprise), application: id },
        body: { version: version + 1 },
      }),
    ).rejects.toThrow('application_taken_up');
    const other = await submittedEvaluation(story);
    const row = (await reads(story.enterprise, other)).application;
    expect(
      await story.enterprise.does(contract.withdrawApplication, {
        params: { ...at(story.enterprise), application: other },
        body: { version: row.version },
      }),
    ).toMatchObject({ state: 'withdrawn' });
  });
});

describe('one person', () => {
  test('is one hand: whoever prepares neither checks nor signs', async () => {
    const id = await submittedEvaluation(story);
    expect(
      (
        await prepares(county.head, [id], {
          fields: { materials_complete: 'yes', facts_true: 'yes' },
          outcome: 'accept',
        })
      ).done,
    ).toBe(1);
    expect(await signs(county.head, [id])).toMatchObject({
      outcomes: [{ refused: { code: 'hand_not_due' } }],
    });
    const { version } = (await reads(county.head, id)).application;
    const checked = await county.head.does(contract.checkApplications, {
      params: at(county.head),
      body: { applications: [{ applicationId: id, version }] },
    });
    expect(checked.outcomes[0]?.refused).toMatchObject({ code: 'hand_own', facts: { earlier: 'handler' } });
    const back = await county.head.does(contract.sendBackApplications, {
      params: at(county.head),
      body: { applications: [{ applicationId: id, version }], reason: '改由他人经办' },
    });
    expect(back.done).toBe(1);
    expect((await reads(county.head, id)).application.at?.waitsFor).toBe('handler');
    const again = { fields: { materials_complete: 'yes', facts_true: 'yes' }, outcome: 'accept' } as const;
    expect((await prepares(county.handler, [id], again)).done).toBe(1);
    expect((await checks(county.checker, [id])).done).toBe(1);
    expect((await signs(county.head, [id])).done).toBe(1);
  });
});

describe('paper beside data', () => {
  test('keeps the paper here while a box differs', async () => {
    const id = await submittedEvaluation(story);
    const params = { ...at(county.handler), application: id, field: 'enterprise_name' };
    await expect(
      county.handler.does(contract.confirmPaperField, { params, body: { isSame: true } }),
    ).rejects.toThrow('stamped_paper_missing');
    expect((await attaches(story.enterprise, id, { purpose: 'stamped_paper' }, '盖章件')).status).toBe(201);
    await county.handler.does(contract.confirmPaperField, {
      params,
      body: { isSame: false, paperValue: '启明化工' },
    });
    const accept = { outcome: 'accept', fields: { materials_complete: 'yes', facts_true: 'yes' } };
    expect((await prepares(county.handler, [id], accept)).outcomes[0]?.refused).toMatchObject({
      code: 'paper_differs',
      facts: { fields: ['enterprise_name'] },
    });
    await county.handler.does(contract.resolvePaperDifference, {
      params,
      body: { resolution: 'misread', note: '复印不清' },
    });
    expect((await prepares(county.handler, [id], accept)).done).toBe(1);
  });
});

test('the desk counts what lies here and every count is a filter', async () => {
  const desk = await county.handler.does(contract.listDesk, { params: at(county.handler), query: {} });
  const counts = await county.handler.does(contract.countDesk, { params: at(county.handler) });
  expect(desk.total?.count).toBe(counts.here);
  const mine = await county.handler.does(contract.listDesk, {
    params: at(county.handler),
    query: { hand: 'mine' },
  });
  expect(mine.total?.count).toBe(counts.mine);
  expect(counts.byCounty).toEqual([{ key: '130606', name: '莲池区', count: counts.here }]);
});

test('the form is printed with the hash of the copy that was handed in', async () => {
  const id = await submittedEvaluation(story);
  for (const format of ['pdf', 'docx'] as const) {
    const response = await story.enterprise.raw({
      method: 'GET',
      url: `/api/o/${story.enterprise.organizationId}/applications/${id}/form?format=${format}`,
    });
    expect(response.statusCode).toBe(200);
    expect(response.rawPayload.length).toBeGreaterThan(2000);
  }
  await commissionedRound(story);
});
