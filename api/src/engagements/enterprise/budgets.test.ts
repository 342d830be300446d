import { engagements, enterprise } from '@qingshen/contract';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { Transaction } from '../../kernel/transaction.ts';
import { useApp } from '../../testing/app.ts';
import { capable, commissions, inCase, listedRound, put, reports } from '../../testing/enterprise.ts';
import { creditCodeOf, signedContract } from '../../testing/rounds.ts';
import { Story } from '../../testing/story.ts';

/** What a request sends to the database, BEGIN, COMMIT and the key under which it may be repeated included. */

const world = useApp('enterprise_budgets');
let story: Story;
let engagement: string;
let demand: string;
let site: string;
beforeAll(async () => {
  story = await new Story(world).tell();
  engagement = await listedRound(story);
  await put(world, engagement, "listed_on = '2025-07-27'");
  await commissions(story, story.enterprise, engagement, story.consultancy);
  demand = (await reports(story.enterprise, engagement)).demandId;
  const { site: found } = await story.enterprise.does(engagements.readEngagement, {
    params: inCase(story.enterprise, engagement),
  });
  site = found.id;
});

async function sent(work: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(Transaction.prototype, 'send');
  try {
    await work();
    return spy.mock.calls.length;
  } finally {
    spy.mockRestore();
  }
}

const ours = () => inCase(story.enterprise, engagement);
const self = () => ({ organization: story.enterprise.organizationId });
let nth = 0;
const key = () => {
  nth += 1;
  return `enterprise-budget-${nth}`;
};

const reads: [string, () => Promise<unknown>][] = [
  ['the enterprise', () => story.enterprise.does(enterprise.readEnterprise, { params: self() })],
  ['a site', () => story.enterprise.does(enterprise.readSiteFacts, { params: { ...self(), site } })],
  ['the commission', () => story.enterprise.does(enterprise.readCommission, { params: ours() })],
  ['who could', () => story.enterprise.does(enterprise.whoCould, { params: ours(), query: {} })],
  ['the permit', () => story.enterprise.does(enterprise.readPermitLinkage, { params: ours() })],
  ['the disclosures', () => story.enterprise.does(enterprise.listDisclosures, { params: ours() })],
  ['the papers', () => story.enterprise.does(enterprise.listPapers, { params: self(), query: {} })],
  ['the hand-overs', () => story.enterprise.does(enterprise.listHandovers, { params: self(), query: {} })],
  ['a report', () => story.enterprise.does(enterprise.readFeeDemand, { params: { ...self(), demand } })],
];

test.each(reads)('reading %s takes at most five statements', async (_, read) => {
  expect(await sent(read)).toBeLessThanOrEqual(5);
});

describe('at most nine statements', () => {
  test('name a consultancy, with everything a change brings', async () => {
    const other = await listedRound(story);
    await commissions(story, story.enterprise, other, story.otherConsultancy);
    const body = {
      version: 2,
      creditCode: await creditCodeOf(story, story.consultancy),
      contract: await signedContract(story.enterprise, other, { feeFen: 1 }),
      reason: '人员不足',
    };
    const params = inCase(story.enterprise, other);
    const work = () =>
      story.enterprise.does(engagements.nameConsultancy, { params, body, idempotencyKey: key() });
    expect(await sent(work)).toBeLessThanOrEqual(9);
  });

  test('declare a self-audit', async () => {
    const params = inCase(story.enterprise, await listedRound(story));
    const work = () =>
      story.enterprise.does(enterprise.declareSelfAudit, {
        params,
        body: { version: 1, ...capable },
        idempotencyKey: key(),
      });
    expect(await sent(work)).toBeLessThanOrEqual(9);
  });

  test('record a disclosure that meets both duties', async () => {
    await story.enterprise.does(enterprise.recordStart, {
      params: ours(),
      body: { version: null, startedOn: '2026-01-20' },
    });
    const work = () =>
      story.enterprise.does(enterprise.recordDisclosure, {
        params: ours(),
        body: {
          link: 'https://example.cn',
          disclosedOn: '2026-01-20',
          topics: ['enterprise_information', 'listing_reason', 'audit_carried_out'],
          archivedText: '公开内容',
        },
        idempotencyKey: key(),
      });
    expect(await sent(work)).toBeLessThanOrEqual(9);
  });

  test('report a demand for money', async () => {
    const work = () =>
      story.enterprise.does(enterprise.reportFeeDemand, {
        params: ours(),
        body: { who: '某人', office: '某科', demandedOn: '2026-01-01', account: '先交费' },
        idempotencyKey: key(),
      });
    expect(await sent(work)).toBeLessThanOrEqual(9);
  });
});
