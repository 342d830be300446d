import { engagements, enterprise, trail } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { inCase, listedRound, lookingAs, reports } from '../../testing/enterprise.ts';
import { type Member, Story } from '../../testing/story.ts';

/** Somebody asked for money. The enterprise tells the province; nobody on the way may learn that it did. */
const world = useApp('fee_demands', { CLAMAV_URL: 'tcp://127.0.0.1:9' });
let story: Story;
let engagement: string;
let reform: Member;
let observer: Member;
beforeAll(async () => {
  story = await new Story(world).tell();
  await story.rows('update clock set demo = true');
  engagement = await listedRound(story);
  reform = await story.register(story.operator, {
    kind: 'authority',
    name: '河北省发展和改革委员会',
    divisionCode: '130000',
    line: 'reform',
  });
  observer = await story.colleague(story.province, 'observer');
});

const at = (by: Member, demand?: string) => ({
  organization: by.organizationId,
  ...(demand === undefined ? {} : { demand }),
});
const lists = (by: Member) =>
  by.call(enterprise.listFeeDemands, { params: { organization: by.organizationId }, query: {} });
const reads = (by: Member, demand: string) =>
  by.meets(enterprise.readFeeDemand, { params: { organization: by.organizationId, demand } });
const handles = (by: Member, demand: string, body: object) =>
  by.call(enterprise.handleFeeDemand, {
    params: { organization: by.organizationId, demand },
    body: { version: 1, to: 'looked_into', ...body } as never,
  });
const address = (by: Member, demand: string, file: string) =>
  `/api/o/${by.organizationId}/fee-demands/${demand}/files/${file}`;
const attaches = (by: Member, demand: string, text = '录音文字', file: string = crypto.randomUUID()) =>
  by.raw({
    method: 'PUT',
    url: `${address(by, demand, file)}?name=${encodeURIComponent('录音.txt')}`,
    headers: { 'content-type': 'application/octet-stream' },
    payload: Buffer.from(text),
  });
const fetches = (by: Member, demand: string, file: string) =>
  by.raw({ method: 'GET', url: `${address(by, demand, file)}/content` });

