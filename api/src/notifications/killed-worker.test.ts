import { afterEach, describe, expect, test } from 'vitest';
import { usePostOffice } from '../testing/post-office.ts';
import { useWorkerProcesses } from '../testing/worker-process.ts';

const office = usePostOffice('killed_worker');
const { server } = office;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const workers = useWorkerProcesses();
const start = (settings: Record<string, string> = {}) => workers.start({ ...office.settings, ...settings });

afterEach(() => {
  server.mood = { kind: 'accepts' };
});

describe('a worker killed in the middle of a mail', () => {
  test('leaves nothing behind that keeps the next one from sending it, once', async () => {
    server.mood = { kind: 'silent' };
    const first = start();
    const id = await office.put();
    await office.until('the server is being called', () => server.callers > 0);
    await workers.kill(first);
    const { rows } = await office.admin.query(
      'select key from graphile_worker._private_jobs where locked_at is not null',
    );
    expect(rows).toEqual([{ key: id }]);
    expect((await office.row(id)).state).toBe('pending');
    server.mood = { kind: 'accepts' };
    start();
    await office.settled(id, 'delivered', 25_000);
    expect(server.timesReceived(id)).toBe(1);
  });

  test('again and again loses no mail, and what leaves twice is recognizably the same', async () => {
    server.mood = { kind: 'late', ms: 40 };
    const ids: string[] = [];
    for (let nth = 0; nth < 30; nth += 1) ids.push(await office.put());
    for (let nth = 0; nth < 4; nth += 1) {
      const worker = start();
      await worker.started;
      await pause(60 + 50 * nth);
      await workers.kill(worker);
    }
    start();
    for (const id of ids) await office.settled(id, 'delivered', 40_000);
    expect(ids.filter((id) => server.timesReceived(id) === 0)).toEqual([]);
    // What the server took over without the answer reaching us leaves again under its old name: five lines, four kills.
    expect(server.received.length - ids.length).toBeLessThanOrEqual(1 + 5 * 4);
  });
});

describe('the worker process', () => {
  test('stops in an orderly way when told to, and when the supervisor is gone', async () => {
    const [told, orphaned] = [start(), start()];
    await Promise.all([told.started, orphaned.started]);
    told.child.kill('SIGTERM');
    orphaned.child.disconnect();
    expect(await Promise.all([told.ended, orphaned.ended])).toEqual([0, 0]);
  });

  test('says in one sentence which setting is missing', async () => {
    const worker = start({ SECRET_KEY: '' });
    expect(await worker.ended).toBe(1);
    expect(worker.said()).toBe('The setting SECRET_KEY is missing.\n');
  });

  test('refuses a login that is not the worker’s', async () => {
    const logins = { ...office.config.DATABASE_LOGINS, worker: office.config.DATABASE_LOGINS.operator };
    const worker = start({ DATABASE_LOGINS: JSON.stringify(logins) });
    expect(await worker.ended).toBe(1);
    expect(worker.said()).toContain('will not start');
  });

  test('writes no address, token or content into its log', async () => {
    const worker = start({ LOG_LEVEL: 'info' });
    const id = await office.put();
    await office.settled(id, 'delivered');
    server.mood = { kind: 'refuses', at: 'RCPT', code: 550 };
    await office.settled(await office.put(), 'dead');
    expect(worker.said()).toContain(id);
    expect(worker.said()).not.toMatch(/wang@|TOKEN-of|王敏/);
  });
});
