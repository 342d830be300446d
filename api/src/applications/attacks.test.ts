import type { AddressInfo } from 'node:net';
import { applications as contract, type EndpointSpec, tenancy } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import {
  at,
  checks,
  evaluationOf,
  type Office,
  passes,
  prepares,
  reads,
  signs,
  staffed,
  submits,
  submittedEvaluation,
} from '../testing/applications.ts';
import { nameConsultancy, openRound, registerSite } from '../testing/rounds.ts';
import { type Member, Story } from '../testing/story.ts';

/** What should not be possible, tried. */

const world = useApp('application_attacks');
let story: Story;
let county: Office;
let city: Office;
beforeAll(async () => {
  story = await new Story(world).tell();
  county = await staffed(story, story.county);
  city = await staffed(story, story.city);
}, 120_000);

const accept = { outcome: 'accept', fields: { materials_complete: 'yes', facts_true: 'yes' } };
const one = async (by: Member, applicationId: string) => ({
  applicationId,
  version: (await reads(by, applicationId)).application.version,
});

async function membership(of: Member, who: Member) {
  const { rows } = await of.does(tenancy.listMembers, { params: at(of), query: { limit: 100 } });
  const row = rows.find(({ accountId }) => accountId === who.accountId);
  if (!row) throw new Error('no such member');
  return row;
}

test('two signers on two connections over HTTP: one signature, one effect', async () => {
  const id = await submittedEvaluation(story);
  const second = await story.colleague(county.head, 'signer', 'second');
  await prepares(county.handler, [id], accept);
  await checks(county.checker, [id]);
  const paper = await one(county.signer, id);
  await world.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = world.app.server.address() as AddressInfo;
  const post = (by: Member) =>
    fetch(`http://127.0.0.1:${port}/api/o/${by.organizationId}/application-signatures`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: by.cookieHeader(), connection: 'close' },
      body: JSON.stringify({ applications: [paper] }),
    }).then(async (response) => (await response.json()) as { done: number });
  const both = await Promise.all([post(county.signer), post(second)]);
  expect(both.map(({ done }) => done).sort()).toEqual([0, 1]);
  expect((await reads(story.enterprise, id)).hands.filter(({ act }) => act === 'sign')).toHaveLength(1);
});

test('a county elsewhere reaches nothing of a paper by any act', async () => {
  const id = await submittedEvaluation(story);
  const paper = await one(county.handler, id);
  const foreign = await staffed(story, story.directCity);
  const params = at(foreign.head);
  const field = { ...params, application: id, field: 'enterprise_name' };
  const several = {
    params,
    body: { applications: [paper], opinion: '同意', reason: '退', outcome: 'forward' },
  };
  const body = (endpoint: EndpointSpec) => {
    const { opinion, reason, outcome, applications } = several.body;
    if (endpoint.name === 'send_back_applications') return { applications, reason };
    if (endpoint.name === 'prepare_applications') return { applications, opinion, outcome };
    return endpoint.name === 'receive_applications' ? { applications } : { applications, opinion };
  };
  for (const [by, endpoint] of [
    [foreign.handler, contract.receiveApplications],
    [foreign.handler, contract.prepareApplications],
    [foreign.checker, contract.checkApplications],
    [foreign.checker, contract.sendBackApplications],
    [foreign.signer, contract.signApplications],
  ] as const) {
    const answer = await by.does(endpoint as never, { params, body: body(endpoint) } as never);
    expect(answer).toMatchObject({ done: 0, outcomes: [{ refused: { code: 'not_found' } }] });
  }
  expect(
    await foreign.handler.meets(contract.confirmPaperField, { params: field, body: { isSame: true } }),
  ).toBe('not_found');
  expect(
    await foreign.handler.meets(contract.resolvePaperDifference, {
      params: field,
      body: { resolution: 'misread', note: '无' },
    }),
  ).toBe('not_found');
  expect((await reads(county.handler, id)).application).toMatchObject({ version: paper.version });
});

