import { qualifications as contract } from '@qingshen/contract';
import { add, beijingDate, days, type LocalDate } from '@qingshen/domain/time';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '../../kernel/as-persona.ts';
import { asPublic } from '../../kernel/public.ts';
import { useApp } from '../../testing/app.ts';
import { listedFirm, readFiling, sanctioned } from '../../testing/filings.ts';
import { type Member, Story } from '../../testing/story.ts';
import { whyNotTakeOn } from '../index.ts';

const world = useApp('sanctions');
let story: Story;
let firm: Member;
let filing: string;
let today: LocalDate;
beforeAll(async () => {
  story = await new Story(world).tell();
  await story.rows('update clock set demo = true');
  ({ firm, filing } = await listedFirm(story, '新乡天行咨询有限公司'));
  today = beijingDate(new Date());
});
const at = ({ organizationId }: Member) => ({ organization: organizationId });
const after = (count: number) => add(today, days(count));
const day = 86_400;

const impose = (body: object, by = story.henan) =>
  by.meets(contract.imposeSanction, {
    params: at(by),
    body: {
      organizationId: firm.organizationId,
      step: 'order_to_correct',
      clause: '五（三）',
      reason: '报告不实',
      ...body,
    },
  });
const read = async (by: Member, sanction: string) =>
  (await by.does(contract.readSanction, { params: { ...at(by), sanction } })).sanction;
const entry = async () => {
  const { rows } = await story.stranger().does(contract.searchRegister, { query: { search: '天行' } });
  return rows[0]?.state;
};
const publicFirm = () =>
  story.stranger().does(contract.readRegisterFirm, { params: { firm: firm.organizationId } });
const takeOn = () =>
  inTransaction(world.app.kernel.pools, asPublic, {}, (ctx) =>
    whyNotTakeOn(ctx, { firm: firm.organizationId, province: '41', track: 'voluntary', industry: '2614' }),
  );

describe('the steps', () => {
  let order: string;
  let named: string;
  let suspension: string;

  test('begin with an order that has a deadline, and are taken in their order', async () => {
    expect(await impose({})).toBe('sanction_without_deadline');
    expect(await impose({ until: after(-1) })).toBe('sanction_ends_before_it_begins');
    expect(await impose({ from: after(-3), until: after(3) })).toBe('sanction_backdated');
    expect(await impose({ from: after(400), until: after(401) })).toBe('sanction_too_far_ahead');
    expect(await impose({ step: 'publish_name' })).toBe('sanction_out_of_order');
    expect(await impose({ step: 'suspend' })).toBe('sanction_out_of_order');
    expect(await impose({ organizationId: story.enterprise.organizationId, until: after(3) })).toBe(
      'sanction_firm_unknown',
    );
    order = await sanctioned(story.henan, firm, { step: 'order_to_correct', until: after(10) });
    expect(await read(firm, order)).toMatchObject({ state: 'in_force', overdue: false, appeal: 'none' });
  });

  test('of four equal orders at once one is given; another clause is another order', async () => {
    const { firm: other } = await listedFirm(story, '新乡并行咨询有限公司');
    const given = { organizationId: other.organizationId, until: after(10) };
    const answers = await Promise.all([given, given, given, given].map((one) => impose(one)));
    expect(answers.sort()).toEqual(['ok', ...Array(3).fill('sanction_ordered_already')]);
    expect(await impose({ ...given, clause: '五（四）' })).toBe('ok');
  });

  test('an order stays between the authority and the firm; it weighs on the clause from that day', async () => {
    expect(await entry()).toBe('listed');
    expect((await publicFirm()).sanctions).toEqual([]);
    const { sectors } = await readFiling(story.henan, filing);
    expect(sectors[0]?.whenSubmitted?.verdict).toBe('qualified');
    expect(
      sectors[0]?.today?.findings.find(({ clause }) => clause === 'not_under_rectification')?.state,
    ).toBe('not_met');
  });

  test('a published name is everybody’s to read', async () => {
    named = await sanctioned(story.henan, firm, { step: 'publish_name', previousId: order });
    expect(await entry()).toBe('named');
    expect(await takeOn()).toBeNull();
    expect((await publicFirm()).sanctions).toMatchObject([{ step: 'publish_name', inForce: true }]);
    expect(await impose({ step: 'publish_name', previousId: order })).toBe('sanction_imposed_already');
  });

  test('a suspension waits for the deadline; of two signers at once one imposes it', async () => {
    expect(await impose({ step: 'suspend', previousId: named })).toBe('sanction_before_deadline');
    await story.turnClock(11 * day);
    today = add(today, days(11));
    expect(await read(story.henan, order)).toMatchObject({ overdue: true, state: 'in_force' });
    const signer = await story.colleague(story.henan, 'signer');
    const next = { step: 'suspend', previousId: named, until: after(5) };
    expect((await Promise.all([impose(next), impose(next, signer)])).sort()).toEqual([
      'ok',
      'sanction_imposed_already',
    ]);
    const { rows } = await firm.does(contract.listSanctions, {
      params: at(firm),
      query: { step: 'suspend' },
    });
    suspension = rows[0]?.id ?? '';
    expect(rows).toHaveLength(1);
    expect(await entry()).toBe('suspended');
    expect(await takeOn()).toMatchObject({ code: 'consultancy_suspended' });
  });

  test('on its last day a suspension is in force; the day after it has ended, and nobody wrote that', async () => {
    await story.turnClock(16 * day);
    expect((await read(firm, suspension)).state).toBe('in_force');
    expect(await entry()).toBe('suspended');
    await story.turnClock(17 * day);
    expect((await read(firm, suspension)).state).toBe('ended');
    expect(await entry()).toBe('named');
    expect((await publicFirm()).sanctions.map(({ step, inForce }) => [step, inForce]).sort()).toEqual([
      ['publish_name', true],
      ['suspend', false],
    ]);
    for (const state of ['ended', 'in_force'] as const) {
      const { rows } = await story.henan.does(contract.listSanctions, {
        params: at(story.henan),
        query: { state },
      });
      expect(rows.map(({ id }) => id).includes(suspension)).toBe(state === 'ended');
    }
  });

  test('are lifted with a reason, each for itself; what is lifted stays lifted', async () => {
    const lift = (sanction: string, because: 'corrected' | 'served', version = 1) =>
      story.henan.meets(contract.liftSanction, {
        params: { ...at(story.henan), sanction },
        body: { version, because, reason: '已整改到位' },
      });
    expect(await lift(named, 'served')).toBe('sanction_lifting_unfit');
    expect(await lift(named, 'corrected', 9)).toBe('stale_version');
    expect((await Promise.all([lift(named, 'corrected'), lift(named, 'corrected')])).sort()).toEqual([
      'ok',
      expect.stringMatching(/stale_version|sanction_lifted_already/),
    ]);
    expect(await entry()).toBe('listed');
    expect((await read(firm, named)).state).toBe('lifted');
    const { chain } = await firm.does(contract.readSanction, { params: { ...at(firm), sanction: named } });
    expect(chain.map(({ step }) => step)).toEqual(['order_to_correct', 'publish_name', 'suspend']);
  });
});

