import { engagements, enterprise } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import {
  brings,
  commissions,
  inCase,
  listedRound,
  lookingAs,
  readCommission,
} from '../../testing/enterprise.ts';
import { acceptFiling, listedFirm, newFirm, showFacts, waitingFiling } from '../../testing/filings.ts';
import { creditCodeOf, openRound, registerSite, signedContract } from '../../testing/rounds.ts';
import { type Member, Story } from '../../testing/story.ts';
import { uploads } from '../../testing/uploads.ts';

const world = useApp('commission');
let story: Story;
let henanEnterprise: Member;
beforeAll(async () => {
  story = await new Story(world).tell();
  await story.rows('update clock set demo = true');
  henanEnterprise = await story.register(story.henan, {
    kind: 'enterprise',
    name: '洛阳龙门轴承有限公司',
    divisionCode: '410300',
  });
});

const codeOf = (answer: { ok: boolean; problem?: { code: string } }) =>
  answer.ok ? 'ok' : answer.problem?.code;

async function henanRound(): Promise<string> {
  const siteId = await registerSite(henanEnterprise, '410302');
  return (await openRound(story.henan, siteId, 'voluntary')).engagementId;
}

const whoCould = (engagement: string, query: object = {}) =>
  henanEnterprise.does(enterprise.whoCould, { params: inCase(henanEnterprise, engagement), query });