describe('a letter of twenty', () => {
  test('with one that is another office’s: nineteen go, the one is told, nothing is half done', async () => {
    const ids: string[] = [];
    for (let nth = 0; nth < 19; nth += 1) {
      const { engagementId } = await openRound(story.city, await registerSite(story.enterprise, '130606'));
      await nameConsultancy(story, story.enterprise, engagementId, story.consultancy);
      const id = await evaluationOf(story, engagementId);
      await submits(story.enterprise, id);
      ids.push(id);
    }
    await prepares(county.handler, ids);
    await checks(county.checker, ids);
    const own = await Promise.all(ids.map((id) => one(county.signer, id)));
    const foreign = { applicationId: `13-${crypto.randomUUID()}`, version: 1 };
    const applications = [...own.slice(0, 7), foreign, ...own.slice(7)];
    const call = () =>
      county.signer.does(contract.signApplications, {
        params: at(county.signer),
        body: { applications, letterNumber: '莲环函〔2026〕20号' },
        idempotencyKey: 'letter-of-twenty-0001',
      });
    const signed = await call();
    expect(signed).toMatchObject({ done: 19, letter: { rows: 19 } });
    expect(signed.outcomes[7]).toMatchObject({
      applicationId: foreign.applicationId,
      refused: { code: 'not_found' },
    });
    // The same press once more answers the same and sends nothing again.
    expect(await call()).toEqual(signed);
    const letters = await county.head.does(contract.listLetters, { params: at(county.head), query: {} });
    expect(letters.rows).toHaveLength(1);
    const again = await county.signer.call(contract.signApplications, {
      params: at(county.signer),
      body: { applications: own.slice(0, 1) },
      idempotencyKey: 'letter-of-twenty-0001',
    });
    expect(again).toMatchObject({ problem: { code: 'idempotency_key_reused' } });
  }, 240_000);
});

describe('one person', () => {
  test('does not become the second hand by another role while the paper lies here', async () => {
    const id = await submittedEvaluation(story);
    const mover = await story.colleague(county.head, 'handler', 'mover');
    await prepares(mover, [id], accept);
    const row = await membership(county.head, mover);
    await county.head.does(tenancy.changeRole, {
      params: { ...at(county.head), member: row.id },
      body: { version: row.version, role: 'checker' },
    });
    expect(await checks(mover, [id])).toMatchObject({
      outcomes: [{ refused: { code: 'hand_own', facts: { earlier: 'handler' } } }],
    });
    await checks(county.checker, [id]);
    expect((await signs(county.signer, [id])).done).toBe(1);
  });

  test('who has left the office is no hand of it, and the paper goes on without', async () => {
    const id = await submittedEvaluation(story);
    const leaver = await story.colleague(county.head, 'checker', 'leaver');
    await prepares(county.handler, [id], accept);
    const paper = await one(leaver, id);
    const row = await membership(county.head, leaver);
    await county.head.does(tenancy.removeMember, {
      params: { ...at(county.head), member: row.id },
      query: { version: row.version },
    });
    expect(
      await leaver.meets(contract.checkApplications, { params: at(leaver), body: { applications: [paper] } }),
    ).not.toBe('ok');
    await checks(county.checker, [id]);
    expect((await signs(county.signer, [id])).done).toBe(1);
  });
});

test('taking back what has come again to the upper office, and signing it, at once: one of them', async () => {
  const { engagementId } = await openRound(story.city, await registerSite(story.enterprise, '130606'));
  await nameConsultancy(story, story.enterprise, engagementId, story.consultancy);
  const id = await evaluationOf(story, engagementId);
  await submits(story.enterprise, id);
  await passes(county, [id]);
  await prepares(city.handler, [id], accept);
  await checks(city.checker, [id]);
  const paper = await one(city.signer, id);
  const [signed, withdrawn] = await Promise.all([
    city.signer.does(contract.signApplications, { params: at(city.signer), body: { applications: [paper] } }),
    story.enterprise.meets(contract.withdrawApplication, {
      params: { ...at(story.enterprise), application: id },
      body: { version: paper.version },
    }),
  ]);
  expect(signed.done).toBe(1);
  expect(['application_taken_up', 'stale_version', 'application_state']).toContain(withdrawn);
});
