import { afterEach, describe, expect, test } from 'vitest';
import { partOf } from '../testing/mail-server.ts';
import { usePostOffice } from '../testing/post-office.ts';

const office = usePostOffice('delivery');
const { server } = office;

afterEach(async () => {
  server.mood = { kind: 'accepts' };
  await office.dismissAll();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A second job for the same delivery, as recovery or a replayed act would make. */
const runAgain = (id: string) => office.admin.query('select app.enqueue($1)', [id]);

describe('a mail', () => {
  test('leaves once, in words, with a name it can be recognized by, and its secrets end with it', async () => {
    await office.employ();
    const id = await office.put();
    const row = await office.settled(id, 'delivered');
    expect(row).toMatchObject({ sealed_facts: null, last_error: null, next_attempt_at: null });
    const mail = server.received.find((each) => each.messageId === `<${id}@qingshen>`);
    expect(mail?.to).toEqual(['wang@example.cn']);
    expect(mail?.raw).toMatch(/^Auto-Submitted: auto-generated$/im);
    const text = partOf(mail?.raw ?? '', 'text/plain');
    expect(text).toContain('王敏，您好');
    expect(text).toContain('https://qingshen.example.cn/reset#TOKEN-of-thirty-two-characters-xx');
    expect(partOf(mail?.raw ?? '', 'text/html')).toContain('<html lang="zh-CN">');
  });

  test('leaves once when its job runs many times and two workers look for it', async () => {
    server.mood = { kind: 'late', ms: 600 };
    await Promise.all([office.employ(), office.employ()]);
    const ids: string[] = [];
    for (let nth = 0; nth < 4; nth += 1) ids.push(await office.put());
    for (let nth = 0; nth < 6; nth += 1) {
      for (const id of ids) await runAgain(id);
      await pause(150);
    }
    for (const id of ids) await office.settled(id, 'delivered');
    await pause(700);
    expect(ids.map((id) => server.timesReceived(id))).toEqual(ids.map(() => 1));
  });

  test.each([
    { at: 'RCPT', code: 450 },
    { at: 'DATA', code: 452 },
    { at: 'MAIL', code: 451 },
    { at: 'MAIL', code: 550 },
  ] as const)('put off with $code at $at is tried again and leaves once', async ({ at, code }) => {
    server.mood = { kind: 'refuses', at, code };
    await office.employ();
    const id = await office.put();
    await office.until('it was refused', async () => (await office.row(id)).last_error !== null);
    const refused = await office.row(id);
    expect(refused).toMatchObject({ state: 'pending', attempts: 1 });
    expect(refused.last_error).toMatch(/^mail_server_refused/);
    expect(refused.last_error).not.toContain('example.cn');
    expect(refused.sealed_facts).not.toBeNull();
    server.mood = { kind: 'accepts' };
    await office.hasten(id);
    await office.settled(id, 'delivered');
    expect(server.timesReceived(id)).toBe(1);
  });

  test('comes again by itself, without anybody hastening it', async () => {
    server.mood = { kind: 'refuses', at: 'RCPT', code: 450 };
    await office.employ();
    const id = await office.put();
    await office.until('it was refused', async () => (await office.row(id)).attempts === 1);
    server.mood = { kind: 'accepts' };
    await office.settled(id, 'delivered', 12_000);
    expect(server.timesReceived(id)).toBe(1);
  });

  test.each(['RCPT', 'DATA'] as const)(
    'refused for good at %s is given up and keeps its secrets for a resend',
    async (at) => {
      server.mood = { kind: 'refuses', at, code: 550 };
      await office.employ();
      const id = await office.put();
      const row = await office.settled(id, 'dead');
      expect(row.last_error).toBe(`mail_server_refused ${at === 'RCPT' ? 'RCPT TO' : 'DATA'} 550 5.1.1`);
      expect(row.sealed_facts).not.toBeNull();
      expect(server.timesReceived(id)).toBe(0);
    },
  );

  test('is given up after ten attempts', async () => {
    server.mood = { kind: 'refuses', at: 'RCPT', code: 450 };
    await office.employ();
    const id = await office.put();
    for (let attempts = 1; attempts < 10; attempts += 1) {
      await office.until(`attempt ${attempts}`, async () => (await office.row(id)).attempts === attempts);
      await office.hasten(id);
    }
    expect(await office.settled(id, 'dead')).toMatchObject({ attempts: 10 });
  });

  test('cut off in the middle of the message is not taken over, and leaves once afterwards', async () => {
    server.mood = { kind: 'drops' };
    await office.employ();
    const id = await office.put();
    await office.until('it was cut off', async () => (await office.row(id)).attempts === 1);
    expect((await office.row(id)).last_error).toMatch(/^mail_server_dropped/);
    server.mood = { kind: 'accepts' };
    await office.hasten(id);
    await office.settled(id, 'delivered');
    expect(server.timesReceived(id)).toBe(1);
  });

  test('answered late is waited for and not sent again, and the inbox is served meanwhile', async () => {
    server.mood = { kind: 'late', ms: 9_000 };
    await office.employ();
    const ids: string[] = [];
    for (let nth = 0; nth < 7; nth += 1) ids.push(await office.put());
    await office.until('every line is taken', () => server.handOvers >= 5);
    const message = await office.put({
      channel: 'inbox',
      recipientAccountId: crypto.randomUUID(),
      template: 'role_changed',
      facts: {},
    });
    const since = Date.now();
    // Nobody of that name: what matters is that its turn came.
    expect(await office.settled(message, 'dead', 3_000)).toMatchObject({ last_error: 'recipient_gone' });
    expect(Date.now() - since).toBeLessThan(3_000);
    server.mood = { kind: 'late', ms: 50 };
    for (const id of ids) await office.settled(id, 'delivered', 30_000);
    expect(ids.map((id) => server.timesReceived(id))).toEqual(ids.map(() => 1));
  });

  test('of a burst does not wait for longer than the lines to the server are taken', async () => {
    server.mood = { kind: 'late', ms: 100 };
    const ids: string[] = [];
    for (let nth = 0; nth < 40; nth += 1) ids.push(await office.put());
    await office.employ();
    const since = Date.now();
    for (const id of ids) await office.settled(id, 'delivered');
    expect(Date.now() - since).toBeLessThan(6_000);
    expect(ids.map((id) => server.timesReceived(id))).toEqual(ids.map(() => 1));
  });

  test('waits out a server that is away, without spending its attempts, and leaves soon after it is back', async () => {
    await server.close();
    await office.employ();
    const ids = [await office.put(), await office.put()];
    for (const id of ids)
      await office.until('it was tried', async () => (await office.row(id)).last_error !== null);
    expect(await office.row(ids[0] ?? '')).toMatchObject({
      state: 'pending',
      attempts: 0,
      last_error: 'mail_server_unreachable ECONNREFUSED',
    });
    await pause(3_000);
    await server.open();
    for (const id of ids) await office.settled(id, 'delivered', 10_000);
    expect(ids.map((id) => server.timesReceived(id))).toEqual([1, 1]);
  });

  test('whose facts are missing, or that nobody can write, is given up with the reason', async () => {
    await office.employ();
    const nameless = await office.put({ facts: {} });
    const unknown = await office.put({ template: 'no_such_letter' });
    const tokenless = await office.put({ secrets: {} });
    expect((await office.settled(nameless, 'dead')).last_error).toBe('fact_missing name');
    expect((await office.settled(unknown, 'dead')).last_error).toBe('template_unknown no_such_letter');
    expect((await office.settled(tokenless, 'dead')).last_error).toBe('fact_missing token');
  });

  test('to an address that cannot be one is given up without asking the server', async () => {
    await office.employ();
    const id = await office.put({ address: 'nobody\r\nRCPT TO:<thief@example.cn>' });
    expect(await office.settled(id, 'dead')).toMatchObject({ attempts: 1 });
    expect(server.received.flatMap((mail) => mail.to)).not.toContain('thief@example.cn');
  });
});

describe('a text message', () => {
  test('without a gate is not called delivered: the operator sees it', async () => {
    await office.employ({ ...office.config, NODE_ENV: 'production' });
    const id = await office.put({ channel: 'mobile', address: '13800138000' });
    expect(await office.settled(id, 'dead')).toMatchObject({ last_error: 'no_text_message_gate' });
  });
});

describe('once a night', () => {
  test('jobs a killed worker left locked and replaced are put away', async () => {
    await office.employ();
    const stale = "select from graphile_worker._private_jobs where key = 'stale'";
    await office.admin.query(
      `select graphile_worker.add_job('deliver', '{}', job_key := 'stale', max_attempts := 1, run_at := now() + interval '1 day')`,
    );
    await office.admin.query(
      `update graphile_worker._private_jobs set attempts = 1, locked_by = 'gone', locked_at = now() - interval '2 days' where key = 'stale'`,
    );
    expect((await office.admin.query(stale)).rows).toHaveLength(1);
    await office.admin.query(`select graphile_worker.add_job('sweep')`);
    await office.until('it is gone', async () => (await office.admin.query(stale)).rows.length === 0);
  });
});
