import { applications as contract } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import {
  at,
  attaches,
  checks,
  evaluationBoxes,
  evaluationOf,
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
import { asLogin, outcomeOf } from '../testing/database.ts';
import { commissionedRound } from '../testing/rounds.ts';
import { type Member, Story } from '../testing/story.ts';

/** Who must not, and what happens when two try at once. */

const world = useApp('applications_walls');
let story: Story;
let county: Office;
let submitted: string;
const accept = { outcome: 'accept', fields: { materials_complete: 'yes', facts_true: 'yes' } };
beforeAll(async () => {
  story = await new Story(world).tell();
  county = await staffed(story, story.county);
  submitted = await submittedEvaluation(story);
});

describe('a paper on its way', () => {
  test('is read with its materials by the office it lies with, and by nobody beside the way', async () => {
    const { files } = await reads(story.county, submitted);
    expect(files.length).toBeGreaterThan(0);
    expect(files.every(({ mayDownload }) => mayDownload)).toBe(true);
    const fetched = (by: Member) =>
      by.raw({
        method: 'GET',
        url: `/api/o/${by.organizationId}/applications/${submitted}/files/${files[0]?.id.slice(3)}/content`,
      });
    expect((await fetched(story.county)).statusCode).toBe(200);
    for (const by of [story.directCity, story.otherEnterprise, story.henan])
      expect((await fetched(by)).statusCode).toBe(404);
  });

  test.each([
    ['定州', 'directCity'],
    ['the city it has not reached', 'city'],
    ['the province above', 'province'],
    ['another province and line', 'henan'],
    ['another enterprise', 'otherEnterprise'],
    ['the consultancy that was not let in', 'consultancy'],
    ['another consultancy', 'otherConsultancy'],
  ] as const)('is not there for %s', async (_, role) => {
    const person = story[role] as Member;
    await expect(reads(person, submitted)).rejects.toThrow('not_found');
    const outcome = await person.call(contract.prepareApplications, {
      params: at(person),
      body: { applications: [{ applicationId: submitted, version: 2 }], outcome: 'forward', opinion: '同意' },
    });
    if (outcome.ok)
      expect(outcome.reply).toMatchObject({ done: 0, outcomes: [{ refused: { code: 'not_found' } }] });
    else expect(outcome.problem.code).toBe('not_found');
    const fetched = await person.raw({
      method: 'GET',
      url: `/api/o/${person.organizationId}/applications/${submitted}/form`,
    });
    expect(fetched.statusCode).toBe(404);
  });

  test('shows an office nothing of a draft, and nothing of what is being corrected', async () => {
    const draft = await evaluationOf(story, await commissionedRound(story));
    await expect(reads(county.handler, draft)).rejects.toThrow('not_found');
    await submits(story.enterprise, draft);
    await passes(county, [draft], {
      outcome: 'return',
      opinion: '请补正',
      items: [{ field: 'sales', label: 'incorrect', reason: '有误' }],
    });
    await saves(story.enterprise, draft, { sales: '777' });
    await attaches(story.enterprise, draft, { material: '1', name: '新材料.txt' }, '新');
    const seen = await reads(county.handler, draft);
    expect(seen.values.sales).toBe('23810.55');
    expect(seen.files.map(({ name }) => name)).not.toContain('新材料.txt');
    await asLogin(world, 'authority', async (client) => {
      expect(await outcomeOf(client, 'select draft from applications')).toBe('42501');
      expect(await outcomeOf(client, "update application_stops set waits_for = 'signer'")).toBe('42501');
      expect(await outcomeOf(client, 'delete from application_hands')).toBe('42501');
    });
  });

  test('keeps what is prepared inside the office', async () => {
    await prepares(county.handler, [submitted], { ...accept, opinion: '内部意见' });
    const read = await reads(story.enterprise, submitted);
    expect(JSON.stringify(read)).not.toContain('内部意见');
    expect(read.office).toBeNull();
  });
});

describe('the consultancy of the case', () => {
  test('writes the draft while the enterprise lets it, and never submits', async () => {
    const id = await evaluationOf(story, await commissionedRound(story));
    const let_ = (allowed: boolean, version: number) =>
      story.enterprise.does(contract.letConsultancyEdit, {
        params: { ...at(story.enterprise), application: id },
        body: { version, allowed },
      });
    const { version } = await let_(true, (await reads(story.enterprise, id)).application.version);
    await saves(story.consultancy, id, { main_products: '固化剂' });
    expect((await reads(story.enterprise, id)).values.main_products).toBe('固化剂');
    await expect(submits(story.consultancy, id)).rejects.toThrow('not_found');
    await expect(saves(story.otherConsultancy, id, {})).rejects.toThrow('not_found');
    await let_(false, version + 1);
    await expect(reads(story.consultancy, id)).rejects.toThrow('not_found');
  });
});

describe('two at once', () => {
  test('save other boxes without harm, and the same box with word of the other', async () => {
    const staff = await story.colleague(story.enterprise, 'staff');
    const id = await evaluationOf(story, await commissionedRound(story));
    const { version } = (await reads(story.enterprise, id)).application;
    const both = await Promise.all([
      saves(story.enterprise, id, { sales: '1' }, version),
      saves(staff, id, { registered_capital: '2' }, version),
    ]);
    expect(both).toHaveLength(2);
    expect((await reads(story.enterprise, id)).values).toMatchObject({ sales: '1', registered_capital: '2' });
    await expect(saves(staff, id, { sales: '3' }, version)).rejects.toThrow('draft_conflict');
    await saves(staff, id, { sales: '1' }, version);
  });

  test('sign: one does, the other is told', async () => {
    const id = await submittedEvaluation(story);
    const second = await story.colleague(county.head, 'signer');
    await prepares(county.handler, [id], accept);
    await checks(county.checker, [id]);
    const [a, b] = await Promise.all([signs(county.signer, [id]), signs(second, [id])]);
    expect(a.done + b.done).toBe(1);
    const refused = [...a.outcomes, ...b.outcomes].find((one) => one.refused)?.refused?.code;
    expect(['stale_version', 'application_not_here', 'hand_not_due']).toContain(refused);
  });

  test('take up and take back: one wins', async () => {
    const id = await submittedEvaluation(story);
    const { version } = (await reads(county.handler, id)).application;
    const [received, withdrawn] = await Promise.all([
      county.handler.does(contract.receiveApplications, {
        params: at(county.handler),
        body: { applications: [{ applicationId: id, version }] },
      }),
      story.enterprise.call(contract.withdrawApplication, {
        params: { ...at(story.enterprise), application: id },
        body: { version },
      }),
    ]);
    expect(received.done + (withdrawn.ok ? 1 : 0)).toBe(1);
  });

  test('start: the site has one open application of a kind', async () => {
    const engagementId = await commissionedRound(story);
    const start = () =>
      story.enterprise.call(contract.startApplication, {
        params: at(story.enterprise),
        body: { kind: 'evaluation', engagementId },
      });
    const both = await Promise.all([start(), start()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'application_open_already' } });
  });
});

