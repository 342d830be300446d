import { returns as contract, type ReplyOf } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { type Member, Story } from '../../testing/story.ts';
import { accept, type Henan, henanOffices, letIn, type Office, volunteer } from '../../testing/volunteers.ts';

const world = useApp('returns');
let story: Story;
let henan: Henan;
let year: number;
beforeAll(async () => {
  story = new Story(world);
  await story.rows('update clock set demo = true');
  const november = await nextNovember();
  year = november.year;
  await story.turnClock(november.seconds);
  await story.tell();
  henan = await henanOffices(story);
  const lankao = await volunteer(story, henan.lankao.head, '410225', '兰考县黄河湾食品有限公司');
  await letIn(story, henan.lankao.head, lankao, `${year}-02-10`);
  await accept(story, henan.lankao.head, lankao, `${year}-06-30`, '兰工信〔2026〕3号');
  const city = await volunteer(story, henan.zhengzhou.head, '410122', '郑州轻研机械有限公司');
  await letIn(story, henan.zhengzhou.head, city, `${year - 1}-03-16`);
  await accept(story, henan.zhengzhou.head, city, `${year - 1}-12-16`);
  const lastYears = await volunteer(story, henan.zhengzhou.head, '410122', '郑州二砂磨料有限公司');
  await letIn(story, henan.zhengzhou.head, lastYears, `${year - 1}-03-15`);
  await accept(story, henan.zhengzhou.head, lastYears, `${year - 1}-12-15`);
});

/** Between the two days of a year: the one has passed, the other has not. */
async function nextNovember(): Promise<{ seconds: number; year: number }> {
  const [found] = await story.rows<{
    seconds: number;
    year: number;
  }>(`select 86400 * (n - d) as seconds, extract(year from n)::int as year
    from (select d, make_date(extract(year from d)::int + (d > make_date(extract(year from d)::int, 11, 20))::int, 11, 20) as n
      from (select app.today() as d) t) u`);
  return found ?? { seconds: 0, year: 0 };
}

const at = ({ organizationId }: Member) => ({ organization: organizationId });
type Kind = 'collected' | 'completed';
const own = (by: Member, kind: Kind) =>
  by.does(contract.readOwnReturn, { params: { ...at(by), kind }, query: { year } });
const prepare = (by: Member, kind: Kind, body: object = {}) =>
  by.does(contract.prepareReturn, { params: at(by), body: { kind, year, ...body } });
const board = (kind: Kind, by = story.henan) =>
  by.does(contract.readReturnBoard, { params: at(by), query: { kind, year } });
const unitOf = ({ units }: ReplyOf<typeof contract.readReturnBoard>, code: string) =>
  units.find(({ divisionCode }) => divisionCode === code);

/** Prepared, checked and signed by three people. */
async function send(office: Office, kind: Kind, body: object = {}) {
  const { returnId, version } = await prepare(office.handler, kind, body);
  const params = { ...at(office.head), return: returnId };
  await office.checker.does(contract.checkReturn, { params, body: { version } });
  return office.signer.does(contract.signReturn, { params, body: { version: version + 1 } });
}

describe('what a unit owes', () => {
  test('two lists a year, each by its day, with the text and how it is read', async () => {
    const { returns } = await henan.lankao.head.does(contract.listOwnReturns, {
      params: at(henan.lankao.head),
      query: { year },
    });
    expect(returns.map(({ terms }) => [terms.kind, terms.dueOn, terms.from, terms.through])).toEqual([
      ['collected', `${year}-03-15`, `${year - 1}-03-16`, `${year}-03-15`],
      ['completed', `${year}-12-15`, `${year - 1}-12-16`, `${year}-12-15`],
    ]);
    expect(returns[0]?.terms).toMatchObject({
      citation: { document: 'henan-2018-24', article: '七（三）', verified: true },
      readings: ['collected_is_sent', 'year_between_due_days'],
    });
    expect(returns.map(({ rows, state }) => [rows, state])).toEqual([
      [1, null],
      [1, null],
    ]);
  });

  test('the draft is what the data say, and says what a row lacks', async () => {
    const completed = await own(henan.lankao.handler, 'completed');
    expect(completed).toMatchObject({ id: null, state: null, upperName: '河南省工业和信息化厅' });
    expect(completed.entries).toMatchObject([
      {
        enterpriseName: '兰考县黄河湾食品有限公司',
        divisionName: '兰考县',
        on: `${year}-06-30`,
        documentNumber: '兰工信〔2026〕3号',
        gaps: ['evaluation', 'opinion_file'],
      },
    ]);
  });

  test('what was decided the day after last year’s day stands in this year’s list, the day itself in last year’s', async () => {
    for (const kind of ['collected', 'completed'] as const) {
      const { entries } = await own(henan.zhengzhou.handler, kind);
      expect(entries.map(({ enterpriseName }) => enterpriseName)).toEqual(['郑州轻研机械有限公司']);
    }
  });

  test('nothing is owed by a county under a city, by the province, by another line, in another province', async () => {
    for (const by of [
      henan.zhongmu,
      story.henan,
      henan.ecology,
      henan.ecologyCity,
      story.city,
      story.directCity,
    ]) {
      expect(
        await by.meets(contract.readOwnReturn, { params: { ...at(by), kind: 'completed' }, query: { year } }),
      ).toBe('return_not_owed');
      expect(['return_not_owed', 'return_office_absent']).toContain(
        await by.meets(contract.prepareReturn, { params: at(by), body: { kind: 'completed', year } }),
      );
    }
    for (const by of [henan.ecology, henan.ecologyCity, henan.lankao.head, story.province])
      expect(
        await by.meets(contract.readReturnBoard, { params: at(by), query: { kind: 'completed', year } }),
      ).toBe('return_not_owed');
  });
});

