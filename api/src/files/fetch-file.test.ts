import { files, tenancy, trail } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { pdf } from '../testing/documents.ts';
import { commissionedRound, nameConsultancy } from '../testing/rounds.ts';
import { type Member, Story } from '../testing/story.ts';
import { fetches, uploads } from '../testing/uploads.ts';

const world = useApp('fetching');
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
const scanned = (file: string, state: string) =>
  story.rows('update case_files set scan = $2 where id = $1', [file, state]);

describe('a document’s content', () => {
  test('comes back as it went, as an attachment under a closed policy, and the taking stands in the trail', async () => {
    const bytes = pdf('come back');
    const { file, body } = await uploads(story.enterprise, round, '原样"; x=1.pdf', bytes);
    const taken = await fetches(story.enterprise, round, file);
    expect(taken.statusCode).toBe(200);
    expect(taken.rawPayload.equals(bytes)).toBe(true);
    expect(taken.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="___; x=1.pdf"; filename*=UTF-8''%E5%8E%9F%E6%A0%B7_%3B%20x%3D1.pdf`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    });
    expect((await acts(story.county, 'document_fetched')).map((entry) => entry.subjectId)).toContain(body.id);
  });

  test('not scanned opens, where no scanner will ever look, for the authorities too, and the trail says so', async () => {
    const { file, body } = await uploads(story.consultancy, round, 'seal.pdf', pdf('no scanner'));
    const meets = async (who: Member) => (await fetches(who, round, file)).statusCode;
    const may = async (who: Member) => (await list(who)).find((row) => row.id === body.id)?.mayDownload;
    const everybody = [story.consultancy, story.county, story.city, story.province, story.enterprise];
    expect(await Promise.all(everybody.map(meets))).toEqual([200, 200, 200, 200, 409]);
    expect(await Promise.all(everybody.map(may))).toEqual([true, true, true, true, false]);
    for (const who of [story.directCity, story.otherEnterprise]) expect(await meets(who)).toBe(404);
    const [taken] = await story.rows<{ after: unknown }>(
      "select after from trail_entries where act = 'document_fetched' and subject_id = $1 and organization_id = $2",
      [body.id, story.city.organizationId],
    );
    expect(taken?.after).toEqual({ scan: 'not_scanned' });
  });
});

const guarded = useApp('fetching-scanned', { CLAMAV_URL: 'tcp://127.0.0.1:9' });

describe('where a scanner is installed', () => {
  beforeAll(async () => {
    story = await new Story(guarded).tell();
    round = await commissionedRound(story);
  });

  test('not scanned opens for those who brought it only; clean for all; infected for nobody', async () => {
    const { file } = await uploads(story.consultancy, round, 'a.pdf', pdf('scan'));
    const meets = async (who: Member) => {
      const answer = await fetches(who, round, file);
      return answer.statusCode === 200 ? 'ok' : answer.json().code;
    };
    const mays = async (who: Member) => (await list(who)).find((row) => row.id === `13-${file}`)?.mayDownload;
    const everybody = [story.consultancy, story.enterprise, story.county, story.province];
    const asked = async () => [
      await Promise.all(everybody.map(meets)),
      await Promise.all(everybody.map(mays)),
    ];
    expect(await asked()).toEqual([
      ['ok', 'file_not_scanned', 'file_not_scanned', 'file_not_scanned'],
      [true, false, false, false],
    ]);
    const colleague = await story.colleague(story.consultancy, 'auditor');
    expect(await meets(colleague)).toBe('ok');
    await scanned(file, 'clean');
    expect(await asked()).toEqual([
      ['ok', 'ok', 'ok', 'ok'],
      [true, true, true, true],
    ]);
    await scanned(file, 'infected');
    expect(await asked()).toEqual([Array(4).fill('file_infected'), [false, false, false, false]]);
  });

  test('is absent for strangers, for another case’s address, and for the consultancy that was replaced', async () => {
    const other = await commissionedRound(story);
    const { file } = await uploads(story.consultancy, other, 'a.pdf', pdf('gone'));
    await scanned(file, 'clean');
    for (const who of [story.otherEnterprise, story.otherConsultancy, story.henan, story.pool])
      expect((await fetches(who, other, file)).statusCode).toBe(404);
    expect((await fetches(story.enterprise, round, file)).statusCode).toBe(404);
    expect((await fetches(story.consultancy, other, file)).statusCode).toBe(200);
    await nameConsultancy(story, story.enterprise, other, story.otherConsultancy);
    expect((await fetches(story.consultancy, other, file)).statusCode).toBe(404);
    expect((await fetches(story.otherConsultancy, other, file)).statusCode).toBe(200);
  });

  test('is listed for nobody outside the case', async () => {
    for (const who of [story.otherEnterprise, story.directCity, story.pool])
      expect(
        await who.meets(files.listFiles, { params: { organization: who.organizationId, engagement: round } }),
      ).toBe('not_found');
  });

  test('closes, and the upload with it, to a firm that is suspended', async () => {
    const other = await commissionedRound(story);
    const { file } = await uploads(story.consultancy, other, 'a.pdf', pdf('before'));
    const params = { organization: story.province.organizationId, subject: story.consultancy.organizationId };
    const { organization } = await story.province.does(tenancy.readOrganization, { params });
    const body = { version: organization.version, reason: '报告失实' };
    await story.province.does(tenancy.suspendOrganization, { params, body });
    expect((await fetches(story.consultancy, other, file)).json().code).toBe('organization_suspended');
    expect((await uploads(story.consultancy, other, 'b.pdf', pdf())).body.code).toBe(
      'organization_suspended',
    );
  });
});
