import { qualifications as contract } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import {
  acceptFiling,
  newFirm,
  openFiling,
  readFiling,
  showFacts,
  submitFiling,
  versionOf,
} from '../../testing/filings.ts';
import { type Member, Story } from '../../testing/story.ts';

const world = useApp('filings');
let story: Story;
let firm: Member;
beforeAll(async () => {
  story = await new Story(world).tell();
  firm = await newFirm(story, '郑州绿源环境咨询有限公司');
  await showFacts(story, firm);
});
const at = ({ organizationId }: Member) => ({ organization: organizationId });
const open = (by: Member, body: object = {}) =>
  by.meets(contract.openFiling, {
    params: at(by),
    body: { place: '410000', track: 'voluntary', sectors: ['26', '25'], ...body },
  });

describe('opening a filing', () => {
  test('is told beforehand what the place asks, of whom and for how long', async () => {
    const terms = await firm.does(contract.readFilingTerms, { params: at(firm), query: { place: '410000' } });
    expect(terms).toMatchObject({
      regime: 'filing',
      line: 'industry',
      authorityName: '河南省工业和信息化厅',
      openFilingId: null,
      filingInForceId: null,
      term: { kind: 'unstated' },
    });
    expect(terms.sectors).toContainEqual({ code: '26', name: '化学原料和化学制品制造业' });
  });

  test('is refused where the place asks for none, with the clause; where nobody works; and for what is no sector', async () => {
    expect(await open(firm, { place: '130000', track: 'mandatory' })).toBe('filing_not_asked');
    expect(await open(firm, { place: '410100' })).toBe('division_unknown');
    expect(await open(firm, { sectors: ['05'] })).toBe('industry_unknown');
    expect(await open(firm, { sectors: ['2614'] })).toBe('invalid_input');
    expect(await open(firm, { sectors: [] })).toBe('invalid_input');
  });

  test('gives a number; a second at the same time is refused, of two in parallel one stands', async () => {
    const both = await Promise.all([open(firm), open(firm)]);
    expect(both.sort()).toEqual(['filing_open_already', 'ok']);
    const { rows } = await firm.does(contract.listFilings, { params: at(firm), query: {} });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ state: 'draft', sectors: ['25', '26'], placeName: '河南省' });
    expect(rows[0]?.number).toMatch(/^41-BA20\d\d-\d{6}$/);
  });

  test('stays the firm’s alone until it is submitted', async () => {
    const { rows } = await story.henan.does(contract.listFilings, { params: at(story.henan), query: {} });
    expect(rows).toEqual([]);
  });
});

