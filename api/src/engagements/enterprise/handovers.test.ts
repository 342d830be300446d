import { engagements, enterprise, files } from '@qingshen/contract';
import { handoverItems } from '@qingshen/domain/engagements';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import {
  brings,
  capable,
  commissions,
  inCase,
  listedRound,
  lookingAs,
  put,
  readCommission,
} from '../../testing/enterprise.ts';
import { versionOf } from '../../testing/rounds.ts';
import { type Member, Story } from '../../testing/story.ts';

const world = useApp('handovers');
let story: Story;
beforeAll(async () => {
  story = await new Story(world).tell();
});

const hash = 'ab'.repeat(32);
const of = (by: Member, handover: string) => ({ organization: by.organizationId, handover });
const handovers = async (by: Member, query: object = {}) =>
  (await by.does(enterprise.listHandovers, { params: { organization: by.organizationId }, query })).rows;

/** 清源 audits, brings two documents, and is replaced by 绿程. */
async function replaced() {
  const engagement = await listedRound(story);
  await commissions(story, story.enterprise, engagement, story.consultancy);
  await brings(story.consultancy, engagement, '物料平衡.txt');
  await brings(story.consultancy, engagement, '水平衡.txt');
  await commissions(story, story.enterprise, engagement, story.otherConsultancy, { reason: '人员不足' });
  const [handover] = await handovers(story.enterprise);
  return { engagement, handover: handover as NonNullable<typeof handover> };
}

