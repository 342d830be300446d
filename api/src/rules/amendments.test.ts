import { rules } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { type Member, Story } from '../testing/story.ts';

const world = useApp('amendments');
let story: Story;
let signer: Member;
let handler: Member;
beforeAll(async () => {
  story = await new Story(world).tell();
  signer = await story.colleague(story.province, 'signer');
  handler = await story.colleague(story.province, 'handler');
});

const at = (member: Member) => ({ organization: member.organizationId });
const panel = (count: number, more: object = {}) => ({
  jurisdiction: '130000',
  track: 'mandatory' as const,
  key: 'panel_size_min' as const,
  value: { kind: 'count' as const, count },
  document: `冀环评〔2026〕${count}号`,
  article: '三（二）',
  reason: '评审量增加',
  from: '2026-01-01',
  ...more,
});
const propose = async (by: Member, body: ReturnType<typeof panel>) =>
  (await by.does(rules.proposeAmendment, { params: at(by), body })).amendmentId;
const of = (member: Member, amendment: string) => ({ params: { ...at(member), amendment } });
const approve = (by: Member, amendment: string, version = 1) =>
  by.call(rules.approveAmendment, { ...of(by, amendment), body: { version } });
const panelAt = async (jurisdiction: string, more: object = {}) => {
  const set = await story.stranger().does(rules.readRuleSet, { query: { jurisdiction, ...more } });
  return set.rules.find(({ key }) => key === 'panel_size_min');
};

describe('a proposal', () => {
  test('applies to nobody until a second officer approves, and then to everybody at once', async () => {
    const before = await panelAt('130000');
    const id = await propose(story.province, panel(5));
    expect(await panelAt('130000')).toEqual(before);
    expect((await approve(signer, id)).ok).toBe(true);
    expect(await panelAt('130606')).toMatchObject({
      value: { kind: 'count', count: 5 },
      origin: {
        source: `amendment:${id.slice(3)}`,
        jurisdiction: '130000',
        document: '冀环评〔2026〕5号',
        verified: true,
      },
    });
    expect((await panelAt('410000'))?.origin.source).not.toContain('amendment');
    expect(await panelAt('130000', { on: '2025-12-31' })).toEqual(before);
  });

  test('is not known to whoever asks what was known before', async () => {
    const known = new Date().toISOString();
    const before = await panelAt('130000', { known });
    const id = await propose(story.province, panel(6, { from: '2026-02-01' }));
    await approve(signer, id);
    expect(await panelAt('130000', { known })).toEqual(before);
    expect((await panelAt('130000'))?.value).toEqual({ kind: 'count', count: 6 });
    expect((await panelAt('130000'))?.losing).toContainEqual(
      expect.objectContaining({ value: { kind: 'count', count: 5 }, because: 'older' }),
    );
  });

  test('is changed by its proposer while nobody has decided, and taken back', async () => {
    const id = await propose(handler, panel(7));
    const { version } = await handler.does(rules.editAmendment, {
      ...of(handler, id),
      body: { ...editable(panel(8)), version: 1 },
    });
    expect(version).toBe(2);
    const { amendment, today, previews } = await signer.does(rules.readAmendment, of(signer, id));
    expect(amendment).toMatchObject({ value: { count: 8 }, state: 'proposed', mine: false, version: 2 });
    expect(today?.key).toBe('panel_size_min');
    expect(previews).toContain('cases');
    await handler.does(rules.withdrawAmendment, { ...of(handler, id), body: { version: 2 } });
    const again = await approve(signer, id, 3);
    expect(again).toMatchObject({
      ok: false,
      problem: { code: 'amendment_decided', facts: { state: 'withdrawn' } },
    });
  });

  test('is rejected with a reason that its proposer reads', async () => {
    const id = await propose(handler, panel(9));
    expect(
      await signer.meets(rules.rejectAmendment, { ...of(signer, id), body: { version: 1, reason: ' ' } }),
    ).toBe('invalid_input');
    await signer.does(rules.rejectAmendment, { ...of(signer, id), body: { version: 1, reason: '依据不足' } });
    const { amendment } = await handler.does(rules.readAmendment, of(handler, id));
    expect(amendment).toMatchObject({ state: 'rejected', decisionReason: '依据不足', mine: true });
    expect((await panelAt('130000'))?.origin.document).not.toBe('冀环评〔2026〕9号');
  });

  test('of an interpretation is made and decided the same way', async () => {
    const key = 'interpretation_surplus_senior' as const;
    const body = { ...panel(1), key, value: { kind: 'choice' as const, choice: 'does_not_count' } };
    const { amendmentId } = await story.province.does(rules.proposeAmendment, {
      params: at(story.province),
      body,
    });
    await approve(signer, amendmentId);
    const { rule, options } = await story
      .stranger()
      .does(rules.readRule, { params: { key }, query: { jurisdiction: '130000' } });
    expect(rule?.value).toEqual({ kind: 'choice', choice: 'does_not_count' });
    expect(options).toEqual(['counts_as_intermediate', 'does_not_count']);
  });

  test('of two who decide at the same second lets one through', async () => {
    const id = await propose(handler, panel(11, { from: '2030-01-01' }));
    const head = story.province;
    const both = await Promise.all([approve(signer, id), approve(head, id)]);
    expect(both.map((answer) => answer.ok).sort()).toEqual([false, true]);
    const lost = both.find((answer) => !answer.ok);
    expect(lost).toMatchObject({ status: 409 });
  });

  test('leaves its trail at every step', async () => {
    const acts = await story.rows<{ act: string }>(
      "select distinct act from trail_entries where act like 'rule_%' order by 1",
    );
    expect(acts.map(({ act }) => act)).toEqual([
      'rule_approved',
      'rule_proposal_edited',
      'rule_proposed',
      'rule_rejected',
      'rule_withdrawn',
    ]);
  });
});

const editable = ({ jurisdiction: _, track: __, key: ___, ...rest }: ReturnType<typeof panel>) => rest;

describe('a value that does not fit', () => {
  test.each([
    ['another kind', { value: { kind: 'flag', flag: true } }, 'rule_value_kind'],
    ['a table', { key: 'fines', value: { kind: 'count', count: 1 } }, 'rule_not_proposable'],
    ['a count beyond reason', { value: { kind: 'count', count: 999_999 } }, 'rule_value_range'],
    [
      'no such choice',
      { key: 'interpretation_deadline_day', value: { kind: 'choice', choice: 'perhaps' } },
      'rule_value_option',
    ],
    [
      'the 30th of February',
      { key: 'annual_report_by', value: { kind: 'yearly', month: 2, day: 30 } },
      'rule_value_day',
    ],
    ['an end before its beginning', { until: '2025-12-31' }, 'amendment_period'],
    ['a key that is none', { key: 'panel_size_max' }, 'invalid_input'],
    ['a day that is none', { from: '2026-02-30' }, 'invalid_input'],
    ['no citation', { document: ' ' }, 'invalid_input'],
  ])('(%s) is refused by name, and nothing is kept', async (_, more, code) => {
    const count = () => story.rows('select id from rule_amendments');
    const before = (await count()).length;
    const body = panel(20, more) as never;
    expect(await story.province.meets(rules.proposeAmendment, { params: at(story.province), body })).toBe(
      code,
    );
    expect(await count()).toHaveLength(before);
  });
});