describe('an appeal', () => {
  let order: string;
  beforeAll(async () => {
    today = add(beijingDate(new Date()), days(17));
    const clause = '豫工信办节〔2018〕24号 五（四）';
    order = await sanctioned(story.henan, firm, { step: 'order_to_correct', until: after(10), clause });
  });
  const appeal = (by = firm) =>
    by.meets(contract.appealSanction, {
      params: { ...at(by), sanction: order },
      body: { grounds: '报告数据有据可查' },
    });
  const decide = (by: Member, outcome: 'upheld' | 'dismissed' = 'upheld') =>
    by.meets(contract.decideAppeal, {
      params: { ...at(by), sanction: order },
      body: { outcome, reason: '经复核属实' },
    });

  test('is the firm’s owner’s, once', async () => {
    const manager = await story.colleague(firm, 'manager');
    expect(await appeal(manager)).toBe('role_insufficient');
    expect(await decide(story.henan)).toBe('appeal_absent');
    expect((await Promise.all([appeal(), appeal()])).sort()).toEqual(['appeal_filed_already', 'ok']);
    expect((await read(story.henan, order)).appeal).toBe('pending');
  });

  test('is decided by somebody who did not impose it, where there is such a one; upheld, it lifts', async () => {
    expect(await decide(story.henan)).toBe('appeal_own_sanction');
    const signer = await story.colleague(story.henan, 'signer');
    expect(await decide(signer)).toBe('ok');
    expect(await decide(signer, 'dismissed')).toBe('appeal_decided_already');
    expect(await read(firm, order)).toMatchObject({
      state: 'lifted',
      liftedBecause: 'appeal_upheld',
      appeal: 'upheld',
    });
  });
});

describe('who must not', () => {
  test('another firm, another province, an enterprise and an expert find no sanction and impose none', async () => {
    const { rows } = await story.henan.does(contract.listSanctions, { params: at(story.henan), query: {} });
    const sanction = rows[0]?.id ?? '';
    for (const who of [story.consultancy, story.province, story.otherConsultancy])
      expect(await who.meets(contract.readSanction, { params: { ...at(who), sanction } })).toBe('not_found');
    for (const who of [story.enterprise, story.pool])
      expect(await who.meets(contract.listSanctions, { params: at(who), query: {} })).toBe('not_found');
    expect(await impose({ until: after(3) }, story.province)).toBe('sanction_firm_unknown');
    expect(await impose({ until: after(3) }, firm)).toBe('not_found');
    const handler = await story.colleague(story.henan, 'handler');
    expect(await impose({ until: after(3) }, handler)).toBe('role_insufficient');
  });

  test('no firm learns who signed', async () => {
    const answer = await firm.does(contract.listSanctions, { params: at(firm), query: {} });
    expect(JSON.stringify(answer)).not.toContain(story.henan.accountId);
  });
});