describe('a contract', () => {
  test('is filed with the authority, and its price is read by the two parties alone', async () => {
    const engagement = await listedRound(story);
    const answer = await commissions(story, story.enterprise, engagement, story.consultancy, {
      number: 'QS-2026-01',
      feeFen: 7_500_000,
    });
    expect(answer).toMatchObject({ ok: true });
    const told = async (by: Member) => (await readCommission(by, engagement)).contracts[0];
    for (const party of [story.enterprise, story.consultancy])
      expect(await told(party)).toMatchObject({ number: 'QS-2026-01', feeFen: 7_500_000, endedOn: null });
    for (const authority of [story.county, story.city, story.province])
      expect(await told(authority)).toMatchObject({ number: 'QS-2026-01', feeFen: null });
    const file = (await told(story.county))?.paper;
    expect(file).toMatchObject({ name: '审核合同.txt' });
    // Nor does the trail of the case, which they read, name it.
    const trail = await story.rows<{ t: string }>(
      `select t::text as t from trail_entries t where case_id = '${engagement.slice(3)}'`,
    );
    expect(trail.some(({ t }) => t.includes('7500000'))).toBe(false);
  });

  test('shows no price to a login that asks the table', async () => {
    const fees = 'select * from audit_contract_fees';
    await expect(lookingAs(world, 'authority', story.province, fees)).rejects.toThrow(/permission denied/);
    await expect(lookingAs(world, 'operator', story.operator, fees)).rejects.toThrow(/permission denied/);
    expect(await lookingAs(world, 'consultancy', story.otherConsultancy, fees)).toEqual([]);
    expect(await lookingAs(world, 'enterprise', story.otherEnterprise, fees)).toEqual([]);
    expect(await lookingAs(world, 'enterprise', story.enterprise, fees)).not.toEqual([]);
  });

  test('is signed, runs, and lies among the documents that the enterprise brought to this case', async () => {
    const engagement = await listedRound(story);
    const elsewhere = await listedRound(story);
    const tries = [
      ['date_in_future', { signedOn: '2199-01-01' }],
      ['contract_ends_before_it_begins', { from: '2026-05-01', until: '2026-04-30' }],
      ['contract_ended', { from: '2025-01-02', until: '2025-12-31' }],
      ['case_file_unknown', { fileId: crypto.randomUUID() }],
      ['case_file_unknown', { fileId: await brings(story.enterprise, elsewhere) }],
      ['case_file_unknown', { fileId: await brings(story.county, engagement) }],
    ] as const;
    for (const [code, terms] of tries)
      expect(
        codeOf(await commissions(story, story.enterprise, engagement, story.consultancy, terms)),
        code,
      ).toBe(code);
    expect(await readCommission(story.county, engagement)).toMatchObject({ manner: null, contracts: [] });
  });

  test('stands on a paper of its own, not on that of another firm’s contract', async () => {
    const engagement = await listedRound(story);
    const fileId = await brings(story.enterprise, engagement, '甲合同.txt', '甲');
    const first = { number: 'QS-2026-07', fileId };
    expect(codeOf(await commissions(story, story.enterprise, engagement, story.consultancy, first))).toBe(
      'ok',
    );
    const again = (fileId: string, firm = story.otherConsultancy, round = engagement) =>
      commissions(story, story.enterprise, round, firm, { fileId, reason: '人员不足' });
    const refused = {
      problem: {
        code: 'contract_paper_of_another',
        facts: {
          field: 'contract.fileId',
          number: 'QS-2026-07',
          consultancy: '河北清源环境咨询有限公司',
        },
      },
    };
    expect(await again(fileId)).toMatchObject(refused);
    // The same bytes under another name, and in another round of the same enterprise, are the same paper.
    const bytes = Buffer.from('同一份合同');
    const brought = async (round: string) => (await uploads(story.enterprise, round, '合同.txt', bytes)).file;
    const elsewhere = await listedRound(story);
    const third = await listedRound(story);
    const at = (round: string, firm: Member, fileId: string, number: string) =>
      commissions(story, story.enterprise, round, firm, { fileId, number });
    expect(codeOf(await at(elsewhere, story.consultancy, await brought(elsewhere), 'QS-2026-07'))).toBe('ok');
    expect(await again(await brought(engagement))).toMatchObject(refused);
    expect(codeOf(await at(third, story.consultancy, await brought(third), 'QS-2026-08'))).toBe('ok');
    expect(codeOf(await again(await brings(story.enterprise, engagement, '甲合同.txt', '乙')))).toBe('ok');
    // Who comes back may come back under the contract it had.
    expect(codeOf(await again(fileId, story.consultancy))).toBe('ok');
  });

  test('does not begin the audit', async () => {
    const engagement = await listedRound(story);
    await commissions(story, story.enterprise, engagement, story.consultancy);
    const met = await story.rows(
      `select 1 from deadlines where engagement_id = '${engagement.slice(3)}' and duty = 'start_audit' and met_on is not null`,
    );
    expect(met).toEqual([]);
  });

  test('of two that are signed in the same moment, one holds', async () => {
    const engagement = await listedRound(story);
    const contract = await signedContract(story.enterprise, engagement, { feeFen: 1 });
    const bodies = await Promise.all(
      [story.consultancy, story.otherConsultancy].map(async (firm) => ({
        version: 1,
        creditCode: await creditCodeOf(story, firm),
        contract,
      })),
    );
    const params = inCase(story.enterprise, engagement);
    const both = await Promise.all(
      bodies.map((body) => story.enterprise.meets(engagements.nameConsultancy, { params, body })),
    );
    expect(both.sort()).toEqual(['ok', 'stale_version']);
    const { contracts } = await readCommission(story.enterprise, engagement);
    expect(contracts).toHaveLength(1);
  });

  test('holds nothing a text should not hold', async () => {
    const engagement = await listedRound(story);
    for (const number of ['a\u0000b', 'a\u202eb', '', 'x'.repeat(61)])
      expect(
        codeOf(await commissions(story, story.enterprise, engagement, story.consultancy, { number })),
      ).toBe('invalid_input');
    for (const feeFen of [-1, 1.5, 1e18])
      expect(
        codeOf(await commissions(story, story.enterprise, engagement, story.consultancy, { feeFen })),
      ).toBe('invalid_input');
  });
});