describe('a change of consultancy', () => {
  test('needs a reason, ends the contract with it, and lists what was brought', async () => {
    const engagement = await listedRound(story);
    await commissions(story, story.enterprise, engagement, story.consultancy);
    const bare = await commissions(story, story.enterprise, engagement, story.otherConsultancy);
    expect(bare).toMatchObject({ ok: false, problem: { code: 'change_reason_missing' } });
    await brings(story.consultancy, engagement, '预审核报告.txt');
    await commissions(story, story.enterprise, engagement, story.otherConsultancy, { reason: '人员不足' });
    const { contracts } = await readCommission(story.county, engagement);
    expect(contracts).toMatchObject([
      { consultancyId: story.otherConsultancy.organizationId, endedOn: null },
      {
        consultancyId: story.consultancy.organizationId,
        endedBecause: 'replaced',
        endedReason: '人员不足',
      },
    ]);
    const [handover] = await handovers(story.otherConsultancy);
    expect(handover).toMatchObject({
      formerName: '河北清源环境咨询有限公司',
      successorName: '石家庄绿程技术服务有限公司',
      files: [{ name: '预审核报告.txt', isInCase: true }],
      offeredAt: null,
    });
  });

  test('takes every sight of the case from the one before, which keeps its own papers', async () => {
    const { engagement, handover } = await replaced();
    const params = inCase(story.consultancy, engagement);
    for (const endpoint of [
      engagements.readEngagement,
      enterprise.readCommission,
      enterprise.readPermitLinkage,
      enterprise.listDisclosures,
      files.listFiles,
    ])
      expect(await story.consultancy.meets(endpoint, { params }), endpoint.name).toBe('not_found');
    const facts = {
      organization: story.consultancy.organizationId,
      subject: story.enterprise.organizationId,
    };
    expect(await story.consultancy.meets(enterprise.readEnterpriseOf, { params: facts })).toBe('not_found');
    expect((await handovers(story.consultancy)).map(({ id }) => id)).toContain(handover.id);
    const seen = await lookingAs(
      world,
      'consultancy',
      story.consultancy,
      `select consultancy_id as id from audit_contracts where engagement_id = '${engagement.slice(3)}'`,
    );
    expect(seen).toEqual([{ id: story.consultancy.organizationId }]);
    for (const table of ['self_audit_declarations', 'audit_periods', 'case_files', 'deadlines'])
      expect(
        await lookingAs(
          world,
          'consultancy',
          story.consultancy,
          `select 1 from ${table} where ${table === 'case_files' ? 'case_id' : 'engagement_id'} = '${engagement.slice(3)}'`,
        ),
      ).toEqual([]);
  });

  test('is offered by the one, received by the next, once', async () => {
    const { handover } = await replaced();
    const [former, next] = [story.consultancy, story.otherConsultancy];
    const offer = (by: Member, version: number) =>
      by.meets(enterprise.offerFiles, {
        params: of(by, handover.id),
        body: { version, files: [{ name: '监测原始记录.xlsx', sha256: hash }] },
      });
    const receive = (by: Member, version: number, isWhole = true, remark: string | null = null) =>
      by.meets(enterprise.receiveFiles, { params: of(by, handover.id), body: { version, isWhole, remark } });
    const { version } = handover;
    expect(await receive(next, version)).toBe('handover_not_offered');
    expect(await offer(next, version)).toBe('not_found');
    expect(await offer(former, version)).toBe('ok');
    expect(await offer(former, version)).toBe('stale_version');
    expect(await offer(former, version + 1)).toBe('handover_offered');
    expect(await receive(former, version + 1)).toBe('not_found');
    expect(await receive(next, version + 1, false)).toBe('handover_remark_missing');
    const both = await Promise.all([receive(next, version + 1), receive(story.enterprise, version + 1)]);
    expect(both.sort()).toEqual(['ok', 'stale_version']);
    expect(await receive(story.enterprise, version + 2)).toBe('handover_received');
    const [row] = await handovers(story.enterprise, { state: 'received' });
    expect(row).toMatchObject({
      isWhole: true,
      files: [{}, {}, { name: '监测原始记录.xlsx', isInCase: false }],
    });
  });

  test('is not offered empty: who has nothing says so of each kind, once', async () => {
    const engagement = await listedRound(story);
    await commissions(story, story.enterprise, engagement, story.consultancy);
    await commissions(story, story.enterprise, engagement, story.otherConsultancy, { reason: '人员不足' });
    const [handover] = await handovers(story.enterprise);
    const offer = (body: object) =>
      story.consultancy.call(enterprise.offerFiles, {
        params: of(story.consultancy, handover?.id ?? ''),
        body: { version: handover?.version ?? 0, files: [], ...body },
      });
    const none = handoverItems.map((item) => ({ item, reason: '合同签订后未进场' }));
    expect(await offer({})).toMatchObject({
      problem: { code: 'handover_empty', facts: { field: 'files', items: [...handoverItems] } },
    });
    expect(await offer({ nothing: none.slice(1) })).toMatchObject({
      problem: { code: 'handover_empty', facts: { items: [handoverItems[0]] } },
    });
    const file = { name: '记录.xlsx', sha256: hash };
    expect(await offer({ files: [file, { ...file, name: '又一份.xlsx' }] })).toMatchObject({
      problem: { code: 'handover_file_twice', facts: { field: 'files', name: '记录.xlsx' } },
    });
    for (const nothing of [[{ item: 'site_records', reason: '' }], [{ item: 'nonsense', reason: '无' }]])
      expect(await offer({ nothing })).toMatchObject({ problem: { code: 'invalid_input' } });
    expect(await offer({ nothing: [...none, ...none] })).toMatchObject({ ok: true });
    expect((await handovers(story.otherConsultancy))[0]).toMatchObject({ files: [], nothing: none });
  });

  test('of two lists given at once, one stands, whole, and the other leaves nothing behind', async () => {
    const { handover } = await replaced();
    const offer = (name: string, sha256: string) =>
      story.consultancy.meets(enterprise.offerFiles, {
        params: of(story.consultancy, handover.id),
        body: { version: handover.version, files: [{ name, sha256 }] },
      });
    const both = await Promise.all([offer('甲.xlsx', 'cd'.repeat(32)), offer('乙.xlsx', 'ef'.repeat(32))]);
    expect(both.sort()).toEqual(['ok', 'stale_version']);
    const [row] = (await handovers(story.enterprise)).filter(({ id }) => id === handover.id);
    expect(row?.files.filter(({ isInCase }) => !isInCase)).toHaveLength(1);
  });

  test('is received or passed on, not both, where the firm is changed again in that moment', async () => {
    const { engagement, handover } = await replaced();
    await story.consultancy.does(enterprise.offerFiles, {
      params: of(story.consultancy, handover.id),
      body: { version: handover.version, files: [] },
    });
    const version = await versionOf(story.enterprise, engagement);
    const [received] = await Promise.all([
      story.otherConsultancy.meets(enterprise.receiveFiles, {
        params: of(story.otherConsultancy, handover.id),
        body: { version: handover.version + 1, isWhole: true },
      }),
      story.enterprise.meets(enterprise.declareSelfAudit, {
        params: inCase(story.enterprise, engagement),
        body: { version, ...capable, reason: '已自建审核队伍' },
      }),
    ]);
    const [row] = (await handovers(story.enterprise)).filter(({ id }) => id === handover.id);
    if (received === 'ok')
      expect(row).toMatchObject({ receivedByName: '石家庄绿程技术服务有限公司', isWhole: true });
    else expect(row).toMatchObject({ successorId: null, receivedAt: null });
  });

  test('is no longer received by who has left meanwhile', async () => {
    const { engagement, handover } = await replaced();
    const reason = '再次更换';
    await commissions(story, story.enterprise, engagement, story.consultancy, { reason });
    const [own] = (await handovers(story.consultancy)).filter(({ id }) => id === handover.id);
    expect(own).toMatchObject({ successorId: null });
    expect((await handovers(story.otherConsultancy)).map(({ id }) => id)).not.toContain(handover.id);
    expect(
      await story.otherConsultancy.meets(enterprise.receiveFiles, {
        params: of(story.otherConsultancy, handover.id),
        body: { version: own?.version ?? 0, isWhole: false, remark: '未收到' },
      }),
    ).toBe('not_found');
  });

  test('is nobody else’s to read or to sign', async () => {
    const { handover } = await replaced();
    const henan = await story.register(story.henan, {
      kind: 'consultancy',
      name: '郑州中原环评咨询有限公司',
      divisionCode: '410100',
    });
    for (const by of [henan, story.otherEnterprise]) {
      expect((await handovers(by)).map(({ id }) => id)).not.toContain(handover.id);
      expect(
        await by.meets(enterprise.receiveFiles, {
          params: of(by, handover.id),
          body: { version: handover.version, isWhole: true },
        }),
      ).toBe('not_found');
    }
    expect(
      await lookingAs(
        world,
        'consultancy',
        story.consultancy,
        `update handovers set received_at = now(), received_by_id = former_id, is_whole = true where id = '${handover.id.slice(3)}' returning 1`,
      ).catch((error: { code?: string }) => error.code),
    ).toBe('42501');
    const bytes = `insert into handover_files (province, handover_id, position, name, sha256) values
      ('13', '${handover.id.slice(3)}', 99, 'x', sha256('x')) returning 1`;
    expect(
      await lookingAs(world, 'consultancy', story.otherConsultancy, bytes).catch(
        (error: { code?: string }) => error.code,
      ),
    ).toBe('42501');
  });
});

