import { brokenInvariants } from '@qingshen/db';
import { createTestDatabase, type TestDatabase } from '@qingshen/launch/testing';
import pg from 'pg';
import pino from 'pino';
import { afterAll, beforeAll, inject } from 'vitest';
import { atGate, inTransaction } from '../kernel/as-persona.ts';
import { type Config, readConfig } from '../kernel/config.ts';
import { closePools, openPools, type Pools } from '../kernel/pools.ts';
import { type Delivery, recorder } from '../kernel/record.ts';
import { sealer } from '../kernel/seal.ts';
import { startWorker, type Worker } from '../work.ts';
import { testSettings } from './app.ts';
import { FakeMailServer } from './mail-server.ts';

export const log = pino({ level: process.env.TEST_LOG ?? 'silent' });

export interface OutboxRow {
  id: string;
  state: string;
  attempts: number;
  last_error: string | null;
  sealed_facts: Buffer | null;
  next_attempt_at: Date | null;
}

/** An outbox of its own, a mail server with moods, and workers that come and go. */
export class PostOffice {
  readonly server = new FakeMailServer();
  readonly #workers = new Set<Worker>();
  database!: TestDatabase;
  settings!: Record<string, string>;
  config!: Config;
  #pools!: Pools;
  admin!: pg.Client;

  async open(name: string, extra: Record<string, string>): Promise<void> {
    await this.server.open();
    this.database = await createTestDatabase(inject('server'), name);
    this.settings = {
      ...testSettings(this.database, '/nonexistent'),
      PUBLIC_URL: 'https://qingshen.example.cn',
      SMTP_URL: this.server.url,
      ...extra,
    };
    this.config = readConfig(this.settings);
    this.#pools = openPools(this.config, log as never, ['gate']);
    this.admin = new pg.Client({ connectionString: this.database.databaseUrlAdmin });
    this.admin.on('error', () => {});
    await this.admin.connect();
  }

  async close(): Promise<void> {
    await this.dismissAll();
    await this.server.close();
    const broken = await brokenInvariants(this.database.databaseUrlAdmin);
    await this.admin.end();
    await closePools(this.#pools);
    await this.database.drop();
    if (broken.length) throw new Error(`Invariants broken:\n${broken.join('\n')}`);
  }

  /** Writes a delivery as an act does, in its transaction, through the gate's login. */
  async put(delivery: Partial<Delivery> = {}): Promise<string> {
    const record = recorder(sealer(this.config.SECRET_KEY, 'outbox'));
    const { rows: before } = await this.admin.query<{ id: string }>('select id from outbox');
    const letter: Delivery = {
      channel: 'mail',
      template: 'password_reset',
      address: 'wang@example.cn',
      facts: { name: '王敏', minutes: 30 },
      secrets: { token: 'TOKEN-of-thirty-two-characters-xx' },
      ...delivery,
    };
    await inTransaction(this.#pools, atGate(), {}, async (ctx) =>
      record(ctx, { act: 'password_reset_asked', subject: { kind: 'account', id: 'none' } }, [letter]),
    );
    const known = new Set(before.map((row) => row.id));
    const { rows } = await this.admin.query<{ id: string }>('select id from outbox');
    const id = rows.find((row) => !known.has(row.id))?.id;
    if (!id) throw new Error('nothing was written');
    return id;
  }

  async row(id: string): Promise<OutboxRow> {
    const { rows } = await this.admin.query<OutboxRow>('select * from outbox where id = $1', [id]);
    if (!rows[0]) throw new Error(`no delivery ${id}`);
    return rows[0];
  }

  /** As if the wait were over. */
  async hasten(id: string): Promise<void> {
    await this.admin.query(
      "update outbox set next_attempt_at = now() - interval '1 minute' where id = $1 and state = 'pending'",
      [id],
    );
  }

  async employ(config = this.config): Promise<Worker> {
    const worker = await startWorker(config, log, { recoverEveryMs: 400, pollEveryMs: 200 });
    this.#workers.add(worker);
    return worker;
  }

  async dismissAll(): Promise<void> {
    const workers = [...this.#workers];
    this.#workers.clear();
    await Promise.all(workers.map((worker) => worker.stop()));
  }

  async until(what: string, holds: () => Promise<boolean> | boolean, patienceMs = 20_000): Promise<void> {
    const end = Date.now() + patienceMs;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }

  async settled(id: string, state: 'delivered' | 'dead', patienceMs?: number): Promise<OutboxRow> {
    await this.until(`${id} is ${state}`, async () => (await this.row(id)).state === state, patienceMs);
    return this.row(id);
  }
}

export function usePostOffice(name: string, extra: Record<string, string> = {}): PostOffice {
  const office = new PostOffice();
  beforeAll(() => office.open(name, extra));
  afterAll(() => office.close());
  return office;
}
