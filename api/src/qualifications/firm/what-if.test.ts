import { qualifications as contract } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { acceptFiling, waitingFiling } from '../../testing/filings.ts';
import { inFirm, qualifies } from '../../testing/firms.ts';
import { nameConsultancy, openRound, registerSite } from '../../testing/rounds.ts';
import { type Member, Story } from '../../testing/story.ts';

const world = useApp('what-if');
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
const imagine = (by: Member, body: object) =>
  by.does(contract.askWhatIf, { params: inFirm(by), body: { ...inHenan, ...body } as never });

describe('what if', () => {
  test('one of exactly seven were to leave: the clauses fall, and nothing is saved', async () => {
    const before = await read(firm);
    const senior = before.standing.findings.find(({ clause }) => clause === 'senior_titles');
    const answer = await imagine(firm, { changes: [{ kind: 'remove_person', id: senior?.evidence[0] }] });
    expect(answer.before).toEqual(before);
    expect(answer.flips).toEqual(
      expect.arrayContaining([
        { clause: 'staff_count', before: 'met', after: 'not_met', turn: 'lost' },
        { clause: 'senior_titles', before: 'met', after: 'not_met', turn: 'lost' },
      ]),
    );
    expect(await read(firm)).toEqual(before);
  });

  test('a second title were added to a senior: counted once', async () => {
    const board = await read(firm);
    const senior = board.standing.findings.find(({ clause }) => clause === 'senior_titles');
    const answer = await imagine(firm, {
      changes: [
        {
          kind: 'add_certificate',
          personId: senior?.evidence[0],
          certificate: { kind: 'title', level: 'intermediate', issuedOn: '2015-01-01' },
        },
      ],
    });
    expect(answer.after.meters).toEqual(board.meters);
  });

  test('somebody came, a job, an instrument, a paper; and the day moved', async () => {
    const bare = story.consultancy;
    const changes = [
      ...Array.from({ length: 7 }, (_, at) => ({
        kind: 'add_person',
        name: `假设 ${at}`,
        from: '2020-01-01',
        experiencedSince: '2019-01-01',
        certificates: [
          { kind: 'title', level: at < 2 ? 'senior' : 'intermediate', issuedOn: '2015-01-01' },
          { kind: 'training', issuedOn: '2019-01-01' },
        ],
      })),
      ...['2020-01-01', '2021-01-01', '2022-01-01'].map((completedOn) => ({
        kind: 'add_job',
        job: 'audit',
        industryCode: '2614',
        completedOn,
      })),
      {
        kind: 'add_instrument',
        name: '测试仪',
        balances: ['material', 'energy', 'water'],
        calibratedOn: '2020-01-01',
      },
      ...['legal_person', 'quality_system', 'premises', 'digitisation', 'archive', 'integrity_statement'].map(
        (evidence) => ({ kind: 'add_evidence', evidence, from: '2020-01-01' }),
      ),
    ];
    const answer = await imagine(bare, { changes, moveTo: '2030-01-01' });
    expect(answer.before.standing.verdict).toBe('not_qualified');
    expect(answer.after.standing).toMatchObject({ verdict: 'qualified', on: '2030-01-01' });
  });

  test('something were removed that is not there is no question', async () => {
    const body = { ...inHenan, changes: [{ kind: 'remove_job' as const, id: crypto.randomUUID() }] };
    expect(await firm.meets(contract.askWhatIf, { params: inFirm(firm), body })).toBe('change_of_nothing');
  });

  test('names the running cases whose answer would turn, and only those', async () => {
    const enterprise = await story.register(story.henan, {
      kind: 'enterprise',
      name: '洛阳龙门化工有限公司',
      divisionCode: '410300',
    });
    await acceptFiling(story, await waitingFiling(firm, ['26', '31']), { despite: '行业业绩随后补齐' });
    const rounds: string[] = [];
    for (const industryCode of ['2614', '3110']) {
      const siteId = await registerSite(enterprise, '410302', { industryCode } as never);
      const { engagementId } = await openRound(story.henan, siteId, 'voluntary');
      await nameConsultancy(story, enterprise, engagementId, firm);
      rounds.push(engagementId);
    }
    const board = await read(firm);
    const person = board.standing.findings.find(({ clause }) => clause === 'staff_count')?.evidence[0];
    const answer = await imagine(firm, { changes: [{ kind: 'remove_person', id: person }] });
    expect(answer.casesAsked).toEqual({ count: 2, capped: false });
    expect(answer.cases).toMatchObject([{ id: rounds[0], before: 'qualified', after: 'not_qualified' }]);
    expect(answer.cases[0]?.clauses).toContain('staff_count');
  });
});