describe('the way of a list', () => {
  test('three people, one hand each; the province sees it when it was signed', async () => {
    const { handler, checker, signer, head } = henan.lankao;
    const { returnId, version, rows } = await prepare(handler, 'completed');
    expect(rows).toBe(1);
    const params = { ...at(head), return: returnId };
    const above = { ...at(story.henan), return: returnId };
    expect(await story.henan.meets(contract.readReturn, { params: above })).toBe('not_found');
    expect(unitOf(await board('completed'), '410225')).toMatchObject({ standing: 'awaited', returnId: null });
    expect(await signer.meets(contract.signReturn, { params, body: { version } })).toBe('hand_not_due');
    expect(await handler.meets(contract.checkReturn, { params, body: { version } })).toBe(
      'role_insufficient',
    );
    await checker.does(contract.sendBackReturn, { params, body: { version, reason: '行业代码请核对' } });
    expect((await prepare(handler, 'completed', { version: version + 1 })).version).toBe(version + 2);
    await checker.does(contract.checkReturn, { params, body: { version: version + 2 } });
    expect(await signer.meets(contract.signReturn, { params, body: { version: version + 1 } })).toBe(
      'stale_version',
    );
    const signing = { params, body: { version: version + 3, documentNumber: '兰工信函〔2026〕9号' } };
    const both = await Promise.all([
      signer.meets(contract.signReturn, signing),
      signer.meets(contract.signReturn, signing),
    ]);
    expect(both.sort()).toEqual(['ok', 'stale_version']);
    const seen = await story.henan.does(contract.readReturn, { params: above });
    expect(seen).toMatchObject({
      state: 'sent',
      isLate: false,
      documentNumber: '兰工信函〔2026〕9号',
      hands: [],
    });
    expect(seen.entries).toHaveLength(1);
    expect(seen.done.map(({ act }) => act)).toEqual(['sign']);
    const unit = await head.does(contract.readReturn, { params });
    expect(unit.done.map(({ act }) => act)).toEqual(['prepare', 'send_back', 'prepare', 'check', 'sign']);
  });

  test('one person is not two hands, though the head may be any of them', async () => {
    const { head } = henan.jiyuan;
    const first = await prepare(head, 'completed', { nothing: true });
    const params = { ...at(head), return: first.returnId };
    const seen = await head.does(contract.readReturn, { params });
    expect(seen).toMatchObject({ isOwnHand: true, mayTakeBack: true });
    const back = { version: first.version, reason: '再核对' };
    const { version: taken } = await head.does(contract.sendBackReturn, { params, body: back });
    const { version } = await prepare(head, 'completed', { nothing: true, version: taken });
    expect(await head.meets(contract.checkReturn, { params, body: { version } })).toBe('hand_own');
    await henan.jiyuan.checker.does(contract.checkReturn, { params, body: { version } });
    expect(await head.meets(contract.signReturn, { params, body: { version: version + 1 } })).toBe(
      'hand_own',
    );
    await henan.jiyuan.signer.does(contract.signReturn, { params, body: { version: version + 1 } });
    expect(unitOf(await board('completed'), '419001')).toMatchObject({
      standing: 'sent',
      nothing: true,
      rows: 0,
    });
  });

  test('nothing is said of nothing alone, and a list nobody says is empty is not sent empty', async () => {
    const asked = (by: Member, nothing: boolean) =>
      by.meets(contract.prepareReturn, { params: at(by), body: { kind: 'collected', year, nothing } });
    expect(await asked(henan.lankao.handler, true)).toBe('return_not_empty');
    expect(await asked(henan.jiyuan.handler, false)).toBe('return_empty');
    const next = await henan.jiyuan.handler.meets(contract.prepareReturn, {
      params: at(henan.jiyuan.handler),
      body: { kind: 'completed', year: year + 2, nothing: true },
    });
    expect(next).toBe('return_too_early');
  });

  test('the province returns it with a reason; sent again it is late only if it first was', async () => {
    const found = unitOf(await board('completed'), '410225');
    const above = { ...at(story.henan), return: found?.returnId ?? '' };
    const body = { version: found?.version ?? 0, reason: '缺验收意见文件' };
    const both = await Promise.all([
      story.henan.meets(contract.returnToUnit, { params: above, body }),
      story.henan.meets(contract.receiveReturn, { params: above, body: { version: body.version } }),
    ]);
    expect(both.filter((outcome) => outcome === 'ok')).toHaveLength(1);
    const now = await story.henan.does(contract.readReturn, { params: above });
    if (now.state === 'received') return;
    expect(now).toMatchObject({ state: 'returned', reason: '缺验收意见文件' });
    const { version } = await prepare(henan.lankao.handler, 'completed', { version: now.version ?? 0 });
    expect(unitOf(await board('completed'), '410225')).toMatchObject({ standing: 'returned' });
    const params = { ...at(henan.lankao.head), return: above.return };
    await henan.lankao.checker.does(contract.checkReturn, { params, body: { version } });
    await henan.lankao.signer.does(contract.signReturn, { params, body: { version: version + 1 } });
    await story.henan.does(contract.receiveReturn, { params: above, body: { version: version + 2 } });
  });

  test('two who begin at once: one list', async () => {
    const { handler, head } = henan.zhengzhou;
    const begin = (by: Member) =>
      by.meets(contract.prepareReturn, { params: at(by), body: { kind: 'completed', year } });
    const both = await Promise.all([begin(handler), begin(head)]);
    expect(both.sort()).toEqual(['ok', 'stale_version']);
  });

  test('sent behind its day it is late, and stays so when it was received', async () => {
    const sent = await send(henan.zhengzhou, 'collected');
    const late = unitOf(await board('collected'), '410100');
    expect(late).toMatchObject({ standing: 'sent', isLate: true, waitingDays: 0 });
    expect(late?.daysLate).toBeGreaterThan(100);
    await story.henan.does(contract.receiveReturn, {
      params: { ...at(story.henan), return: sent.returnId },
      body: { version: sent.version },
    });
    const after = await board('collected');
    expect(unitOf(after, '410100')).toMatchObject({ standing: 'received', isLate: true });
    expect(after.counts).toMatchObject({ received: 1, sent: 0, awaited: 0 });
    expect(after.counts.overdue).toBe(after.units.length - 1);
  });
});

