import { utimes } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { files, trail } from '@qingshen/contract';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { pdf } from '../testing/documents.ts';
import { commissionedRound } from '../testing/rounds.ts';
import { Story } from '../testing/story.ts';
import { uploads } from '../testing/uploads.ts';
import { clamAv, type Scanning, scanPending, storageOf, sweepOrphans } from './index.ts';

const world = useApp('scanning');
let story: Story;
let round: string;
let worker: pg.Pool;
let scanning: Scanning;
const faults: string[] = [];
/** Speaks as clamd does: finds EICAR's sign, chokes on the word choke. */
let daemon: Server;
beforeAll(async () => {
  story = await new Story(world).tell();
  round = await commissionedRound(story);
  worker = new pg.Pool({ connectionString: world.config.DATABASE_LOGINS.worker, max: 2 });
  daemon = createServer((socket) => {
    let came = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (piece) => {
      came = Buffer.concat([came, piece]);
      if (!came.subarray(-4).equals(Buffer.alloc(4))) return;
      const content = came.toString('latin1');
      if (!content.startsWith('zINSTREAM\0')) return socket.end('UNKNOWN COMMAND\0');
      if (content.includes('choke')) return socket.end('INSTREAM size limit exceeded. ERROR\0');
      return socket.end(content.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
    });
  });
  await new Promise<void>((resolve) => daemon.listen(0, '127.0.0.1', resolve));
  scanning = {
    worker,
    storage: storageOf(world.config),
    scanner: clamAv(`tcp://127.0.0.1:${(daemon.address() as AddressInfo).port}`),
    log: { warn: (_, message) => faults.push(message) },
  };
  // The contract that the round was commissioned under has been looked at.
  await story.rows("update case_files set scan = 'clean'");
});
afterAll(async () => {
  await worker.end();
  daemon.close();
});

const states = async () => {
  const params = { organization: story.enterprise.organizationId, engagement: round };
  const { files: rows } = await story.enterprise.does(files.listFiles, { params });
  return Object.fromEntries(rows.filter(({ kind }) => kind === 'pdf').map((row) => [row.name, row.scan]));
};

describe('the scanner', () => {
  test('settles what waits, says so in the trail once, and leaves what it could not read unscanned', async () => {
    await uploads(story.enterprise, round, 'good.pdf', pdf('fine'));
    await uploads(story.enterprise, round, 'bad.pdf', pdf('EICAR'));
    await uploads(story.enterprise, round, 'big.pdf', pdf('choke'));
    expect(await scanPending(scanning)).toBe(2);
    expect(await states()).toEqual({ 'good.pdf': 'clean', 'bad.pdf': 'infected', 'big.pdf': 'not_scanned' });
    expect(faults).toEqual(['document not scanned']);
    expect(await scanPending(scanning)).toBe(0);
    const entries = await story.enterprise.does(trail.listCaseTrail, {
      params: { organization: story.enterprise.organizationId, engagement: round },
      query: { limit: 100 },
    });
    const told = entries.rows.filter((entry) => entry.act === 'document_scanned');
    expect(told.map((entry) => entry.after?.scan).sort()).toEqual(['clean', 'infected']);
    expect(told[0]).toMatchObject({ persona: 'worker', actorName: null });
  });

  test('that is not there leaves everything unscanned', async () => {
    const absent = { ...scanning, scanner: clamAv('tcp://127.0.0.1:1') };
    expect(await scanPending(absent)).toBe(0);
    expect((await states())['big.pdf']).toBe('not_scanned');
  });

  test('speaks its verdict once: it cannot be taken back', async () => {
    const [file] = await story.rows<{ content: string }>(
      "select stored_as as content from case_files where name = 'bad.pdf'",
    );
    const { rows } = await worker.query("select app.settle_scan($1, 'clean') as settled", [file?.content]);
    expect(rows).toEqual([{ settled: false }]);
    expect((await states())['bad.pdf']).toBe('infected');
    const unknown = await worker.query(
      "select app.settle_scan((select stored_as from app.files_to_scan(1)), 'fine') as settled",
    );
    expect(unknown.rows).toEqual([{ settled: false }]);
  });

  test('is the worker’s alone: no persona settles a scan, and the worker reads no row', async () => {
    await expect(worker.query('select * from case_files')).rejects.toThrow(/permission denied/);
    for (const persona of ['enterprise', 'authority', 'consultancy', 'gate'] as const)
      await expect(
        world.app.kernel.pools[persona].query("select app.settle_scan('none', 'clean')"),
      ).rejects.toThrow(/permission denied/);
  });
});

describe('the sweeper', () => {
  test('removes what no row names after a day, and nothing else', async () => {
    const storage = storageOf(world.config);
    const orphan = await storage.put(Readable.from([Buffer.from('lost')]));
    const fresh = await storage.put(Readable.from([Buffer.from('on its way')]));
    const { storedAs } = orphan;
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    const age = (name: string) =>
      utimes(
        join(world.config.STORAGE_DIR, 'files', 'contents', name.slice(0, 2), name.slice(2, 4), name),
        yesterday,
        yesterday,
      );
    await age(storedAs);
    const rows = await story.rows<{ stored_as: string }>('select stored_as from case_files');
    for (const row of rows) await age(row.stored_as);
    expect(await sweepOrphans(worker, storage, new Date())).toBe(1);
    await expect(storage.peek(storedAs)).rejects.toThrow(/ENOENT/);
    await (await storage.peek(fresh.storedAs)).close();
    for (const row of rows) await (await storage.peek(row.stored_as)).close();
  });

  test('knows no way out of its folder', async () => {
    const storage = storageOf(world.config);
    for (const name of ['../../etc/passwd', '', 'x', `${'a'.repeat(47)}/`])
      await expect(storage.open(name)).rejects.toThrow('not a name');
  });
});
