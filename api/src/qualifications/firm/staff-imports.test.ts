import { qualifications as contract } from '@qingshen/contract';
import { staffTemplate } from '@qingshen/documents/staff-sheet';
import { type StaffColumnKey, staffSheetColumns } from '@qingshen/domain/qualifications';
import exceljs from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { freshIdentity, inFirm, registers } from '../../testing/firms.ts';
import { type Member, Story } from '../../testing/story.ts';

const world = useApp('imports', { UPLOAD_LIMIT_MB: '8' });
let story: Story;
let firm: Member;
beforeAll(async () => {
  story = await new Story(world).tell();
  firm = story.consultancy;
});

type Cells = Partial<Record<StaffColumnKey, string | number>>;
const person = (more: Cells = {}): Cells => ({
  name: '吴表',
  identity_number: freshIdentity(),
  full_time: '是',
  employed_from: '2022-03-01',
  title_level: '高级',
  title_name: '高级工程师',
  title_issued_on: '2018年6月1日',
  ...more,
});

async function sheet(rows: readonly Cells[], change?: (sheet: exceljs.Worksheet) => void): Promise<Buffer> {
  const book = new exceljs.Workbook();
  await book.xlsx.load((await staffTemplate()) as never);
  const first = book.worksheets[0] as exceljs.Worksheet;
  for (const [at, row] of rows.entries())
    for (const [index, { key }] of staffSheetColumns.entries()) {
      const value = row[key];
      if (value !== undefined) first.getCell(at + 2, index + 1).value = value;
    }
  change?.(first);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function sends(bytes: Buffer, name = '名册.xlsx', by: Member = firm) {
  const response = await by.raw({
    method: 'POST',
    url: `/api/o/${firm.organizationId}/firm/staff-imports?name=${encodeURIComponent(name)}`,
    headers: { 'content-type': 'application/octet-stream' },
    payload: bytes,
  });
  return {
    status: response.statusCode,
    body: response.json() as contract.StaffImport & { code: string; facts: Record<string, unknown> },
  };
}
const take = (id: string, more: object = {}) =>
  firm.call(contract.takeStaffImport, {
    params: { ...inFirm(firm), import: id },
    body: { consentedOn: '2026-01-05' },
    ...more,
  });
const staff = async () =>
  (await firm.does(contract.listStaff, { params: inFirm(firm), query: { limit: 100 } })).rows;

describe('a staff list from a workbook', () => {
  test('shows what it would register and which cells keep a row back, and registers nothing', async () => {
    const before = (await staff()).length;
    const wrong = `${freshIdentity().slice(0, 17)}Y`;
    const { status, body } = await sends(
      await sheet([
        person({ name: '表一' }),
        person({ name: '表二', identity_number: wrong }),
        person({
          name: '表三',
          title_issued_on: '2024-02-02',
          title_valid_until: '2024-02-01',
          full_time: '也许',
        }),
        person({ name: '表四', employed_from: '2023-02-30' }),
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
      await sheet([person({ name: '取一' }), person({ name: '取二', full_time: '否' })]),
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
      await sheet([
        person({ name: '余一' }),
        person({ name: '余二', identity_number: taken }),
        person({ name: '余三', identity_number: again }),
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
    const { body } = await sends(await sheet(people.map((identity_number) => person({ identity_number }))));
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