describe('the board', () => {
  test('names all who owe, whether or not their office works here: cities, 省直管县, 济源, and no other county', async () => {
    const { units, counts } = await board('completed');
    expect(units).toHaveLength(28);
    expect(unitOf(units.length ? await board('completed') : ({} as never), '410225')).toMatchObject({
      isDirect: true,
      unitName: '兰考县工业和信息化局',
    });
    expect(units.find(({ divisionCode }) => divisionCode === '410300')?.unitName).toBeNull();
    expect(units.some(({ divisionCode }) => divisionCode === '410122')).toBe(false);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(units.length);
  });
});

describe('walls', () => {
  test('a unit’s list is the unit’s and the province’s; nobody else knows it', async () => {
    const sent = unitOf(await board('collected'), '410100')?.returnId ?? '';
    const version = 9;
    for (const by of [
      henan.lankao.head,
      henan.jiyuan.signer,
      henan.zhongmu,
      henan.ecology,
      henan.ecologyCity,
      story.province,
    ]) {
      const params = { ...at(by), return: sent };
      expect(await by.meets(contract.readReturn, { params })).toBe('not_found');
      for (const door of [contract.receiveReturn, contract.signReturn, contract.checkReturn] as const)
        expect(['not_found', 'role_insufficient']).toContain(
          await by.meets(door, { params, body: { version } }),
        );
      const reason = { version, reason: '试一试' };
      expect(['not_found', 'role_insufficient']).toContain(
        await by.meets(contract.returnToUnit, { params, body: reason }),
      );
    }
    const params = { ...at(story.henan), return: sent };
    for (const door of [contract.signReturn, contract.checkReturn] as const)
      expect(await story.henan.meets(door, { params, body: { version } })).toBe('not_found');
    const unit = { ...at(henan.zhengzhou.head), return: sent };
    expect(
      await henan.zhengzhou.head.meets(contract.receiveReturn, { params: unit, body: { version } }),
    ).toBe('not_found');
  });

  test('an enterprise and a consultancy have no such door', async () => {
    for (const by of [story.enterprise, story.consultancy])
      expect(await by.meets(contract.listOwnReturns, { params: at(by), query: {} })).toBe('not_found');
  });

  test('free text is text: NUL is refused, the rest is kept as it was', async () => {
    const params = { ...at(story.henan), return: unitOf(await board('collected'), '410100')?.returnId ?? '' };
    const reason = (text: string) =>
      story.henan.meets(contract.returnToUnit, { params, body: { version: 1, reason: text } });
    expect(await reason('a\u0000b')).toBe('invalid_input');
    expect(await reason('x'.repeat(501))).toBe('invalid_input');
    expect(await reason('')).toBe('invalid_input');
  });
});

