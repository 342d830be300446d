import { qualifications as contract } from '@qingshen/contract';
import exceljs from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { freshIdentity, inFirm, registers } from '../../testing/firms.ts';
import { filledSheet, personRow, sendSheet, takeImport } from '../../testing/staff-sheets.ts';
import { type Member, Story } from '../../testing/story.ts';

const world = useApp('imports', { UPLOAD_LIMIT_MB: '8' });
let story: Story;
let firm: Member;
beforeAll(async () => {
  story = await new Story(world).tell();
  firm = story.consultancy;
});

const sends = (bytes: Buffer, name?: string, by?: Member) => sendSheet(firm, bytes, name, by);
const take = (id: string, more?: object) => takeImport(firm, id, more);
const staff = async () =>
  (await firm.does(contract.listStaff, { params: inFirm(firm), query: { limit: 100 } })).rows;

describe('a staff list from a workbook', () => {
  test('shows what it would register and which cells keep a row back, and registers nothing', async () => {
    const before = (await staff()).length;
    const wrong = `${freshIdentity().slice(0, 17)}Y`;
    const { status, body } = await sends(
      await filledSheet([
        personRow({ name: '表一' }),
        personRow({ name: '表二', identity_number: wrong }),
        personRow({
          name: '表三',
          title_issued_on: '2024-02-02',
          title_valid_until: '2024-02-01',
          full_time: '也许',
        }),
        personRow({ name: '表四', employed_from: '2023-02-30' }),
      ]),
    );
    expect(status).toBe(201);
    expect(body.accepted).toMatchObject([{ row: 2, name: '表一', fullTime: true, certificates: 1 }]);
    expect(body.rejected.map(({ cell, code }) => [cell, code])).toEqual([
      ['B3', 'identity_number_character'],
      ['D4', 'cell_choice_unknown'],
      ['K4', 'certificate_issued_after_expiry'],
      ['E5', 'date_absent'],
    ]);
    expect(await staff()).toHaveLength(before);
    const read = await firm.does(contract.readStaffImport, { params: { ...inFirm(firm), import: body.id } });
    expect(read).toEqual(body);
  });

  test('is taken over whole, with its certificates, once', async () => {
    const { body } = await sends(
      await filledSheet([personRow({ name: '取一' }), personRow({ name: '取二', full_time: '否' })]),
    );
    const both = await Promise.all([take(body.id), take(body.id)]);
    expect(both.map((one) => (one.ok ? one.reply.registered : one.problem.code)).sort()).toEqual([
      2,
      'staff_import_taken',
    ]);
    const rows = (await staff()).filter(({ name }) => name.startsWith('取'));
    expect(rows).toMatchObject([
      { name: '取二', fullTime: false },
      { name: '取一', title: 'senior', fullTime: true, lacks: ['proof', 'experience', 'training'] },
    ]);
    const drop = { params: { ...inFirm(firm), import: body.id } };
    expect(await firm.meets(contract.dropStaffImport, drop)).toBe('staff_import_taken');
  });

  test('with somebody who counts elsewhere is refused by row and nobody is registered; then the rest is', async () => {
    const taken = freshIdentity();
    await registers(story.otherConsultancy, { identityNumber: taken });
    const again = freshIdentity();
    await registers(firm, { identityNumber: again, name: '在册', from: '2020-01-01' });
    const { body } = await sends(
      await filledSheet([
        personRow({ name: '余一' }),
        personRow({ name: '余二', identity_number: taken }),
        personRow({ name: '余三', identity_number: again }),
      ]),
    );
    expect(await take(body.id)).toMatchObject({
      ok: false,
      problem: {
        code: 'staff_import_refused',
        facts: {
          rows: [
            { row: 3, cell: 'B3', code: 'person_registered_elsewhere', facts: { since: '2021-03-01' } },
            { row: 4, cell: 'E4', code: 'employments_overlap', facts: { from: '2020-01-01', until: null } },
          ],
        },
      },
    });
    expect((await staff()).filter(({ name }) => name.startsWith('余'))).toEqual([]);
    const claims = await firm.does(contract.listOurClaims, { params: inFirm(firm), query: {} });
    expect(claims.rows).toMatchObject([{ name: '余二' }]);
    const rejects = await firm.raw({
      url: `/api/o/${firm.organizationId}/firm/staff-imports/${body.id}/rejects`,
    });
    const book = new exceljs.Workbook();
    await book.xlsx.load(rejects.rawPayload as never);
    expect([book.worksheets[0]?.getCell('A2').value, book.worksheets[0]?.getCell('A3').value]).toEqual([
      '余二',
      '余三',
    ]);
    expect(await take(body.id)).toMatchObject({ ok: true, reply: { registered: 1 } });
  });

  test('of two firms with the same people in other orders lets one have them', async () => {
    const people = Array.from({ length: 12 }, () => freshIdentity());
    const { body } = await sends(
      await filledSheet(people.map((identity_number) => personRow({ identity_number }))),
    );
    const other = story.otherConsultancy;
    const [mine, theirs] = await Promise.all([
      take(body.id),
      Promise.all(
        [...people].reverse().map((identityNumber) =>
          other.meets(contract.registerStaff, {
            params: inFirm(other),
            body: {
              name: '同',
              identityKind: 'resident_id',
              identityNumber,
              fullTime: true,
              from: '2022-01-01',
              consentedOn: '2022-01-01',
            },
          }),
        ),
      ),
    ]);
    const won = theirs.filter((code) => code === 'ok').length;
    expect(mine.ok ? 12 : 12 - won).toBe(12 - won);
  });
});
