import { tenancy } from '@qingshen/contract';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atGate, inTransaction } from '../kernel/as-persona.ts';
import { useApp } from '../testing/app.ts';
import { type Member, Story } from '../testing/story.ts';
import { until } from '../testing/until.ts';
import { startWorker, type Worker } from '../work.ts';

const world = useApp('inbox', { DEMO: '1', PUBLIC_URL: 'http://127.0.0.1:3000' });
let story: Story;
let worker: Worker;

beforeAll(async () => {
  await inTransaction(world.app.kernel.pools, atGate(), {}, (ctx) =>
    ctx.tx.send({ text: 'select app.declare_demo()' }),
  );
  story = await new Story(world).tell();
  worker = await startWorker(world.config, pino({ enabled: false }), {
    recoverEveryMs: 500,
    pollEveryMs: 200,
  });
});
afterAll(() => worker?.stop());

const inbox = (person: Member, query: { unread?: 'true' | 'false'; after?: string; limit?: number } = {}) =>
  person.does(tenancy.listInbox, { query });

describe('the inbox', () => {
  test('tells a member what was done to their membership, once, until it is read', async () => {
    const li = await story.colleague(story.consultancy, 'auditor', 'li');
    const params = { organization: story.consultancy.organizationId };
    const { rows: members } = await story.consultancy.does(tenancy.listMembers, { params, query: {} });
    const member = members.find((each) => each.accountId === li.accountId);
    await story.consultancy.does(tenancy.changeRole, {
      params: { ...params, member: member?.id ?? '' },
      body: { role: 'manager', version: member?.version ?? 1 },
    });
    const page = await until('the message is there', async () => {
      const seen = await inbox(li);
      return seen.rows.length > 0 && seen;
    });
    expect(page).toMatchObject({
      unread: 1,
      next: null,
      rows: [{ kind: 'role_changed', organizationId: params.organization, readAt: null }],
    });
    const message = page.rows[0]?.id ?? '';

    expect(await story.enterprise.meets(tenancy.readMessage, { params: { message } })).toBe('not_found');
    await li.does(tenancy.readMessage, { params: { message } });
    const { readAt } = (await inbox(li)).rows[0] ?? {};
    await li.does(tenancy.readMessage, { params: { message } });
    expect((await inbox(li)).rows[0]?.readAt).toBe(readAt);
    expect(await inbox(li, { unread: 'true' })).toMatchObject({ unread: 0, rows: [] });
  });

  test('pages over messages of one instant without losing or repeating any, and reads all', async () => {
    const { accountId } = story.enterprise;
    await story.rows(
      `insert into inbox_messages (account_id, id, kind, facts, at)
       select $1, gen_random_uuid(), 'role_changed', '{}', timestamptz '2026-03-01 08:00:00.123456+08' + (n / 20) * interval '1 microsecond'
       from generate_series(1, 60) n`,
      [accountId],
    );
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await inbox(story.enterprise, { limit: 7, unread: 'true', ...(after ? { after } : {}) });
      seen.push(...page.rows.map((row) => row.id));
      after = page.next ?? undefined;
    } while (after);
    expect(new Set(seen).size).toBe(60);
    expect(seen).toHaveLength(60);
    expect((await inbox(story.enterprise)).unread).toBe(60);
    expect(await story.enterprise.does(tenancy.readAllMessages, {})).toEqual({ read: 60 });
    expect(await story.enterprise.does(tenancy.readAllMessages, {})).toEqual({ read: 0 });
  });

  test.each([
    'WyIyMDI2LTAyLTMxVDAwOjAwOjAwLjAwMFoiLCIwMDAwMDAwMC0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDAwMDAiXQ',
    'WyJTdW4sIDEgSmFuIDIwMjYiLCJ4Il0',
    'bm90IGpzb24',
  ])('refuses the forged cursor %s', async (after) => {
    expect(await story.enterprise.meets(tenancy.listInbox, { query: { after } })).toBe('invalid_input');
  });
});