describe('bad input', () => {
  test.each([
    ['a null byte', { enterprise_name: 'a\u0000b' }],
    ['too much', { enterprise_name: 'x'.repeat(100_000) }],
    ['an officer’s box', { facts_true: 'yes' }],
    ['a box that is not there', { nowhere: '1' }],
    ['an opinion', { initial_opinion: '同意' }],
    ['a table where text belongs', { enterprise_name: [{ a: 'b' }] }],
  ])('%s is refused and changes nothing', async (_, values) => {
    const before = await reads(story.enterprise, submitted);
    const answer = await story.enterprise.call(contract.saveDraft, {
      params: { ...at(story.enterprise), application: submitted },
      body: { version: before.application.version, values: values as never },
    });
    expect(answer.ok).toBe(false);
    expect((await reads(story.enterprise, submitted)).application.version).toBe(before.application.version);
  });

  test('an outcome of another office, a return without items, a refusal without clause', async () => {
    const id = await submittedEvaluation(story);
    const told = async (more: Record<string, unknown>) =>
      (await prepares(county.handler, [id], more)).outcomes[0]?.refused?.code;
    expect(await told({ outcome: 'forward' })).toBe('outcome_unfit');
    expect(await told({ outcome: 'return' })).toBe('correction_missing');
    expect(
      await told({ outcome: 'return', items: [{ field: 'nowhere', label: 'incorrect', reason: '?' }] }),
    ).toBe('form_field_unknown');
    expect(await told({ outcome: 'refuse' })).toBe('decision_clause_missing');
    expect(await told({ outcome: 'accept' })).toBe('officer_fields_missing');
    expect(evaluationBoxes.ownership).toBeDefined();
  });
});

test('an office with two hands goes without the checker; papers that lie there keep their order', async () => {
  const id = await submittedEvaluation(story);
  const params = at(county.head);
  await expect(
    county.head.does(contract.setOfficeHands, { params, body: { version: 0, hands: ['signer'] } }),
  ).rejects.toThrow('office_hands_missing');
  await county.head.does(contract.setOfficeHands, {
    params,
    body: { version: 0, hands: ['handler', 'signer'] },
  });
  await expect(
    county.head.does(contract.setOfficeHands, { params, body: { version: 0, hands: ['handler', 'signer'] } }),
  ).rejects.toThrow('stale_version');
  await prepares(county.handler, [id], accept);
  expect((await reads(county.handler, id)).application.at?.waitsFor).toBe('checker');
  const next = await submittedEvaluation(story);
  await prepares(county.handler, [next], accept);
  expect((await reads(county.handler, next)).application.at?.waitsFor).toBe('signer');
  expect((await signs(county.signer, [next])).done).toBe(1);
});
