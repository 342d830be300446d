import { applications as contract } from '@qingshen/contract';
import type { FormValue } from '@qingshen/domain/applications';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { at, evaluationBoxes, evaluationOf, reads, saves, submits } from '../testing/applications.ts';
import { commissionedRound } from '../testing/rounds.ts';
import { type Member, Story } from '../testing/story.ts';

/** What is written before anybody else sees it: two windows, impossible values, gaps. */

const world = useApp('application_drafts');
let story: Story;
beforeAll(async () => {
  story = await new Story(world).tell();
});

interface Saving {
  version: number;
  values: Record<string, FormValue>;
  seen?: Record<string, number>;
}
const tries = (by: Member, application: string, body: Saving) =>
  by.call(contract.saveDraft, { params: { ...at(by), application }, body: body as never });
const draft = async () => evaluationOf(story, await commissionedRound(story));

describe('two windows of one person', () => {
  test('do not write over each other: the second is told the box and what stands in it', async () => {
    const id = await draft();
    const { version } = (await reads(story.enterprise, id)).application;
    await saves(story.enterprise, id, { contact_phone: '13800000002' }, version);
    const second = await tries(story.enterprise, id, {
      version,
      values: { contact_phone: '13800000003', sales: '7' },
    });
    expect(second).toMatchObject({
      ok: false,
      problem: {
        code: 'draft_conflict',
        facts: {
          field: 'contact_phone',
          value: '13800000002',
          conflicts: [{ field: 'contact_phone', value: '13800000002', version: version + 1 }],
        },
      },
    });
    expect((await reads(story.enterprise, id)).values).toMatchObject({
      contact_phone: '13800000002',
      sales: evaluationBoxes.sales,
    });
  });

  test('nor does one window conflict with itself, when it goes on from what the last save answered', async () => {
    const id = await draft();
    let { version } = (await reads(story.enterprise, id)).application;
    for (const sales of ['1', '12', '123'])
      version = (await saves(story.enterprise, id, { sales }, version)).version;
    expect((await reads(story.enterprise, id)).values.sales).toBe('123');
  });

  test('a box seen later than the rest is written over knowingly, the rest is not', async () => {
    const id = await draft();
    const { version } = (await reads(story.enterprise, id)).application;
    await saves(story.enterprise, id, { sales: '1', contact_name: '甲' }, version);
    const seen = { sales: version + 1 };
    expect(
      await tries(story.enterprise, id, { version, seen, values: { contact_name: '乙' } }),
    ).toMatchObject({
      problem: { code: 'draft_conflict', facts: { field: 'contact_name', value: '甲' } },
    });
    expect(await tries(story.enterprise, id, { version, seen, values: { sales: '2' } })).toMatchObject({
      ok: true,
    });
  });

  test('at the very same moment: one is saved, the other told', async () => {
    const id = await draft();
    const { version } = (await reads(story.enterprise, id)).application;
    const both = await Promise.all(
      ['8', '9'].map((sales) => tries(story.enterprise, id, { version, values: { sales } })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'draft_conflict' } });
  });
});

describe('what nobody can mean', () => {
  test.each([
    ['contact_phone', 'abc', 'form_phone'],
    ['credit_code', '123', 'credit_code'],
    ['audit_round', '1.5', 'form_whole'],
    ['registered_capital', '-5', 'form_number'],
    ['registered_capital', '99999999999', 'form_most'],
    ['audit_started_on', '1900-01-01', 'form_date_early'],
    ['audit_started_on', '2026-03-01', 'form_not_after'],
    ['audit_finished_on', '2099-01-01', 'form_date_late'],
    ['main_products', 'x'.repeat(100_000), 'form_too_long'],
    ['main_products', '环氧\u200b树脂', 'control_characters'],
    ['legal_representative', 'a\u0000b', 'control_characters'],
  ])('%s = %.20s is refused at its box and changes nothing', async (field, value, rule) => {
    const id = await draft();
    const before = await reads(story.enterprise, id);
    const { version } = before.application;
    expect(
      await tries(story.enterprise, id, { version, values: { [field]: value, sales: '4' } }),
    ).toMatchObject({
      ok: false,
      problem: { code: 'form_value_unfit', facts: { field, rule, fields: [{ in: 'body', field, rule }] } },
    });
    expect((await reads(story.enterprise, id)).values).toEqual(before.values);
  });

  test('is not filed with an explanation either, had it stood there before', async () => {
    const id = await draft();
    await story.rows(
      `update applications set draft = draft || '{"contact_phone": "abc", "audit_finished_on": "2025-01-01"}' where id = $1`,
      [id.slice(3)],
    );
    const read = await reads(story.enterprise, id);
    const answer = await story.enterprise.call(contract.submitApplication, {
      params: { ...at(story.enterprise), application: id },
      body: {
        version: read.application.version,
        explanations: Object.keys(evaluationBoxes).map((field) => ({ field, reason: '确实如此' })),
      },
    });
    expect(answer).toMatchObject({
      problem: {
        code: 'form_value_unfit',
        facts: {
          field: 'contact_phone',
          rule: 'form_phone',
          fields: [{ field: 'contact_phone' }, { field: 'audit_finished_on', rule: 'form_not_before' }],
        },
      },
    });
  });
});

describe('handing in', () => {
  test('names every box that is empty, and every contradiction without a reason, with its rule', async () => {
    const id = await draft();
    await saves(story.enterprise, id, { legal_representative: null, sales: null });
    await expect(submits(story.enterprise, id)).rejects.toThrow('form_incomplete');
    const { application } = await reads(story.enterprise, id);
    const params = { ...at(story.enterprise), application: id };
    const gaps = await story.enterprise.call(contract.submitApplication, {
      params,
      body: { version: application.version },
    });
    expect(gaps).toMatchObject({
      problem: {
        code: 'form_incomplete',
        facts: {
          count: 2,
          fields: [
            { field: 'legal_representative', rule: 'form_missing' },
            { field: 'sales', rule: 'form_missing' },
          ],
        },
      },
    });
    const { version } = await saves(story.enterprise, id, {
      legal_representative: '周一鸣',
      sales: '1',
      enterprise_name: '另一家化工有限公司',
    });
    expect(
      await story.enterprise.call(contract.submitApplication, { params, body: { version } }),
    ).toMatchObject({
      problem: {
        code: 'application_contradicts',
        facts: {
          fields: expect.arrayContaining([
            { in: 'body', field: 'enterprise_name', rule: 'form_unexplained' },
          ]),
        },
      },
    });
  });
});