describe('a consultancy that resigns', () => {
  const resigns = (by: Member, engagement: string, version: number) =>
    by.meets(enterprise.resignCommission, {
      params: inCase(by, engagement),
      body: { version, reason: '项目负责人离职' },
    });

  test('leaves the round as it was before anybody was named, with its list still owed', async () => {
    const engagement = await listedRound(story);
    await commissions(story, story.enterprise, engagement, story.consultancy);
    const version = await versionOf(story.enterprise, engagement);
    expect(await resigns(story.otherConsultancy, engagement, version)).toBe('not_found');
    expect(await resigns(story.consultancy, engagement, version + 7)).toBe('stale_version');
    const manager = await story.colleague(story.consultancy, 'manager');
    expect(await resigns(manager, engagement, version)).toBe('role_insufficient');
    const both = await Promise.all([
      resigns(story.consultancy, engagement, version),
      resigns(story.consultancy, engagement, version),
    ]);
    expect(both.filter((code) => code === 'ok')).toHaveLength(1);
    const { engagement: round } = await story.county.does(engagements.readEngagement, {
      params: inCase(story.county, engagement),
    });
    expect(round).toMatchObject({ state: 'listed', consultancyName: null });
    const read = await readCommission(story.county, engagement);
    expect(read).toMatchObject({ manner: null, contracts: [{ endedBecause: 'resigned' }] });
    // Whoever comes next receives what it left.
    await commissions(story, story.enterprise, engagement, story.otherConsultancy);
    const [handover] = (await readCommission(story.otherConsultancy, engagement)).handovers;
    expect(handover).toMatchObject({ successorId: story.otherConsultancy.organizationId });
  });
});

