import { qualifications as contract } from '@qingshen/contract';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { inTransaction } from '../../kernel/as-persona.ts';
import { asPublic } from '../../kernel/public.ts';
import { Transaction } from '../../kernel/transaction.ts';
import { useApp } from '../../testing/app.ts';
import { listedFirm } from '../../testing/filings.ts';
import { type Member, Story } from '../../testing/story.ts';
import { whyNotTakeOn } from '../index.ts';

// Rows without filings behind them: the invariants would find nothing else.
const world = useApp('register', {}, { invariants: false });
let story: Story;
let firm: Member;
beforeAll(async () => {
  story = await new Story(world).tell();
  ({ firm } = await listedFirm(story, '许昌一诺咨询有限公司'));
  await story.rows(
    `insert into published.register_entries
       select case when n % 2 = 0 then '41' else '42' end, 'industry', gen_random_uuid(), '某' || n % 7 || '咨询', '91410000MA' || lpad(n::text, 8, '0'),
         $1, '某厅', case when n % 5 = 0 then 'ended' else 'listed' end, 'n' || n, array['26', '27'], '2024-01-01',
         case when n % 3 = 0 then '2024-12-31'::date end, '2024-01-01', 7, 2, 5, 1, n, now() from generate_series(1, 60) n`,
    [story.henan.organizationId],
  );
});
const search = (query: object = {}) => story.stranger().does(contract.searchRegister, { query });

describe('the register', () => {
  test('is read by anybody, in the order of names, page by page', async () => {
    const whole = (await search({ limit: 100 })).rows;
    expect(whole).toHaveLength(61);
    const paged: typeof whole = [];
    let after: string | undefined;
    do {
      const page = await search({ limit: 7, after });
      paged.push(...page.rows);
      if (after === undefined) expect(page.total).toEqual({ count: 61, capped: false });
      else expect(page.total).toBeUndefined();
      after = page.next ?? undefined;
    } while (after);
    expect(paged).toEqual(whole);
  });

  test('is searched by name, code, province, sector, line and state of the day', async () => {
    expect((await search({ search: '一诺' })).rows).toHaveLength(1);
    expect((await search({ search: '91410000ma00000012' })).rows).toHaveLength(1);
    expect((await search({ search: '%' })).rows).toEqual([]);
    expect((await search({ place: '420000' })).total?.count).toBe(30);
    expect((await search({ sector: '27' })).total?.count).toBe(60);
    expect((await search({ line: 'ecology' })).total?.count).toBe(0);
    const ended = await search({ state: 'ended', limit: 100 });
    expect(ended.rows).toHaveLength(60 - 32);
    expect(ended.rows.some(({ validUntil }) => validUntil === '2024-12-31')).toBe(true);
    expect(await story.stranger().meets(contract.searchRegister, { query: { place: '410100' } })).toBe(
      'division_unknown',
    );
    expect(await story.stranger().meets(contract.searchRegister, { query: { after: 'WyJhIl0' } })).toBe(
      'invalid_input',
    );
  });

  test('takes five statements, whatever is asked', async () => {
    const sent = vi.spyOn(Transaction.prototype, 'send');
    await search({ search: '咨询', state: 'listed', sector: '26', place: '410000', line: 'industry' });
    const first = sent.mock.calls.length;
    sent.mockClear();
    await story.stranger().does(contract.readRegisterFirm, { params: { firm: firm.organizationId } });
    const second = sent.mock.calls.length;
    sent.mockRestore();
    expect([first, second]).toEqual([5, 5]);
  });

  test('tells of a firm where it is listed and for what, and of nobody who is not', async () => {
    const seen = await story
      .stranger()
      .does(contract.readRegisterFirm, { params: { firm: firm.organizationId } });
    expect(seen).toMatchObject({
      name: '许昌一诺咨询有限公司',
      sanctions: [],
      entries: [{ state: 'listed' }],
    });
    for (const stranger of [story.enterprise.organizationId, story.consultancy.organizationId])
      expect(await story.stranger().meets(contract.readRegisterFirm, { params: { firm: stranger } })).toBe(
        'not_found',
      );
  });

  test('holds no name and no number of any person', async () => {
    const told = JSON.stringify(await story.rows('select * from published.register_entries'));
    const people = await story.rows<{ name: string; identity_masked: string; person_id: string }>(
      'select name, identity_masked, person_id from employments',
    );
    expect(people).toHaveLength(7);
    for (const { name, identity_masked, person_id } of people)
      for (const secret of [name, identity_masked, person_id]) expect(told).not.toContain(secret);
  });
});

describe('taking a firm on', () => {
  const ask = (more: object = {}, who = firm) =>
    inTransaction(world.app.kernel.pools, asPublic, {}, (ctx) =>
      whyNotTakeOn(ctx, {
        firm: who.organizationId,
        province: '41',
        track: 'voluntary',
        industry: '2614',
        ...more,
      }),
    );

  test('asks for a filing where one is asked, in force and for the industry, and names the clause', async () => {
    expect(await ask()).toBeNull();
    expect(await ask({ industry: '3130' })).toMatchObject({
      code: 'consultancy_sector_missing',
      facts: { sector: '31', granted: ['26'], clause: '豫工信办节〔2018〕24号 五（一）' },
    });
    expect(await ask({}, story.consultancy)).toMatchObject({ code: 'consultancy_not_filed' });
    await story.rows(
      'update published.register_entries set valid_until = current_date - 2 where organization_id = $1',
      [firm.organizationId],
    );
    expect(await ask()).toMatchObject({ code: 'consultancy_filing_ended' });
  });

  test('borrows nothing from Henan where nothing is asked', async () => {
    expect(await ask({ province: '13', track: 'mandatory' }, story.consultancy)).toBeNull();
  });
});
