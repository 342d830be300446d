import { qualifications as contract, tenancy } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { freshIdentity, inFirm, registers, someone } from '../../testing/firms.ts';
import { type Member, Story } from '../../testing/story.ts';

const world = useApp('claims');
let story: Story;
let henanFirm: Member;
beforeAll(async () => {
  story = await new Story(world).tell();
  henanFirm = await story.register(story.henan, {
    kind: 'consultancy',
    name: '郑州中原环评咨询有限公司',
    divisionCode: '410100',
  });
});

const register = (by: Member, more: Record<string, unknown>) =>
  by.call(contract.registerStaff, { params: inFirm(by), body: someone(more) });
const ours = (by: Member, query: object = {}) =>
  by.does(contract.listOurClaims, { params: inFirm(by), query });
const seen = (by: Member, query: object = {}) =>
  by.does(contract.listEmploymentClaims, { params: inFirm(by), query });
const settle = (by: Member, claim: string, body: object) =>
  by.meets(contract.settleEmploymentClaim, { params: { ...inFirm(by), claim }, body: body as never });

/** Somebody of 清源's whom another firm wants; the claim as the claimant lists it. */
async function claimed(by: Member, more: Record<string, unknown> = {}) {
  const identityNumber = freshIdentity();
  const employment = await registers(story.consultancy, { identityNumber, from: '2021-03-01' });
  const answer = await register(by, { identityNumber, from: '2024-05-01', name: '林争', ...more });
  const claim = (await ours(by)).rows[0]?.id ?? '';
  return { identityNumber, employment, answer, claim };
}

describe('a person who counts for another firm', () => {
  test('is refused with the day since when, and with nothing else', async () => {
    const { answer } = await claimed(story.otherConsultancy);
    expect(answer).toMatchObject({
      ok: false,
      status: 409,
      problem: { code: 'person_registered_elsewhere', facts: { since: '2021-03-01' } },
    });
    expect(Object.keys(answer.ok ? {} : answer.problem.facts)).toEqual(['since']);
    const [row] = (await ours(story.otherConsultancy)).rows;
    expect(row).toMatchObject({
      name: '林争',
      from: '2024-05-01',
      employedElsewhereSince: '2021-03-01',
      outcome: null,
    });
    expect(JSON.stringify(row)).not.toContain(story.consultancy.organizationId);
    expect(JSON.stringify(row)).not.toContain('清源');
    const { rows } = await story.otherConsultancy.does(contract.listStaff, {
      params: inFirm(story.otherConsultancy),
    });
    expect(rows).toEqual([]);
  });

  test('leaves one open claim, however often it is tried, and with whatever key', async () => {
    const { identityNumber } = await claimed(story.otherConsultancy);
    const open = (await ours(story.otherConsultancy, { state: 'open' })).rows.length;
    const again = () =>
      story.otherConsultancy.meets(contract.registerStaff, {
        params: inFirm(story.otherConsultancy),
        body: someone({ identityNumber }),
        idempotencyKey: 'again-and-again',
      });
    expect(await Promise.all([again(), again()])).toEqual(Array(2).fill('person_registered_elsewhere'));
    const kept = (await ours(story.otherConsultancy, { state: 'open' })).rows;
    expect(kept).toHaveLength(open);
    const trail = await story.rows<{ subject_id: string }>(
      "select distinct subject_id from trail_entries where act = 'employment_claimed' and subject_organization_id = $1",
      [story.otherConsultancy.organizationId],
    );
    expect(trail.map((row) => row.subject_id).sort()).toEqual(kept.map(({ id }) => id).sort());
  });

  test('of two firms at the same second counts for exactly one, whoever they are', async () => {
    for (let nth = 0; nth < 6; nth += 1) {
      const identityNumber = freshIdentity();
      const firms = [story.consultancy, story.otherConsultancy, henanFirm];
      const answers = await Promise.all(firms.map((firm) => register(firm, { identityNumber })));
      const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.problem.code)).sort();
      expect(codes).toEqual(['ok', 'person_registered_elsewhere', 'person_registered_elsewhere']);
    }
    const twice = await story.rows(
      'select person_id from employments where full_time and until_on is null group by person_id having count(*) > 1',
    );
    expect(twice).toEqual([]);
  });

  test('may work part-time beside, and not be made full-time', async () => {
    const identityNumber = freshIdentity();
    await registers(story.consultancy, { identityNumber });
    const employment = await registers(henanFirm, { identityNumber, fullTime: false });
    const change = await henanFirm.call(contract.changeFullTime, {
      params: { ...inFirm(henanFirm), employment },
      body: { version: 1, fullTime: true },
    });
    expect(change).toMatchObject({
      ok: false,
      problem: { code: 'person_registered_elsewhere', facts: { since: '2021-03-01' } },
    });
    expect((await ours(henanFirm)).rows[0]).toMatchObject({ outcome: null });
  });

  test('is free the day after the last one', async () => {
    const identityNumber = freshIdentity();
    const employment = await registers(story.consultancy, { identityNumber });
    const params = { ...inFirm(story.consultancy), employment };
    await story.consultancy.does(contract.endEmployment, {
      params,
      body: { version: 1, until: '2024-04-30' },
    });
    expect(await register(henanFirm, { identityNumber, from: '2024-04-30' })).toMatchObject({ ok: false });
    expect(await register(henanFirm, { identityNumber, from: '2024-05-01' })).toMatchObject({ ok: true });
  });
});

