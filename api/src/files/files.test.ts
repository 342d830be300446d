import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { files, trail } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { jpeg, office, pdf } from '../testing/documents.ts';
import { commissionedRound, nameConsultancy } from '../testing/rounds.ts';
import { type Member, Story } from '../testing/story.ts';
import { fileAddress, uploads } from '../testing/uploads.ts';

const world = useApp('files', { UPLOAD_LIMIT_MB: '1' });
let story: Story;
let round: string;
beforeAll(async () => {
  story = await new Story(world).tell();
  round = await commissionedRound(story);
});

const list = async (by: Member, engagement = round) =>
  (await by.does(files.listFiles, { params: { organization: by.organizationId, engagement } })).files;
const acts = async (by: Member, act: string) => {
  const params = { organization: by.organizationId, engagement: round };
  return (await by.does(trail.listCaseTrail, { params, query: { limit: 100 } })).rows.filter(
    (entry) => entry.act === act,
  );
};
const stored = async () => {
  const names = await readdir(join(world.config.STORAGE_DIR, 'files'), { recursive: true }).catch(() => []);
  return names.filter((name) => /[0-9a-f]{48}$/.test(name));
};

describe('a document', () => {
  test('filed by a party is listed for all who see the case, with its digest, and stands in the trail', async () => {
    const { status, body, file } = await uploads(story.consultancy, round, '审核报告.pdf', pdf('one'));
    expect([status, body.kind, body.scan]).toEqual([201, 'pdf', 'not_scanned']);
    expect(body.sha256).toMatch(/^[0-9a-f]{64}$/);
    for (const who of [story.consultancy, story.enterprise, story.county, story.province])
      expect((await list(who)).find((row) => row.sha256 === body.sha256)).toMatchObject({
        id: `13-${file}`,
        name: '审核报告.pdf',
      });
    expect((await list(story.enterprise)).find((row) => row.id === body.id)?.uploadedBy).toBe('');
    expect((await list(story.consultancy)).find((row) => row.id === body.id)?.uploadedBy).toMatch(/^张/);
    const filed = await acts(story.enterprise, 'document_filed');
    expect(filed.filter(({ subjectId }) => subjectId === body.id)).toMatchObject([
      { after: { kind: 'pdf' } },
    ]);
  });

  test('sent again under its id is the same document: one row, one entry, one content', async () => {
    const before = await acts(story.consultancy, 'document_filed');
    const bytes = office('xlsx');
    const first = await uploads(story.consultancy, round, '台账.xlsx', bytes);
    const contents = await stored();
    const again = await uploads(story.consultancy, round, '台账.xlsx', bytes, first.file);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(await acts(story.consultancy, 'document_filed')).toHaveLength(before.length + 1);
    expect(await stored()).toEqual(contents);
  });

  test('sent twice at once under one id is the same document too', async () => {
    const file = crypto.randomUUID();
    const bytes = pdf('at once');
    const contents = (await stored()).length;
    const both = await Promise.all(
      [1, 2, 3].map(() => uploads(story.enterprise, round, 'a.pdf', bytes, file)),
    );
    expect(both.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(await stored()).toHaveLength(contents + 1);
  });

  test('with an id that names another content, case or organization is refused, and leaves nothing', async () => {
    const elsewhere = await commissionedRound(story);
    const { file } = await uploads(story.enterprise, round, 'a.pdf', pdf('mine'));
    const contents = await stored();
    expect((await uploads(story.enterprise, round, 'a.pdf', pdf('other'), file)).body.code).toBe(
      'file_id_used',
    );
    expect((await uploads(story.consultancy, round, 'a.pdf', pdf('mine'), file)).body.code).toBe(
      'file_id_used',
    );
    expect((await uploads(story.enterprise, elsewhere, 'a.pdf', pdf('mine'), file)).body.code).toBe(
      'file_id_used',
    );
    expect(await stored()).toEqual(contents);
  });

  test('that is unfit is refused with the fact, and leaves nothing', async () => {
    const contents = await stored();
    const meets = async (name: string, bytes: Buffer) => {
      const { status, body } = await uploads(story.enterprise, round, name, bytes);
      return `${status} ${body.code}`;
    };
    expect(await meets('a.pdf', Buffer.alloc(0))).toBe('422 file_empty');
    expect(await meets('a.docx', pdf())).toBe('415 file_kind_mismatch');
    expect(await meets('a.svg', Buffer.from('<svg/>'))).toBe('415 file_kind_refused');
    expect(await meets('a.jpg', jpeg('<script>'))).toBe('422 file_dangerous');
    expect(await meets('a.pdf', Buffer.concat([pdf(), Buffer.alloc(1024 * 1024)]))).toBe(
      '413 file_too_large',
    );
    expect(await stored()).toEqual(contents);
  });

  test('keeps a name that harms nobody', async () => {
    const name = async (given: string) => (await uploads(story.enterprise, round, given, pdf())).body.name;
    expect(await name('../../etc/报告.pdf')).toBe('报告.pdf');
    expect(await name('C:\\temp\\con.pdf')).toBe('_con.pdf');
    for (const disguised of ['报告\u202Efdp.exe.pdf', 'a\nb.pdf'])
      expect((await uploads(story.enterprise, round, disguised, pdf())).body.code).toBe('invalid_input');
  });
});

describe('filing is closed to', () => {
  test('strangers, other firms, other places, and the consultancy that was replaced: the case is absent', async () => {
    const other = await commissionedRound(story);
    await nameConsultancy(story, story.enterprise, other, story.otherConsultancy);
    for (const who of [story.otherEnterprise, story.directCity, story.henan, story.consultancy])
      expect((await uploads(who, other, 'a.pdf', pdf())).status).toBe(404);
    for (const who of [story.pool, story.operator])
      expect((await uploads(who, round, 'a.pdf', pdf())).status).toBe(404);
    expect(
      (
        await uploads(
          { ...story.county, raw: story.henan.raw.bind(story.henan) } as Member,
          round,
          'a.pdf',
          pdf(),
        )
      ).status,
    ).toBe(404);
    const anyone = story.stranger();
    const url = `${fileAddress(story.enterprise, round, crypto.randomUUID())}?name=a.pdf`;
    expect((await anyone.raw({ method: 'PUT', url, payload: pdf() })).statusCode).toBe(401);
  });

  test('whoever only supervises the case, and members who only look on', async () => {
    expect((await uploads(story.province, round, 'a.pdf', pdf())).body).toMatchObject({
      code: 'role_insufficient',
      facts: { capacity: 'supervisor' },
    });
    const observer = await story.colleague(story.consultancy, 'observer');
    expect((await uploads(observer, round, 'a.pdf', pdf())).body.code).toBe('role_insufficient');
  });

  test('a request from another site, and ids that are none', async () => {
    const url = `${fileAddress(story.enterprise, round, crypto.randomUUID())}?name=a.pdf`;
    const crossed = await story.enterprise.raw({
      method: 'PUT',
      url,
      payload: pdf(),
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(crossed.statusCode).toBe(403);
    for (const engagement of ['99-00000000-0000-4000-8000-000000000000', 'x', `41${round.slice(2)}`])
      expect((await uploads(story.enterprise, engagement, 'a.pdf', pdf())).status).toBe(404);
    expect((await uploads(story.enterprise, round, 'a.pdf', pdf(), 'not-an-id')).status).toBe(404);
  });
});