describe('publication', () => {
  test('shows what was received, once; what comes later is shown later; anybody reads it', async () => {
    const found = unitOf(await board('completed'), '410225');
    if (found?.standing === 'sent')
      await story.henan.does(contract.receiveReturn, {
        params: { ...at(story.henan), return: found.returnId ?? '' },
        body: { version: found.version ?? 0 },
      });
    const params = at(story.henan);
    expect((await board('completed')).unpublished).toBe(1);
    expect(
      await henan.lankao.signer.meets(contract.publishCompletions, {
        params: at(henan.lankao.signer),
        body: { year },
      }),
    ).toBe('return_not_owed');
    const shown = await story.henan.does(contract.publishCompletions, { params, body: { year } });
    expect(shown).toMatchObject({ units: 1, enterprises: 1 });
    expect(shown.outstanding).toContain('济源市');
    expect(await story.henan.meets(contract.publishCompletions, { params, body: { year } })).toBe(
      'return_nothing_to_publish',
    );
    const list = await story.stranger().does(contract.listCompletions, { query: { place: '410000', year } });
    expect(list.rows).toMatchObject([
      {
        enterpriseName: '兰考县黄河湾食品有限公司',
        divisionName: '兰考县',
        publishedBy: '河南省工业和信息化厅',
      },
    ]);
    expect(
      (await story.stranger().does(contract.listCompletions, { query: { place: '130000' } })).rows,
    ).toEqual([]);
    const shownIn = async (place: string) =>
      (await story.stranger().does(contract.listCompletions, { query: { place } })).rows.length;
    expect([await shownIn('410225'), await shownIn('410200'), await shownIn('410100')]).toEqual([1, 1, 0]);
    expect(await story.stranger().meets(contract.listCompletions, { query: { place: '419999' } })).toBe(
      'division_unknown',
    );
  });
});

describe('re-review', () => {
  test('those accepted four years ago less half a year, without a later round, each to whom it concerns', async () => {
    const office = henan.lankao.head;
    const old = await volunteer(story, office, '410225', '兰考桐木乐器有限公司');
    await letIn(story, office, old, `${year - 5}-02-01`);
    await accept(story, office, old, `${year - 5}-06-01`);
    const young = await volunteer(story, office, '410225', '兰考光伏材料有限公司');
    await accept(story, office, young, `${year - 3}-12-05`);
    const list = (by: Member) => by.does(contract.listReAudits, { params: at(by), query: {} });
    for (const by of [office, story.henan, old.enterprise]) {
      const { rows, citation } = await list(by);
      expect(citation).toMatchObject({ article: '七（二）' });
      expect(rows.map(({ enterpriseName }) => enterpriseName)).toEqual(['兰考桐木乐器有限公司']);
      expect(rows[0]).toMatchObject({ dueOn: `${year - 1}-06-01`, isOverdue: true });
    }
    expect((await list(old.enterprise)).rows[0]?.lastEnrolmentId).toMatch(/^41-/);
    for (const by of [henan.zhengzhou.head, henan.ecology, henan.ecologyCity, young.enterprise, story.city])
      expect((await list(by)).rows).toEqual([]);
  });
});
