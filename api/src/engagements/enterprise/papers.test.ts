import { enterprise } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { brings, capable, commissions, inCase, listedRound, put, reports } from '../../testing/enterprise.ts';
import { registerSite } from '../../testing/rounds.ts';
import { type Member, Story } from '../../testing/story.ts';

// A notice is put here without its batch and its seals, which an invariant would find.
const world = useApp('papers', {}, { invariants: false });
let story: Story;
let engagement: string;
beforeAll(async () => {
  story = await new Story(world).tell();
  engagement = await listedRound(story);
  await put(world, engagement, "listed_on = '2025-07-27'");
  await commissions(story, story.enterprise, engagement, story.consultancy, {
    number: 'QS-1',
    feeFen: 4_321_000,
  });
  await brings(story.consultancy, engagement, '预审核报告.txt');
  await brings(story.county, engagement, '现场记录.txt');
  const fileId = await brings(story.enterprise, engagement, '截图.txt');
  await story.enterprise.does(enterprise.recordDisclosure, {
    params: inCase(story.enterprise, engagement),
    body: {
      link: 'https://example.cn',
      disclosedOn: '2026-01-01',
      topics: ['listing_reason'],
      fileId,
    },
  });
  await story.enterprise.does(enterprise.declareSelfAudit, {
    params: inCase(story.enterprise, engagement),
    body: { version: 2, ...capable, reason: '已自建审核队伍' },
  });
  await reports(story.enterprise, engagement, { account: '要求先交费' });
});

const papers = (by: Member, query: object = {}) =>
  by.does(enterprise.listPapers, {
    params: { organization: by.organizationId },
    query: { limit: 100, ...query },
  });

