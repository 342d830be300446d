import { qualifications as contract, tenancy } from '@qingshen/contract';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storageOf, sweepOrphans } from '../../files/index.ts';
import { useApp } from '../../testing/app.ts';
import { brings, certifies, inFirm, registers } from '../../testing/firms.ts';
import { type Member, Story } from '../../testing/story.ts';
import { remindFirms } from './remind.ts';

const world = useApp('reminders');
let story: Story;
let firm: Member;
let worker: pg.Pool;
beforeAll(async () => {
  story = await new Story(world).tell();
  firm = story.consultancy;
  await story.rows('update clock set demo = true');
  worker = new pg.Pool({ connectionString: world.config.DATABASE_LOGINS.worker, max: 4 });
});
afterAll(() => worker.end());

const log = { warn: () => {} };
const remind = () => remindFirms(worker, log);
const ahead = (days: number) =>
  new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
const sent = () =>
  story.rows<{ facts: { ends: { label: string; daysAhead: number }[] }; channel: string }>(
    "select facts, channel from outbox where template = 'expiry_reminder' order by created_at",
  );

describe('what ends soon', () => {
  test('is told once a step, all of a night in one message, to the owner and the managers', async () => {
    const employment = await registers(firm, { name: '高远' });
    await certifies(firm, employment, 'training', { validUntil: ahead(20) });
    await firm.does(contract.recordInstrument, {
      params: inFirm(firm),
      body: { name: '测试仪', balances: ['water'], calibratedOn: '2025-01-01', calibrationUntil: ahead(90) },
    });
    await firm.does(contract.recordPaper, {
      params: inFirm(firm),
      body: { kind: 'premises', title: '租赁合同', from: '2025-01-01', until: ahead(91) },
    });
    await story.colleague(firm, 'manager');
    await story.colleague(firm, 'auditor');

    expect(await remind()).toBe(2);
    const told = await sent();
    expect(told.map(({ channel }) => channel)).toEqual(['inbox', 'inbox']);
    expect(told[0]?.facts.ends).toMatchObject([
      { label: '高远 · training', daysAhead: 30 },
      { label: '测试仪', daysAhead: 90 },
    ]);
    expect(await remind()).toBe(0);
    expect(await sent()).toHaveLength(2);
  });

  test('is told exactly once when two workers tell it at the same time', async () => {
    await firm.does(contract.recordPaper, {
      params: inFirm(firm),
      body: { kind: 'archive', title: '档案', from: '2025-01-01', until: ahead(5) },
    });
    const counts = await Promise.all([remind(), remind(), remind()]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(1);
  });

  test('is told again at the next step, by the clock of the domain', async () => {
    await story.turnClock(14 * 86_400);
    try {
      expect(await remind()).toBeGreaterThanOrEqual(2);
      const last = (await sent()).at(-1)?.facts.ends ?? [];
      expect(last).toEqual(
        expect.arrayContaining([expect.objectContaining({ label: '高远 · training', daysAhead: 7 })]),
      );
    } finally {
      await story.turnClock(0);
    }
  });

  test('is not told of those who have left, of what was taken out, and of firms that are suspended', async () => {
    const other = story.otherConsultancy;
    const gone = await registers(other, { until: '2025-01-01' });
    await certifies(other, gone, 'training', { validUntil: ahead(3) });
    const kept = await registers(other);
    const certificate = await certifies(other, kept, 'training', { validUntil: ahead(4) });
    await other.does(contract.removeCertificate, {
      params: { ...inFirm(other), employment: kept, certificate },
      query: { version: 1 },
    });
    expect(await remind()).toBe(0);
    await certifies(other, kept, 'training', { validUntil: ahead(4) });
    const params = { organization: story.province.organizationId, subject: other.organizationId };
    const { organization } = await story.province.does(tenancy.readOrganization, { params });
    await story.province.does(tenancy.suspendOrganization, {
      params,
      body: { version: organization.version, reason: '报告失实' },
    });
    expect(await remind()).toBe(0);
  });

  test('is the worker’s to tell, and nobody else’s; the worker reads no row of a firm', async () => {
    await expect(worker.query('select * from certificates')).rejects.toThrow(/permission denied/);
    for (const persona of ['consultancy', 'authority', 'gate'] as const)
      await expect(
        world.app.kernel.pools[persona].query("select app.remind(gen_random_uuid(), '[]')"),
      ).rejects.toThrow(/permission denied/);
  });
});

test('the sweeper leaves a firm’s documents where they are, and forgets old lists', async () => {
  const { id } = await brings(firm, 'keep.pdf');
  await sweepOrphans(worker, storageOf(world.config), new Date(Date.now() + 3 * 86_400_000));
  const kept = await firm.raw({ url: `/api/o/${firm.organizationId}/firm/documents/${id}/content` });
  expect(kept.statusCode).toBe(200);
  await worker.query('select app.sweep_staff_imports()');
});