describe('an enterprise that audits by itself', () => {
  const declares = (by: Member, engagement: string, more: object = {}) =>
    by.call(enterprise.declareSelfAudit, {
      params: inCase(by, engagement),
      body: { version: 1, ...capable, ...more },
    });

  test('shows that it can, clause by clause', async () => {
    const engagement = await listedRound(story);
    expect(await declares(story.enterprise, engagement, { instruments: [], staff: [] })).toMatchObject({
      problem: {
        code: 'self_audit_incapable',
        facts: {
          missing: ['material_instruments', 'energy_instruments', 'water_instruments', 'competent_staff'],
          document: 'order-38',
          verified: false,
        },
      },
    });
    expect(await declares(story.enterprise, engagement)).toMatchObject({ ok: true });
    const read = await readCommission(story.county, engagement);
    expect(read).toMatchObject({
      manner: 'self_audit',
      selfAudits: [{ findings: [{ isMet: true }, { isMet: true }, { isMet: true }, { isMet: true }] }],
    });
    const version = await versionOf(story.enterprise, engagement);
    expect(await declares(story.enterprise, engagement, { version })).toMatchObject({
      problem: { code: 'self_audit_already' },
    });
  });

  test('sends its consultancy away for a reason, and may take one again', async () => {
    const engagement = await listedRound(story);
    await commissions(story, story.enterprise, engagement, story.consultancy);
    const version = await versionOf(story.enterprise, engagement);
    expect(await declares(story.enterprise, engagement, { version })).toMatchObject({
      problem: { code: 'change_reason_missing' },
    });
    const reason = '已自建审核队伍';
    expect(await declares(story.enterprise, engagement, { version, reason })).toMatchObject({ ok: true });
    expect(
      await story.consultancy.meets(enterprise.readCommission, {
        params: inCase(story.consultancy, engagement),
      }),
    ).toBe('not_found');
    expect((await readCommission(story.county, engagement)).contracts).toMatchObject([
      { endedBecause: 'audits_by_itself', endedReason: reason },
    ]);
    const back = await commissions(story, story.enterprise, engagement, story.consultancy, {
      reason: '工期紧',
    });
    expect(back).toMatchObject({ ok: true });
    const read = await readCommission(story.county, engagement);
    expect(read).toMatchObject({ manner: 'commissioned', selfAudits: [{ endedReason: '工期紧' }] });
  });

  test('does not turn to it once the audit is evaluated; another firm may still follow', async () => {
    const engagement = await listedRound(story);
    await commissions(story, story.enterprise, engagement, story.consultancy);
    await put(world, engagement, "state = 'implementing'");
    const version = await versionOf(story.enterprise, engagement);
    expect(await declares(story.enterprise, engagement, { version, reason: '已自建队伍' })).toMatchObject({
      problem: { code: 'audit_evaluated' },
    });
    const bare = await listedRound(story);
    await put(world, bare, "state = 'evaluation_applied'");
    expect(await commissions(story, story.enterprise, bare, story.consultancy)).toMatchObject({
      problem: { code: 'audit_evaluated', facts: { state: 'evaluation_applied' } },
    });
    const reason = '机构被暂停';
    expect(
      await commissions(story, story.enterprise, engagement, story.otherConsultancy, { reason }),
    ).toMatchObject({ ok: true });
  });

  test('is its owner alone', async () => {
    const engagement = await listedRound(story);
    const staff = await story.colleague(story.enterprise, 'staff');
    expect(await declares(staff, engagement)).toMatchObject({ problem: { code: 'role_insufficient' } });
    for (const by of [story.otherEnterprise, story.county, story.consultancy])
      expect(await declares(by, engagement)).toMatchObject({ problem: { code: 'not_found' } });
    expect(
      await lookingAs(
        world,
        'enterprise',
        story.enterprise,
        `select app.commission('13', '${engagement.slice(3)}', gen_random_uuid(), '${story.consultancy.organizationId}')`,
      ).catch((error: { code?: string }) => error.code),
    ).toBe('42501');
  });
});