describe('a filing, from opening to the register', () => {
  let filing: string;
  beforeAll(async () => {
    const { rows } = await firm.does(contract.listFilings, { params: at(firm), query: {} });
    filing = rows[0]?.id ?? '';
  });
  const params = (by: Member) => ({ ...at(by), filing });

  test('an empty one is not taken', async () => {
    const empty = await newFirm(story, '空壳咨询有限公司');
    const id = await openFiling(empty);
    expect(
      await empty.meets(contract.submitFiling, {
        params: { ...at(empty), filing: id },
        body: { version: 1 },
      }),
    ).toBe('filing_empty');
  });

  test('goes to the authority with what the firm shows that day, judged sector by sector', async () => {
    await submitFiling(firm, filing);
    const seen = await readFiling(story.henan, filing);
    expect(seen.filing).toMatchObject({ state: 'submitted', waitingDays: 0 });
    expect(seen.sectors.map((one) => [one.code, one.whenSubmitted?.verdict, one.today?.verdict])).toEqual([
      ['25', 'not_qualified', 'not_qualified'],
      ['26', 'qualified', 'qualified'],
    ]);
    expect(seen.clause).toBe('豫工信办节〔2018〕24号 五（一）');
  });

  test('comes back with corrections, each labelled, and is answered whole or not at all', async () => {
    const version = await versionOf(story.henan, filing);
    await story.henan.does(contract.requestCorrections, {
      params: params(story.henan),
      body: {
        version,
        corrections: [
          { label: 'outdated', clause: '五（二）3', reason: '社保证明已过期' },
          { label: 'incomplete', clause: '五（二）4', reason: '缺业绩证明' },
        ],
      },
    });
    const { corrections, filing: back } = await readFiling(firm, filing);
    expect(back).toMatchObject({ state: 'correction_requested', openCorrections: 2 });
    const answer = (ids: string[]) =>
      firm.meets(contract.answerCorrections, {
        params: params(firm),
        body: {
          version: back.version,
          answers: ids.map((correctionId) => ({ correctionId, answer: '已补' })),
        },
      });
    const ids = corrections.map(({ id }) => id);
    expect(await answer(ids.slice(0, 1))).toBe('correction_unanswered');
    const unheardOf = `${ids[0]?.slice(0, 3)}${crypto.randomUUID()}`;
    expect(await answer([...ids, unheardOf])).toBe('correction_unknown');
    // While it is with the firm, it may ask for other sectors too.
    await firm.does(contract.changeSectors, {
      params: params(firm),
      body: { version: back.version, sectors: ['26', '27'] },
    });
    expect(await answer(ids)).toBe('stale_version');
    await firm.does(contract.answerCorrections, {
      params: params(firm),
      body: {
        version: back.version + 1,
        answers: ids.map((correctionId) => ({ correctionId, answer: '已补' })),
      },
    });
    expect((await readFiling(story.henan, filing)).filing).toMatchObject({
      state: 'submitted',
      openCorrections: 0,
      sectors: ['26', '27'],
    });
  });

  test('is accepted with the sectors granted; a clause not met takes a reason of its own', async () => {
    const version = await versionOf(story.henan, filing);
    const decide = (more: object) =>
      story.henan.meets(contract.decideFiling, {
        params: params(story.henan),
        body: { version, outcome: 'accepted', clause: '五（二）', ...more },
      });
    expect(await decide({})).toBe('despite_missing');
    expect(await decide({ sectors: [{ code: '27', outcome: 'refused' }] })).toBe('decision_reason_missing');
    expect(await decide({ sectors: [{ code: '25', outcome: 'refused', reason: '…' }] })).toBe(
      'sectors_undecided',
    );
    const twice = { code: '26', outcome: 'granted' };
    expect(await decide({ sectors: [twice, twice] })).toBe('invalid_input');
    expect(await decide({ outcome: 'refused' })).toBe('decision_reason_missing');
    expect(await decide({ validUntil: '2020-01-01', despite: '…' })).toBe('filing_period');
    expect(await decide({ sectors: [{ code: '27', outcome: 'refused', reason: '无业绩' }] })).toBe('ok');
    const { filing: seen, decisions } = await readFiling(firm, filing);
    expect(seen).toMatchObject({ state: 'accepted', sectors: ['26'], validUntil: null });
    expect(decisions).toMatchObject([{ outcome: 'accepted', clause: '五（二）', despite: null }]);
    expect(decisions[0]?.standings.map((one) => [one.sector, one.onTheDay?.verdict])).toEqual([
      ['26', 'qualified'],
      ['27', 'not_qualified'],
    ]);
  });

  test('stands in the register with numbers of staff and not one name', async () => {
    const found = await story.stranger().does(contract.searchRegister, { query: { search: '绿源' } });
    expect(found.rows).toMatchObject([
      {
        name: '郑州绿源环境咨询有限公司',
        state: 'listed',
        placeName: '河南省',
        sectors: [{ code: '26' }],
        staff: { fullTime: 7, senior: 2, intermediate: 5, registered: 0 },
        auditsCompleted: 3,
      },
    ]);
    expect(JSON.stringify(found)).not.toContain('王');
  });

  test('tells the firm in its inbox', async () => {
    const letters = await story.rows<{ template: string }>(
      "select template from outbox where organization_id = $1 and channel = 'inbox' order by template",
      [firm.organizationId],
    );
    expect(letters.map(({ template }) => template)).toEqual([
      'filing_accepted',
      'filing_corrections_requested',
    ]);
  });

  test('is renewed: it holds until the next is accepted, which supersedes it', async () => {
    const { filingId } = await firm.does(contract.renewFiling, { params: params(firm), body: {} });
    expect((await readFiling(firm, filingId)).filing).toMatchObject({
      state: 'draft',
      sectors: ['26'],
      supersedesId: filing,
    });
    expect(await firm.meets(contract.renewFiling, { params: params(firm), body: {} })).toBe(
      'filing_open_already',
    );
    await submitFiling(firm, filingId);
    expect((await readFiling(firm, filing)).filing.state).toBe('accepted');
    await acceptFiling(story, filingId, { validUntil: '2099-12-31' });
    expect((await readFiling(firm, filing)).filing.state).toBe('superseded');
    const [entry] = (await story.stranger().does(contract.searchRegister, { query: { search: '绿源' } }))
      .rows;
    expect(entry).toMatchObject({ validUntil: '2099-12-31', state: 'listed' });
    filing = filingId;
  });

  test('is revoked with clause and reason, and the register says so at once', async () => {
    await story.henan.does(contract.revokeFiling, {
      params: params(story.henan),
      body: { version: await versionOf(story.henan, filing), clause: '五（三）', reason: '弄虚作假' },
    });
    const [entry] = (await story.stranger().does(contract.searchRegister, { query: { search: '绿源' } }))
      .rows;
    expect(entry?.state).toBe('ended');
    expect((await readFiling(firm, filing)).filing.state).toBe('revoked');
  });

  test('a past decision stays explainable after the firm has changed', async () => {
    await story.rows('update employments set until_on = current_date where organization_id = $1', [
      firm.organizationId,
    ]);
    const { rows } = await firm.does(contract.listFilings, {
      params: at(firm),
      query: { state: 'superseded' },
    });
    const seen = await readFiling(story.henan, rows[0]?.id ?? '');
    const standing = seen.decisions[0]?.standings.find(({ sector }) => sector === '26');
    expect(standing?.onTheDay?.findings.find(({ clause }) => clause === 'staff_count')).toMatchObject({
      state: 'met',
      have: 7,
      need: 7,
    });
    expect(seen.sectors.find(({ code }) => code === '26')?.whenSubmitted?.verdict).toBe('qualified');
  });
});