describe('where filings are asked', () => {
  test('nobody is commissioned who is not in the register for the industry, and the clause is named', async () => {
    const engagement = await henanRound();
    const stranger = await newFirm(story, '郑州无备咨询有限公司');
    const refused = await commissions(story, henanEnterprise, engagement, stranger);
    expect(refused).toMatchObject({
      ok: false,
      problem: {
        code: 'consultancy_not_filed',
        facts: { province: '41', clause: '豫工信办节〔2018〕24号 五（一）' },
      },
    });
    const cement = await newFirm(story, '郑州建材咨询有限公司');
    await showFacts(story, cement);
    await acceptFiling(story, await waitingFiling(cement, ['30']), { despite: '业绩材料随后补齐' });
    expect(await commissions(story, henanEnterprise, engagement, cement)).toMatchObject({
      problem: { code: 'consultancy_sector_missing', facts: { sector: '26', granted: ['30'] } },
    });
    const { firm } = await listedFirm(story, '郑州化工咨询有限公司', ['26']);
    const able = await whoCould(engagement);
    expect(able).toMatchObject({ isFilingAsked: true, clause: '豫工信办节〔2018〕24号 五（一）' });
    expect(able.rows.map(({ name }) => name)).toEqual(['郑州化工咨询有限公司']);
    // Whoever is listed is not refused.
    expect(codeOf(await commissions(story, henanEnterprise, engagement, firm))).toBe('ok');
  });

  test('a firm from elsewhere is taken on by its filing', async () => {
    const engagement = await henanRound();
    await showFacts(story, story.otherConsultancy);
    expect(codeOf(await commissions(story, henanEnterprise, engagement, story.otherConsultancy))).toBe(
      'consultancy_unknown',
    );
    await acceptFiling(story, await waitingFiling(story.otherConsultancy, ['26']));
    expect(codeOf(await commissions(story, henanEnterprise, engagement, story.otherConsultancy))).toBe('ok');
  });

  test('pages follow each other by name, and hold nobody twice', async () => {
    const engagement = await henanRound();
    for (const name of ['安阳甲咨询有限公司', '安阳乙咨询有限公司', '安阳丙咨询有限公司'])
      await listedFirm(story, name, ['26']);
    const all = (await whoCould(engagement, { limit: 100 })).rows.map(({ name }) => name);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await whoCould(engagement, { limit: 2, ...(after ? { after } : {}) });
      seen.push(...page.rows.map(({ name }) => name));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toEqual(all);
    expect(new Set(seen).size).toBe(seen.length);
    expect((await whoCould(engagement, { search: '安阳甲' })).rows).toHaveLength(1);
  });

  test('a filing holds on its last day, and not on the day after', async () => {
    const engagement = await henanRound();
    const firm = await newFirm(story, '开封末日咨询有限公司');
    await showFacts(story, firm);
    const [{ today }] = (await story.rows<{ today: string }>(
      "select to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as today",
    )) as [{ today: string }];
    await acceptFiling(story, await waitingFiling(firm, ['26']), { validUntil: today });
    const able = async () => (await whoCould(engagement, { search: '末日' })).rows.length;
    expect(await able()).toBe(1);
    await story.turnClock(86_400);
    expect(await able()).toBe(0);
    expect(await commissions(story, henanEnterprise, engagement, firm)).toMatchObject({
      problem: { code: 'consultancy_filing_ended', facts: { until: today } },
    });
    await story.turnClock(0);
    expect(codeOf(await commissions(story, henanEnterprise, engagement, firm))).toBe('ok');
  });

  test('nobody else asks who could', async () => {
    const engagement = await henanRound();
    for (const by of [story.enterprise, story.henan, story.consultancy])
      expect(await by.meets(enterprise.whoCould, { params: inCase(by, engagement), query: {} })).toBe(
        'not_found',
      );
  });
});

test('where none is asked, nobody is listed and anybody at work may be named', async () => {
  const engagement = await listedRound(story);
  const able = await story.enterprise.does(enterprise.whoCould, {
    params: inCase(story.enterprise, engagement),
    query: {},
  });
  expect(able).toMatchObject({ isFilingAsked: false, rows: [] });
  const body = {
    version: 1,
    creditCode: await creditCodeOf(story, story.consultancy),
    contract: await signedContract(story.enterprise, engagement),
  };
  expect(
    await story.enterprise.meets(engagements.nameConsultancy, {
      params: inCase(story.enterprise, engagement),
      body,
    }),
  ).toBe('ok');
});