describe('the authority', () => {
  test('of either firm sees both; another sees nothing', async () => {
    const { claim } = await claimed(henanFirm);
    const both = {
      id: claim,
      claimantName: '郑州中原环评咨询有限公司',
      employerName: '河北清源环境咨询有限公司',
    };
    expect((await seen(story.henan)).rows[0]).toMatchObject({ ...both, maySettle: false });
    expect((await seen(story.province)).rows[0]).toMatchObject({ ...both, maySettle: true });
    expect((await seen(story.directCity)).rows).toEqual([]);
  });

  test('of the employer settles: the person moves, both are told, and the new firm may register', async () => {
    const { claim, identityNumber, employment } = await claimed(henanFirm);
    const moves = { outcome: 'moves', lastDay: '2024-04-30', reason: '劳动合同已解除' };
    expect(await settle(story.henan, claim, moves)).toBe('claim_not_yours');
    expect(await settle(story.directCity, claim, moves)).toBe('not_found');
    expect(await settle(story.province, claim, { ...moves, lastDay: '2020-01-01' })).toBe(
      'employment_ends_before_it_begins',
    );
    const handler = await story.colleague(story.province, 'handler');
    expect(await settle(handler, claim, moves)).toBe('role_insufficient');
    expect(await settle(story.province, claim, moves)).toBe('ok');
    expect(await settle(story.province, claim, moves)).toBe('claim_settled');
    expect((await ours(henanFirm)).rows[0]).toMatchObject({ outcome: 'moves', reason: '劳动合同已解除' });
    const told = await story.rows<{ template: string; organization_id: string }>(
      "select template, organization_id from outbox where template like 'claim_settled%' order by template",
    );
    expect(told).toEqual([
      { template: 'claim_settled_for_claimant', organization_id: henanFirm.organizationId },
      { template: 'claim_settled_for_employer', organization_id: story.consultancy.organizationId },
    ]);
    const member = await story.consultancy.does(contract.readStaffMember, {
      params: { ...inFirm(story.consultancy), employment },
    });
    expect(member.until).toBe('2024-04-30');
    expect(await register(henanFirm, { identityNumber, from: '2024-05-01' })).toMatchObject({ ok: true });
  });

  test('of the employer settles: the person stays', async () => {
    const { claim, identityNumber } = await claimed(henanFirm);
    const both = await Promise.all(
      [1, 2].map(() => settle(story.province, claim, { outcome: 'stays', reason: '社保仍在原单位' })),
    );
    expect(both.sort()).toEqual(['claim_settled', 'ok']);
    expect(await register(henanFirm, { identityNumber })).toMatchObject({ ok: false });
  });

  test('is asked by nobody else: for a firm, an enterprise and an expert pool there is no such list', async () => {
    for (const by of [story.consultancy, story.enterprise, story.operator])
      expect(await by.meets(contract.listEmploymentClaims, { params: inFirm(by), query: {} })).toBe(
        'not_found',
      );
  });
});

test('a firm that is suspended claims nobody', async () => {
  const params = {
    organization: story.province.organizationId,
    subject: story.otherConsultancy.organizationId,
  };
  const { organization } = await story.province.does(tenancy.readOrganization, { params });
  await story.province.does(tenancy.suspendOrganization, {
    params,
    body: { version: organization.version, reason: '报告失实' },
  });
  expect(await register(story.otherConsultancy, {})).toMatchObject({
    problem: { code: 'organization_suspended' },
  });
});
