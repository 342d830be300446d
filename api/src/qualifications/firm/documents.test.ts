import { qualifications as contract, trail } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { pdf, png } from '../../testing/documents.ts';
import { brings, inFirm } from '../../testing/firms.ts';
import { type Member, Story } from '../../testing/story.ts';

const world = useApp('firm-documents', { UPLOAD_LIMIT_MB: '1', CLAMAV_URL: 'tcp://127.0.0.1:9' });
let story: Story;
let firm: Member;
beforeAll(async () => {
  story = await new Story(world).tell();
  firm = story.consultancy;
});

describe('documents of a firm', () => {
  const fetches = (by: Member, path: string) =>
    by.raw({ url: `/api/o/${by.organizationId}/${path}/content` });
  const overseen = (document: string) => `firms/${firm.organizationId}/documents/${document}`;

  test('are brought once for an id, listed newest first, and taken by the firm unscanned', async () => {
    const { id, status, body } = await brings(firm, '职称 "证书".pdf', pdf('职称'));
    expect([status, body.scan, body.mayDownload]).toEqual([201, 'not_scanned', true]);
    expect((await brings(firm, '职称 "证书".pdf', pdf('职称'), id)).body.id).toBe(id);
    expect((await brings(firm, 'other.pdf', pdf('other'), id)).body.code).toBe('file_id_used');
    const { rows, limits } = await firm.does(contract.listFirmDocuments, {
      params: inFirm(firm),
      query: { search: '职称' },
    });
    expect(rows.map((row) => row.id)).toEqual([id]);
    expect(limits).toMatchObject({ bytes: 1_048_576 });
    const taken = await fetches(firm, `firm/documents/${id}`);
    expect(taken.rawPayload.equals(pdf('职称'))).toBe(true);
    expect(taken.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    });
    const told = await firm.does(trail.listTrail, {
      params: inFirm(firm),
      query: { act: 'firm_document_fetched' },
    });
    expect(told.rows.map((entry) => entry.subjectId)).toContain(id);
  });

  test('open to the authority once they were found clean; infected to nobody; to others never', async () => {
    const { id } = await brings(firm, '扫描.png', png());
    const meets = async (by: Member) => {
      const answer = await fetches(by, by === firm ? `firm/documents/${id}` : overseen(id));
      return answer.statusCode === 200 ? 'ok' : answer.json().code;
    };
    const everybody = [firm, story.province, story.directCity, story.otherConsultancy, story.enterprise];
    const asked = () => Promise.all(everybody.map(meets));
    expect(await asked()).toEqual(['ok', 'file_not_scanned', 'not_found', 'not_found', 'not_found']);
    await story.rows("update firm_documents set scan = 'clean' where id = $1", [id]);
    expect(await asked()).toEqual(['ok', 'ok', 'not_found', 'not_found', 'not_found']);
    await story.rows("update firm_documents set scan = 'infected' where id = $1", [id]);
    expect(await asked()).toEqual(['file_infected', 'file_infected', 'not_found', 'not_found', 'not_found']);
  });

  test.each([
    ['too large', Buffer.alloc(2_000_000, 32), 'scan.pdf', 'file_too_large'],
    ['empty', Buffer.alloc(0), 'scan.pdf', 'file_empty'],
    ['a program', Buffer.from('MZ'.repeat(200)), 'scan.exe', 'file_kind_refused'],
    ['called otherwise', png(), 'scan.pdf', 'file_kind_mismatch'],
  ])('that are %s are refused, and nothing is kept', async (_, bytes, name, code) => {
    const before = await story.rows('select id from firm_documents');
    expect((await brings(firm, name, bytes)).body.code).toBe(code);
    expect(await story.rows('select id from firm_documents')).toHaveLength(before.length);
  });
});
