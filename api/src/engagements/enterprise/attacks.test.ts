import { engagements, enterprise } from '@qingshen/contract';
import { beijingDate } from '@qingshen/domain/time';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { brings, capable, commissions, inCase, listedRound, reports } from '../../testing/enterprise.ts';
import { creditCodeOf, registerSite, signedContract } from '../../testing/rounds.ts';
import { type Member, Story } from '../../testing/story.ts';

/** Everything an enterprise can do, tried by everybody who must not. */
const world = useApp('enterprise_attacks');
let story: Story;
const today = beijingDate(new Date());
let engagement: string;
let site: string;
let demand: string;
let reform: Member;
beforeAll(async () => {
  story = await new Story(world).tell();
  engagement = await listedRound(story);
  await commissions(story, story.enterprise, engagement, story.consultancy);
  // 清源 is replaced: it knows every id of the case, and is no longer under contract.
  await commissions(story, story.enterprise, engagement, story.otherConsultancy, { reason: '人员不足' });
  site = await registerSite(story.enterprise, '130606');
  demand = (await reports(story.enterprise, engagement)).demandId;
  reform = await story.register(story.operator, {
    kind: 'authority',
    name: '河北省发展和改革委员会',
    divisionCode: '130000',
    line: 'reform',
  });
});

const ofCase = (by: Member) => inCase(by, engagement);
const ofSite = (by: Member) => ({ organization: by.organizationId, site });
const ofDemand = (by: Member) => ({ organization: by.organizationId, demand });
const permit = {
  approvalsPassed: null,
  approvalNumber: null,
  permitHeld: false,
  permitNumber: null,
  permitManagement: null,
  permitValidUntil: null,
  onClosureList: null,
};
const yearly = { outputValueFen: 1, mainIncomeFen: null, salesFen: null, energyTce: null };

const acts: Record<string, (by: Member) => Promise<string>> = {
  'names a consultancy': async (by) =>
    by.meets(engagements.nameConsultancy, {
      params: ofCase(by),
      body: {
        version: 3,
        creditCode: await creditCodeOf(story, story.consultancy),
        contract: await signedContract(story.enterprise, engagement),
        reason: '更换',
      },
    }),
  'declares a self-audit': (by) =>
    by.meets(enterprise.declareSelfAudit, {
      params: ofCase(by),
      body: { version: 3, ...capable, reason: '更换' },
    }),
  'lays the work down': (by) =>
    by.meets(enterprise.resignCommission, { params: ofCase(by), body: { version: 3, reason: '不做了' } }),
  'records the first day': (by) =>
    by.meets(enterprise.recordStart, {
      params: ofCase(by),
      body: { version: null, startedOn: '2026-01-05' },
    }),
  'records the last day': (by) =>
    by.meets(enterprise.recordFinish, { params: ofCase(by), body: { version: 1, finishedOn: '2026-01-05' } }),
  'records a disclosure': (by) =>
    by.meets(enterprise.recordDisclosure, {
      params: ofCase(by),
      body: {
        link: 'https://www.example.cn/a',
        disclosedOn: today,
        topics: ['listing_reason'],
        archivedText: '原文',
      },
    }),
  'attests that nobody took money': (by) =>
    by.meets(enterprise.attestNoFee, {
      params: { ...ofCase(by), stage: 'evaluation' },
      body: { noFeeWasTaken: true },
    }),
  'reports a demand': (by) =>
    by.meets(enterprise.reportFeeDemand, {
      params: ofCase(by),
      body: { who: '某', office: '某', demandedOn: today, account: '某' },
    }),
  'reads a report': (by) => by.meets(enterprise.readFeeDemand, { params: ofDemand(by) }),
  'answers a report': (by) =>
    by.meets(enterprise.handleFeeDemand, {
      params: ofDemand(by),
      body: { version: 1, to: 'closed', text: '查无此事' },
    }),
  'describes a permit': (by) =>
    by.meets(enterprise.keepPermit, { params: ofSite(by), body: { ...permit, version: null } }),
  'states figures': (by) =>
    by.meets(enterprise.stateFigures, {
      params: { ...ofSite(by), year: 2025 },
      body: { ...yearly, discharges: [], products: [], version: null },
    }),
  'asks who could': (by) => by.meets(enterprise.whoCould, { params: ofCase(by), query: {} }),
};

describe.each(Object.entries(acts))('who has no part in it, and %s', (_, act) => {
  test('finds nothing there', async () => {
    const parties = [
      story.otherEnterprise,
      story.consultancy,
      story.directCity,
      story.henan,
      reform,
      story.pool,
      story.operator,
    ];
    for (const by of parties) expect(await act(by), by.name).toBe('not_found');
  });
});

describe('a paper of somebody else', () => {
  test('stands behind nothing that is recorded', async () => {
    const theirs = await listedRound(story);
    const papers = [
      await brings(story.enterprise, theirs),
      await brings(story.county, engagement),
      crypto.randomUUID(),
    ];
    for (const fileId of papers) {
      const disclosed = await story.enterprise.call(enterprise.recordDisclosure, {
        params: ofCase(story.enterprise),
        body: {
          link: 'https://www.example.cn/a',
          disclosedOn: today,
          topics: ['listing_reason'],
          fileId,
        },
      });
      expect(disclosed).toMatchObject({ problem: { code: 'case_file_unknown', facts: { field: 'fileId' } } });
      const contract = await commissions(story, story.enterprise, engagement, story.consultancy, {
        fileId,
        reason: '更换',
      });
      expect(contract).toMatchObject({
        problem: { code: 'case_file_unknown', facts: { field: 'contract.fileId' } },
      });
    }
  });
});

describe('what is no text, no number and no day', () => {
  const body = { who: '某', office: '某', demandedOn: today, account: '某' };
  test.each([
    { who: 'a\u0000b' },
    { who: '\u200b' },
    { who: '   ' },
    { office: '某\u200b局' },
    { office: '\ud800' },
    { account: 'x'.repeat(2001) },
    { account: '\u0007' },
    { amountFen: Number.MAX_SAFE_INTEGER },
    { amountFen: 0.5 },
    { demandedOn: '2026-02-30' },
    { demandedOn: '0000-01-01' },
    { stage: 'nonsense' },
    { more: 'than is asked' },
  ])('is refused at its field: %j', async (more) => {
    const told = await story.enterprise.call(enterprise.reportFeeDemand, {
      params: ofCase(story.enterprise),
      body: { ...body, ...more } as never,
    });
    expect(told).toMatchObject({ problem: { code: 'invalid_input', facts: { fields: [{ in: 'body' }] } } });
  });
});

test('the same act sent twice under one key takes effect once', async () => {
  const send = () =>
    story.enterprise.call(enterprise.recordDisclosure, {
      params: ofCase(story.enterprise),
      body: {
        link: 'https://www.example.cn/replayed',
        disclosedOn: today,
        topics: ['listing_reason'],
        archivedText: '原文',
      },
      idempotencyKey: 'disclosure-replayed-1',
    });
  const [first, second] = [await send(), await send()];
  expect(first).toMatchObject({ ok: true });
  expect(second).toMatchObject({ ok: true, reply: first.ok ? first.reply : null });
  const rows = await story.rows("select 1 from disclosures where link like '%replayed'");
  expect(rows).toHaveLength(1);
});
