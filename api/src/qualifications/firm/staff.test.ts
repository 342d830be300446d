import { qualifications as contract, trail } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { certifies, counts, freshIdentity, inFirm, registers, someone } from '../../testing/firms.ts';
import { type Member, Story } from '../../testing/story.ts';

const world = useApp('staff');
let story: Story;
let firm: Member;
beforeAll(async () => {
  story = await new Story(world).tell();
  firm = story.consultancy;
});

const list = (by: Member, query: object = {}) => by.does(contract.listStaff, { params: inFirm(by), query });
const read = (by: Member, employment: string) =>
  by.does(contract.readStaffMember, { params: { ...inFirm(by), employment } });
const register = (by: Member, more: object) =>
  by.call(contract.registerStaff, { params: inFirm(by), body: someone(more as Record<string, unknown>) });
async function refusal(answer: ReturnType<typeof register>) {
  const given = await answer;
  return given.ok ? 'ok' : { code: given.problem.code, facts: given.problem.facts };
}

describe('a register of staff', () => {
  test('shows who was registered, what they hold today and what they lack', async () => {
    const employment = await counts(firm, 'senior', { name: '王全' });
    await certifies(firm, employment, 'intermediate', { issuedOn: '2012-01-01' });
    const bare = await registers(firm, { name: '王缺', experiencedSince: null });
    const { rows } = await list(firm, { search: '王' });
    expect(rows).toMatchObject([
      { id: employment, name: '王全', title: 'senior', isTrained: true, lacks: [] },
      { id: bare, name: '王缺', title: null, lacks: ['proof', 'experience', 'title', 'training'] },
    ]);
    const member = await read(firm, employment);
    expect(member.certificates.map(({ kind, level }) => [kind, level])).toEqual([
      ['title', 'senior'],
      ['training', null],
      ['title', 'intermediate'],
    ]);
    expect(member.proof).toMatchObject({ scan: 'not_scanned', mayDownload: true });
  });

  test('is filtered, and read page by page in the order of names', async () => {
    const part = await registers(firm, { name: '钱半', fullTime: false });
    const gone = await registers(firm, { name: '赵离', from: '2020-01-01', until: '2023-12-31' });
    const of = async (filter: string) => (await list(firm, { filter, limit: 100 })).rows.map((row) => row.id);
    expect(await of('part_time')).toEqual([part]);
    expect(await of('ended')).toEqual([gone]);
    expect(await of('full_time')).not.toContain(part);
    expect(await of('lacking')).not.toContain(gone);
    const whole = (await list(firm, { limit: 100 })).rows.map((row) => row.id);
    const paged: string[] = [];
    let after: string | undefined;
    do {
      const page = await list(firm, { limit: 2, after });
      paged.push(...page.rows.map((row) => row.id));
      after = page.next ?? undefined;
    } while (after);
    expect(paged).toEqual(whole);
  });

  test('keeps the identity number sealed: it comes back, is told and is logged nowhere', async () => {
    const identityNumber = freshIdentity();
    const params = inFirm(firm);
    const body = someone({ identityNumber, name: '周密' });
    const idempotencyKey = 'staff-sealed-once';
    const [first, second] = await Promise.all(
      [1, 2].map(() => firm.does(contract.registerStaff, { params, body, idempotencyKey })),
    );
    expect(second).toEqual(first);
    const shown = await read(firm, first?.employmentId ?? '');
    expect(shown.identityMasked).toBe(`000***********${identityNumber.slice(-4)}`);
    const tables = await story.rows<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
    );
    for (const { name } of tables) {
      const found = await story.rows(
        `select 1 from ${name} t where t::text like '%' || $1 || '%' or t::text like '%' || $2 || '%'`,
        [identityNumber, Buffer.from(identityNumber).toString('hex')],
      );
      expect(found, name).toEqual([]);
    }
    const [person] = await story.rows<{ sealed_identity: Buffer }>(
      'select sealed_identity from people p join employments e on e.person_id = p.id where e.id = $1',
      [first?.employmentId],
    );
    expect(world.app.kernel.seals.identity.open(person?.sealed_identity ?? Buffer.alloc(0))).toBe(
      identityNumber,
    );
    const told = await firm.does(trail.listTrail, { params, query: { act: 'staff_registered' } });
    expect(JSON.stringify(told)).not.toContain('周密');
  });
});

describe('registering', () => {
  const number = freshIdentity();
  const wrong = number.slice(0, 17) + (number.endsWith('0') ? '1' : '0');
  test.each([
    ['a wrong last character', { identityNumber: wrong }, 'identity_number_check', {}],
    ['too few digits', { identityNumber: '123456' }, 'identity_number_length', { length: 6, expected: 18 }],
    [
      'a letter inside',
      { identityNumber: '13060219900101A01X' },
      'identity_number_character',
      { position: 15 },
    ],
    ['a day that is none', { identityNumber: '000000199002300013' }, 'identity_number_birth_date', {}],
    [
      'a paper of three signs',
      { identityKind: 'other_document', identityNumber: 'A-1 ' },
      'identity_paper_short',
      { least: 5 },
    ],
    [
      'an end before the beginning',
      { from: '2024-05-02', until: '2024-05-01' },
      'employment_ends_before_it_begins',
      { from: '2024-05-02', until: '2024-05-01' },
    ],
    [
      'a consent to come',
      { consentedOn: '2199-01-01' },
      'date_in_future',
      { field: 'consentedOn', date: '2199-01-01' },
    ],
    [
      'somebody else’s document',
      { documentId: crypto.randomUUID() },
      'document_unknown',
      { field: 'documentId' },
    ],
  ])('with %s names the fault, and nothing is saved', async (_, more, code, facts) => {
    const before = await story.rows('select id from people');
    expect(await refusal(register(firm, more))).toEqual({ code, facts });
    expect(await story.rows('select id from people')).toHaveLength(before.length);
  });

  test('twice in overlapping full-time periods is refused with the period that stands', async () => {
    const identityNumber = freshIdentity();
    await registers(firm, { identityNumber, from: '2020-01-01', until: '2022-06-30' });
    expect(await refusal(register(firm, { identityNumber, from: '2022-06-30' }))).toEqual({
      code: 'employments_overlap',
      facts: { from: '2020-01-01', until: '2022-06-30' },
    });
    expect(await refusal(register(firm, { identityNumber, from: '2022-07-01' }))).toBe('ok');
    expect(await refusal(register(firm, { identityNumber, from: '2021-01-01', fullTime: false }))).toBe('ok');
  });

  test('the same paper written otherwise is the same person', async () => {
    const paper = { identityKind: 'other_document' as const };
    await registers(firm, { ...paper, identityNumber: 'E 1234-5678' });
    const again = register(firm, { ...paper, identityNumber: 'e12345678' });
    expect(await refusal(again)).toMatchObject({ code: 'employments_overlap' });
  });
});