describe('all papers of an enterprise', () => {
  test('lie in one list, each once, as what it is, the latest first', async () => {
    const { rows } = await papers(story.enterprise);
    expect(rows.map(({ kind, title }) => [kind, title]).sort()).toEqual([
      ['audit_contract', 'QS-1'],
      ['case_document', '现场记录.txt'],
      ['case_document', '预审核报告.txt'],
      ['disclosure_record', 'https://example.cn'],
      ['handover_list', null],
      ['self_audit_declaration', null],
    ]);
    const times = rows.map(({ at }) => at);
    expect(times).toEqual([...times].sort().reverse());
    const contract = rows.find(({ kind }) => kind === 'audit_contract');
    expect(contract).toMatchObject({ byName: '河北清源环境咨询有限公司', engagementId: engagement });
    expect(contract?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(rows)).not.toMatch(/4321000|要求先交费/);
    // Whose paper it is, is an organization: what the enterprise declares is its own.
    for (const kind of ['disclosure_record', 'self_audit_declaration'])
      expect(rows.find((row) => row.kind === kind)?.byName).toBe('保定市启明化工有限公司');
  });

  test('are turned page by page without a gap or a repetition', async () => {
    const all = (await papers(story.enterprise)).rows.map(({ id, kind }) => `${kind} ${id}`);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await papers(story.enterprise, { limit: 1, ...(after ? { after } : {}) });
      seen.push(...page.rows.map(({ id, kind }) => `${kind} ${id}`));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toEqual(all);
  });

  test('are chosen by kind and by case, of this enterprise alone', async () => {
    expect((await papers(story.enterprise, { kind: 'audit_contract' })).rows).toHaveLength(1);
    expect((await papers(story.enterprise, { engagement: await listedRound(story) })).rows).toEqual([]);
    const params = { organization: story.otherEnterprise.organizationId };
    expect((await papers(story.otherEnterprise)).rows).toEqual([]);
    expect(await story.otherEnterprise.meets(enterprise.listPapers, { params, query: { engagement } })).toBe(
      'not_found',
    );
    for (const by of [story.county, story.consultancy])
      expect(
        await by.meets(enterprise.listPapers, { params: { organization: by.organizationId }, query: {} }),
      ).toBe('not_found');
  });

  test('include the notice from the day it bears its seals', async () => {
    const { engagementId, id } = { engagementId: engagement.slice(3), id: crypto.randomUUID() };
    const [campaign, batch] = [crypto.randomUUID(), crypto.randomUUID()];
    await story.rows(
      `insert into campaigns (province, id, authority_id, authority_name, title, document_number, track, year, line, lines, jurisdiction, created_at)
        values ('13', $1, $2, '', '一批', '某号', 'mandatory', 2026, 'ecology', array['ecology'], '130000', now())`,
      [campaign, story.province.organizationId],
    );
    await story.rows(
      `insert into notice_batches (province, id, campaign_id, authority_id, authority_name, wording_number, wording_title, wording_body,
          contact, claim_letters, plan, total, started_by, started_by_name, started_at)
        values ('13', $1, $2, $3, '', 1, '告知书', 'x', 'x', 'none', '{}', 1, $4, '', now())`,
      [batch, campaign, story.county.organizationId, story.county.accountId],
    );
    await story.rows(
      `insert into notices (province, id, engagement_id, campaign_id, batch_id, number, enterprise_id, enterprise_name, credit_code, site_name,
          address, division_code, wording_number, wording_title, prepared_by, prepared_by_name, prepared_at, prepared_on, stored_as, bytes,
          pages, sha256, fingerprint)
        values ('13', $1, $2, $3, $4, '莲池告〔2026〕1号', $5, '', '', '', '某路', '130606', 1, '告知书', $6, '莲池区分局', now(), current_date,
          'nowhere', 1, 1, sha256('x'), 'x')`,
      [id, engagementId, campaign, batch, story.enterprise.organizationId, story.county.organizationId],
    );
    expect((await papers(story.enterprise, { kind: 'served_notice' })).rows).toEqual([]);
    await story.rows("update notices set state = 'sealed', sealed_at = now() where id = $1", [id]);
    expect((await papers(story.enterprise, { kind: 'served_notice' })).rows).toMatchObject([
      { title: '莲池告〔2026〕1号', byName: '莲池区分局', subjectId: `13-${id}` },
    ]);
  });

  test('include verdicts, by their number and the organiser, with what they rest on shown once', async () => {
    const file = await brings(story.county, engagement, '评估意见.txt');
    await story.rows(
      `insert into round_verdicts (province, id, engagement_id, stage, result, concluded_on, document_number, file_id, concluded_by,
          concluded_by_name, recorded_at)
        values ('13', $1, $2, 'evaluation', 'passed', current_date, '保环评〔2026〕3号', $3, $4, '保定市生态环境局', now())`,
      [crypto.randomUUID(), engagement.slice(3), file, story.city.organizationId],
    );
    const { rows } = await papers(story.enterprise);
    expect(rows.filter(({ fileId }) => fileId === file)).toMatchObject([
      { kind: 'verdict_paper', title: '保环评〔2026〕3号', byName: '保定市生态环境局' },
    ]);
  });

  test('include forms of the enterprise that belong to no case, and nobody else’s', async () => {
    const [application, copy] = [crypto.randomUUID(), crypto.randomUUID()];
    const site = await registerSite(story.enterprise, '130606');
    await story.rows(
      `insert into applications (province, id, number, kind, track, line, form_id, form_version, site_id, site_name, enterprise_id,
          enterprise_name, credit_code, division_code, industry_code, state, opened_at, saved_at)
        values ('13', $1, '13-SQ2026-000009', 'enrolment', 'voluntary', 'ecology', 'x', 1, $2, '厂区', $3, '保定市启明化工有限公司', '',
          '130606', '2614', 'draft', now(), now())`,
      [application, site.slice(3), story.enterprise.organizationId],
    );
    expect((await papers(story.enterprise, { kind: 'application_form' })).rows).toEqual([]);
    for (const nth of [1, 2])
      await story.rows(
        `insert into application_copies (province, id, application_id, nth, filled, facts, hash, submitted_by, submitted_by_name, at)
          values ('13', $1, $2, $3, '{}', '{}', sha256('x'), $4, '钱某', now())`,
        [nth === 2 ? copy : crypto.randomUUID(), application, nth, story.enterprise.accountId],
      );
    expect((await papers(story.enterprise, { kind: 'application_form' })).rows).toMatchObject([
      {
        id: copy,
        title: '13-SQ2026-000009',
        byName: '保定市启明化工有限公司',
        engagementId: null,
        engagementNumber: null,
        subjectId: `13-${application}`,
      },
    ]);
    expect((await papers(story.enterprise, { kind: 'application_form', engagement })).rows).toEqual([]);
    expect((await papers(story.otherEnterprise)).rows).toEqual([]);
  });
});
