import { qualifications as contract } from '@qingshen/contract';
import { staffSheetColumns } from '@qingshen/domain/qualifications';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { office, pdf } from '../../testing/documents.ts';
import { inFirm } from '../../testing/firms.ts';
import { filledSheet, personRow, sendSheet, takeImport } from '../../testing/staff-sheets.ts';
import { type Member, Story } from '../../testing/story.ts';

const world = useApp('workbooks', { UPLOAD_LIMIT_MB: '8' });
let story: Story;
let firm: Member;
beforeAll(async () => {
  story = await new Story(world).tell();
  firm = story.consultancy;
});

const sends = (bytes: Buffer, name?: string, by?: Member) => sendSheet(firm, bytes, name, by);
const take = (id: string, more?: object) => takeImport(firm, id, more);

describe('a workbook', () => {
  test('whose template changed is refused by the column’s name', async () => {
    const { body } = await sends(
      await filledSheet([personRow()], (first) => {
        first.getCell(1, 3).value = '职位';
      }),
    );
    expect(body).toMatchObject({
      code: 'template_changed',
      facts: { column: '职务', missing: ['职务'], unknown: ['职位'] },
    });
  });

  test('with a cell beyond the last column is refused by the cell’s name', async () => {
    const { body } = await sends(
      await filledSheet([personRow()], (first) => {
        first.getCell(2, staffSheetColumns.length + 8).value = '备注';
      }),
    );
    expect(body).toMatchObject({ code: 'template_changed', facts: { column: 'AC2' } });
  });

  test('keeps back what no form would take, by the cell', async () => {
    const { body } = await sends(
      await filledSheet([
        personRow({ name: '赵\u202e六' }),
        personRow({ position: '工程\u200b师' }),
        personRow({ experienced_since: '2190-01-01' }),
        personRow({ employed_until: '9999-12-31' }),
      ]),
    );
    expect(body.accepted).toEqual([]);
    expect(body.rejected.map(({ cell, code }) => [cell, code])).toEqual([
      ['A2', 'control_characters'],
      ['C3', 'control_characters'],
      ['G4', 'date_in_future'],
      ['F5', 'date_absent'],
    ]);
  });

  test.each([
    ['that is none', pdf(), 'a.xlsx', 'file_kind_mismatch'],
    ['by another name', pdf(), 'a.pdf', 'file_kind_refused'],
    ['that is a document', office('docx'), 'a.docx', 'file_kind_refused'],
    ['without content', Buffer.alloc(0), 'a.xlsx', 'file_empty'],
    ['of six megabytes', Buffer.alloc(6_000_000, 32), 'a.xlsx', 'file_too_large'],
  ])('%s is refused, and nothing is kept', async (_, bytes, name, code) => {
    const before = await story.rows('select id from staff_imports');
    expect((await sends(bytes, name)).body.code).toBe(code);
    expect(await story.rows('select id from staff_imports')).toHaveLength(before.length);
  });

  test('is forgotten when dropped, and is nobody else’s', async () => {
    const { body } = await sends(await filledSheet([personRow()]));
    const params = { ...inFirm(firm), import: body.id };
    const auditor = await story.colleague(firm, 'auditor');
    expect(await auditor.meets(contract.readStaffImport, { params })).toBe('ok');
    expect(await auditor.meets(contract.dropStaffImport, { params })).toBe('role_insufficient');
    expect((await sends(await filledSheet([personRow()]), 'a.xlsx', auditor)).body.code).toBe(
      'role_insufficient',
    );
    const theirs = { organization: story.otherConsultancy.organizationId, import: body.id };
    expect(await story.otherConsultancy.meets(contract.readStaffImport, { params: theirs })).toBe(
      'not_found',
    );
    expect(await firm.meets(contract.dropStaffImport, { params })).toBe('ok');
    expect(await firm.meets(contract.dropStaffImport, { params })).toBe('not_found');
  });

  test('without a row that can be taken is not taken', async () => {
    const { body } = await sends(await filledSheet([personRow({ identity_number: '1' })]));
    expect(await take(body.id)).toMatchObject({ ok: false, problem: { code: 'staff_import_empty' } });
  });
});

test('the template comes as a workbook', async () => {
  const answer = await firm.raw({ url: `/api/o/${firm.organizationId}/firm/staff-template` });
  expect(answer.statusCode).toBe(200);
  const before = await story.rows('select id from staff_imports');
  expect((await sends(answer.rawPayload)).body.code).toBe('workbook_empty');
  expect(await story.rows('select id from staff_imports')).toHaveLength(before.length);
});
