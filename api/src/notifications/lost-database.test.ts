import { afterEach, describe, expect, test } from 'vitest';
import { LooseWire } from '../testing/loose-wire.ts';
import { usePostOffice } from '../testing/post-office.ts';
import { useWorkerProcesses } from '../testing/worker-process.ts';

const office = usePostOffice('lost_database');
const { server } = office;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const workers = useWorkerProcesses();
let wire: LooseWire | undefined;

/** In a process of its own, for its end would be a failure too. */
async function employOnAWire() {
  wire = new LooseWire();
  const { DATABASE_LOGINS } = office.config;
  const logins = { ...DATABASE_LOGINS, worker: await wire.through(DATABASE_LOGINS.worker) };
  const worker = workers.start({ ...office.settings, DATABASE_LOGINS: JSON.stringify(logins) });
  await worker.started;
  return { database: wire, worker };
}

afterEach(async () => {
  server.mood = { kind: 'accepts' };
  await office.dismissAll();
  wire?.close();
});

describe('a worker whose database goes away', () => {
  test('records what the mail server took over meanwhile, and does not send it again', async () => {
    const { database, worker } = await employOnAWire();
    server.mood = { kind: 'late', ms: 1_500 };
    const before = server.handOvers;
    const ids = [await office.put(), await office.put(), await office.put()];
    await office.until('the server has them', () => server.handOvers - before === 3);
    database.cut();
    await pause(2_500);
    expect(ids.map((id) => server.timesReceived(id))).toEqual([1, 1, 1]);
    expect((await office.row(ids[0] ?? '')).state).toBe('pending');
    database.mend();
    for (const id of ids) await office.settled(id, 'delivered');
    await pause(500);
    expect(ids.map((id) => server.timesReceived(id))).toEqual([1, 1, 1]);
    expect(worker.child.exitCode).toBeNull();
  });

  test('gives up a mail the server cannot have yet, so that another worker may carry it', async () => {
    const { database, worker } = await employOnAWire();
    server.mood = { kind: 'silent' };
    const before = server.callers;
    const id = await office.put();
    await office.until('the server is being called', () => server.callers > before);
    server.mood = { kind: 'accepts' };
    database.cut();
    await office.employ();
    await office.settled(id, 'delivered', 10_000);
    database.mend();
    await pause(1_000);
    expect(server.timesReceived(id)).toBe(1);
    expect(worker.child.exitCode).toBeNull();
  });

  test('carries on by itself when it is back', async () => {
    const { database, worker } = await employOnAWire();
    for (let nth = 0; nth < 2; nth += 1) {
      database.cut();
      const id = await office.put();
      await pause(700);
      database.mend();
      await office.settled(id, 'delivered', 20_000);
      expect(server.timesReceived(id)).toBe(1);
    }
    expect(worker.child.exitCode).toBeNull();
  });
});