describe('a report of a demand for money', () => {
  test('reaches the provincial authority of the line, and is answered', async () => {
    const { demandId, number, goesTo } = await reports(story.enterprise, engagement);
    expect(goesTo).toBe('河北省生态环境厅');
    expect(number).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
    const told = await lists(story.province);
    expect(told).toMatchObject({
      ok: true,
      reply: { rows: [{ number, state: 'received', office: '莲池区某站' }] },
    });
    expect(await handles(story.province, demandId, { to: 'closed' })).toMatchObject({
      problem: { code: 'fee_demand_answer_missing' },
    });
    expect(await handles(story.province, demandId, { text: '已约谈' })).toMatchObject({ ok: true });
    expect(await handles(story.province, demandId, { to: 'closed', text: '已责令退还' })).toMatchObject({
      problem: { code: 'stale_version' },
    });
    const closing = { version: 2, to: 'closed', text: '已责令退还并通报' };
    const both = await Promise.all([
      handles(story.province, demandId, closing),
      handles(story.province, demandId, closing),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await handles(story.province, demandId, { version: 3 })).toMatchObject({
      problem: { code: 'fee_demand_state' },
    });
    const { demand, steps } = await story.enterprise.does(enterprise.readFeeDemand, {
      params: { organization: story.enterprise.organizationId, demand: demandId },
    });
    expect(demand).toMatchObject({ state: 'closed', account: '要求先交评估费再安排专家' });
    expect(steps.map(({ state, text }) => [state, text])).toEqual([
      ['received', null],
      ['looked_into', '已约谈'],
      ['closed', '已责令退还并通报'],
    ]);
  });

  test('is written in one tap, in words that are words, about a day that has been', async () => {
    const body = { who: '赵某', office: '某站', demandedOn: '2026-11-01', account: '先交费' };
    const tries = [
      ['date_in_future', { demandedOn: '2199-01-01' }],
      ['demand_too_long_ago', { demandedOn: '1900-01-01' }],
      ['day_before_listing', { demandedOn: '1900-01-01', stage: 'acceptance' }],
      ['invalid_input', { account: 'a\u0000b' }],
      ['invalid_input', { who: '赵\u202e某' }],
      ['invalid_input', { amountFen: -1 }],
      ['invalid_input', { account: '长'.repeat(2001) }],
    ] as const;
    for (const [code, more] of tries)
      expect(
        await story.enterprise.meets(enterprise.reportFeeDemand, {
          params: inCase(story.enterprise, engagement),
          body: { ...body, ...more },
        }),
      ).toBe(code);
    for (const by of [story.otherEnterprise, story.county, story.consultancy])
      expect(await by.meets(enterprise.reportFeeDemand, { params: inCase(by, engagement), body })).toBe(
        'not_found',
      );
  });
});

describe('that a report moved', () => {
  const letters = (number: string) =>
    story.rows<{ organization: string; account: string; facts: Record<string, string>; row: string }>(
      `select organization_id as organization, recipient_account_id as account, facts, o::text as row from outbox o
        where template = 'restricted_matter' and facts ->> 'number' = $1 and channel = 'inbox' order by created_at, id`,
      [number],
    );

  test('is told to those who handle it at the provincial office, and back to the enterprise', async () => {
    const handler = await story.colleague(story.province, 'handler');
    const { demandId, number } = await reports(story.enterprise, engagement);
    const told = await letters(number);
    expect(new Set(told.map(({ organization }) => organization))).toEqual(
      new Set([story.province.organizationId]),
    );
    const accounts = told.map(({ account }) => account);
    expect(accounts).toContain(story.province.accountId);
    expect(accounts).toContain(handler.accountId);
    const others = [story.city, story.county, story.directCity, story.henan, reform, observer];
    for (const by of [...others, story.consultancy, story.otherEnterprise, story.operator, story.pool])
      expect(accounts).not.toContain(by.accountId);
    for (const { facts, row } of told) {
      expect(facts).toMatchObject({ number, matterState: 'received', organizationName: '河北省生态环境厅' });
      expect(row).not.toMatch(/启明|赵某|莲池|13-20/);
    }
    await handles(story.province, demandId, { text: '已收到，正在核实' });
    await handles(story.province, demandId, { version: 2, to: 'closed', text: '已责令退还' });
    const back = (await letters(number)).filter(
      ({ organization }) => organization !== story.province.organizationId,
    );
    expect(new Set(back.map(({ organization }) => organization))).toEqual(
      new Set([story.enterprise.organizationId]),
    );
    expect(back.map(({ facts }) => facts.matterState)).toEqual(
      expect.arrayContaining(['looked_into', 'closed']),
    );
  });

  test('is told by nobody but the two sides', async () => {
    const { demandId, number } = await reports(story.enterprise, engagement);
    const before = (await letters(number)).length;
    const tell = `select app.tell_of_demand('13', '${demandId.slice(3)}')`;
    for (const [persona, by] of [
      ['authority', story.city],
      ['authority', story.county],
      ['authority', story.henan],
      ['authority', reform],
      ['enterprise', story.otherEnterprise],
    ] as const)
      expect(
        await lookingAs(world, persona, by, tell).catch((error: { code?: string }) => error.code),
        by.name,
      ).toBe('QS404');
    await expect(lookingAs(world, 'consultancy', story.consultancy, tell)).rejects.toThrow(
      /permission denied/,
    );
    expect(await letters(number)).toHaveLength(before);
  });
});

describe('nobody else learns of it', () => {
  let demand: string;
  const secret = '要求现金交到办公室';
  beforeAll(async () => {
    ({ demandId: demand } = await reports(story.enterprise, engagement, {
      account: secret,
      office: '莲池区隐秘科',
    }));
    await attaches(story.enterprise, demand, secret);
  });

  test('by asking for it', async () => {
    for (const by of [
      story.city,
      story.county,
      story.directCity,
      story.henan,
      reform,
      story.otherEnterprise,
    ]) {
      expect(await lists(by)).toMatchObject({ ok: true, reply: { rows: [], next: null } });
      expect(await reads(by, demand)).toBe('not_found');
    }
    for (const by of [story.consultancy, story.operator, story.pool])
      expect(await lists(by)).toMatchObject({ problem: { code: 'not_found' } });
    expect(await lists(observer)).toMatchObject({ problem: { code: 'role_insufficient' } });
    for (const by of [story.city, story.county, reform])
      expect(await handles(by, demand, {})).toMatchObject({ problem: { code: 'not_found' } });
  });

  test('by asking the tables with their own login', async () => {
    for (const table of ['fee_demands', 'fee_demand_steps', 'fee_demand_files']) {
      for (const [persona, by] of [
        ['authority', story.city],
        ['authority', story.county],
        ['authority', story.directCity],
        ['authority', story.henan],
        ['authority', reform],
        ['authority', story.pool],
        ['enterprise', story.otherEnterprise],
      ] as const)
        expect(await lookingAs(world, persona, by, `select * from ${table}`), `${persona} ${table}`).toEqual(
          [],
        );
      for (const persona of [
        'consultancy',
        'expert',
        'operator',
        'account',
        'gate',
        'public_reader',
        'worker',
      ] as const)
        await expect(lookingAs(world, persona, story.operator, `select * from ${table}`)).rejects.toThrow(
          /permission denied/,
        );
    }
    expect(
      await lookingAs(
        world,
        'authority',
        story.county,
        "update fee_demands set state = 'closed' returning 1",
      ),
    ).toEqual([]);
  });

  test('by the trail, the lists, the counts, the papers, the letters or the documents of the case', async () => {
    const before = await story.rows<{ n: number }>('select count(*)::int as n from trail_entries');
    const { demandId } = await reports(story.enterprise, engagement, { account: secret });
    await handles(story.province, demandId, { text: '已约谈' });
    expect(await story.rows('select count(*)::int as n from trail_entries')).toEqual(before);
    const everywhere = await story.rows<{ t: string }>(
      `select t::text as t from trail_entries t union all select o::text from outbox o
        union all select a::text from case_access a union all select f::text from case_files f union all select m::text from inbox_messages m`,
    );
    expect(everywhere.filter(({ t }) => t.includes(secret) || t.includes(demandId.slice(3)))).toEqual([]);
    for (const by of [story.county, story.city]) {
      const params = inCase(by, engagement);
      const seen = [
        await by.does(trail.listCaseTrail, { params, query: { limit: 100 } }),
        await by.does(trail.listTrail, { params: at(by), query: { limit: 100 } }),
        await by.does(engagements.listEngagements, { params: at(by), query: { search: '隐秘' } }),
        await by.does(engagements.readEngagement, { params }),
      ];
      expect(JSON.stringify(seen)).not.toMatch(/隐秘科|要求现金|fee_demand/);
    }
  });

  test('by the key under which the call may be repeated', async () => {
    const kept = await story.rows<{ t: string }>('select k::text as t from idempotency_keys k');
    expect(kept.some(({ t }) => t.includes(secret))).toBe(false);
  });
});

describe('a document of a report', () => {
  test('opens for who brought it, for the province once it is clean, and for nobody else', async () => {
    const { demandId } = await reports(story.enterprise, engagement);
    const file = crypto.randomUUID();
    expect((await attaches(story.enterprise, demandId, '一段录音', file)).statusCode).toBe(201);
    expect((await attaches(story.enterprise, demandId, '一段录音', file)).statusCode).toBe(201);
    expect((await attaches(story.enterprise, demandId, '另一段', file)).json().code).toBe('file_id_used');
    for (const by of [story.otherEnterprise, story.county, story.city])
      expect((await attaches(by, demandId)).json().code).toBe('not_found');
    expect((await fetches(story.enterprise, demandId, file)).body).toBe('一段录音');
    expect((await fetches(story.province, demandId, file)).json().code).toBe('file_not_scanned');
    for (const by of [story.county, story.city, story.otherEnterprise])
      expect((await fetches(by, demandId, file)).json().code).toBe('not_found');
    const [{ content }] = (await story.rows(
      'select stored_as as content from fee_demand_files where id = $1',
      [file],
    )) as [{ content: string }];
    const waiting = await lookingAs(
      world,
      'worker',
      story.operator,
      'select stored_as from app.files_to_scan(500)',
    );
    expect(waiting.map((row) => row.stored_as)).toContain(content);
    const before = await story.rows('select count(*) from trail_entries');
    await lookingAs(world, 'worker', story.operator, `select app.settle_scan('${content}', 'clean')`);
    expect(await story.rows('select count(*) from trail_entries')).toEqual(before);
    expect((await fetches(story.province, demandId, file)).body).toBe('一段录音');
    const used = await lookingAs(
      world,
      'worker',
      story.operator,
      `select app.contents_in_use(array['${content}']) as c`,
    );
    expect(used).toEqual([{ c: content }]);
  });

  test('comes before the report is closed, and not without end', async () => {
    const { demandId } = await reports(story.enterprise, engagement);
    for (let nth = 0; nth < 20; nth += 1)
      expect((await attaches(story.enterprise, demandId, `第${nth}份`)).statusCode).toBe(201);
    expect((await attaches(story.enterprise, demandId, '再一份')).json().code).toBe('demand_files_enough');
    expect((await attaches(story.enterprise, demandId, '')).json().code).toBe('demand_files_enough');
    const other = (await reports(story.enterprise, engagement)).demandId;
    await handles(story.province, other, { to: 'closed', text: '查无此事' });
    expect((await attaches(story.enterprise, other)).json().code).toBe('fee_demand_closed');
  });
});
