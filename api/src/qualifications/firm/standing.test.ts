import { qualifications as contract } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { certifies, counts, inFirm, qualifies, registers } from '../../testing/firms.ts';
import { type Member, Story } from '../../testing/story.ts';

const world = useApp('standing');
let story: Story;
let firm: Member;
beforeAll(async () => {
  story = await new Story(world).tell();
  firm = await story.register(story.henan, {
    kind: 'consultancy',
    name: '郑州中原环评咨询有限公司',
    divisionCode: '410100',
  });
  await qualifies(firm);
});

const inHenan = { division: '410000', track: 'voluntary' as const, industry: '2614' };
const read = (by: Member, query: object = inHenan) =>
  by.does(contract.readStanding, { params: inFirm(by), query });
const stateOf = (board: contract.FirmStanding, clause: string) =>
  board.standing.findings.find((finding) => finding.clause === clause)?.state;

describe('a standing', () => {
  test('is read clause by clause, each with its citation, and the facts are named', async () => {
    const board = await read(firm);
    expect(board.standing.verdict).toBe('qualified');
    expect(board.meters).toEqual([
      { clause: 'staff_count', have: 7, need: 7 },
      { clause: 'senior_titles', have: 2, need: 2 },
      { clause: 'intermediate_titles', have: 5, need: 5 },
    ]);
    for (const finding of board.standing.findings) expect(finding.citation.document).toBeTruthy();
    const ids = board.standing.findings.flatMap(({ evidence }) => evidence);
    const named = new Map(board.named.map((fact) => [fact.id, fact]));
    expect(ids.filter((id) => !named.has(id))).toEqual([]);
    const person = board.named.find(({ kind }) => kind === 'person');
    const member = await firm.does(contract.readStaffMember, {
      params: { ...inFirm(firm), employment: person?.employmentId ?? '' },
    });
    expect(member.name).toBe(person?.label);
  });

  test('asks for the industry served, and nothing of Henan’s elsewhere', async () => {
    const other = await read(firm, { ...inHenan, industry: '3110' });
    expect(stateOf(other, 'track_record')).toBe('not_met');
    const hebei = await read(firm, { division: '130000', track: 'voluntary' });
    expect(hebei.meters).toEqual([]);
  });

  test('of a place or an industry that is none is refused by name', async () => {
    const meets = (query: object) => firm.meets(contract.readStanding, { params: inFirm(firm), query });
    expect(await meets({ ...inHenan, division: '999999' })).toBe('division_unknown');
    expect(await meets({ ...inHenan, industry: '0000' })).toBe('industry_unknown');
    expect(await meets({ ...inHenan, on: '2026-02-30' })).toBe('invalid_input');
  });

  test('falls with a training that has lapsed, and its end stands in the calendar', async () => {
    const lapsing = await story.register(story.henan, {
      kind: 'consultancy',
      name: '洛阳测试咨询有限公司',
      divisionCode: '410300',
    });
    const employment = await registers(lapsing);
    const ends = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    const certificate = await certifies(lapsing, employment, 'training', { validUntil: ends });
    const board = await read(lapsing);
    expect(board.calendar).toMatchObject([{ on: ends, factId: certificate, kind: 'certificate' }]);
    expect(board.named.map(({ id }) => id)).toContain(certificate);
  });

  test('is the same for the authority that answers for the firm, and absent for all others', async () => {
    const params = { organization: story.henan.organizationId, subject: firm.organizationId };
    const board = await story.henan.does(contract.readStandingOfFirm, { params, query: inHenan });
    expect(board).toEqual(await read(firm));
    for (const by of [story.province, story.directCity])
      expect(
        await by.meets(contract.readStandingOfFirm, {
          params: { ...params, organization: by.organizationId },
          query: inHenan,
        }),
      ).toBe('not_found');
  });
});

describe('the gap letter', () => {
  test('leaves as a PDF that is an attachment', async () => {
    const answer = await firm.raw({
      url: `/api/o/${firm.organizationId}/firm/standing/letter?division=410000&industry=3110`,
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(String(answer.headers['content-disposition'])).toMatch(/^attachment/);
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('somebody who counts', () => {
  test('counts from the day everything is there', async () => {
    const growing = await story.register(story.henan, {
      kind: 'consultancy',
      name: '开封测试咨询有限公司',
      divisionCode: '410200',
    });
    await counts(growing, 'senior', { from: '2022-01-01' });
    const have = async (on: string) => (await read(growing, { ...inHenan, on })).meters[0]?.have;
    expect([await have('2021-12-31'), await have('2022-01-01')]).toEqual([0, 1]);
  });
});
