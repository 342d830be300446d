import { notifications as contract, tenancy, trail } from '@qingshen/contract';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atGate, inTransaction } from '../kernel/as-persona.ts';
import { useApp } from '../testing/app.ts';
import { type Member, Story } from '../testing/story.ts';
import { startWorker, type Worker } from '../work.ts';

const world = useApp('notifications', { DEMO: '1', PUBLIC_URL: 'http://127.0.0.1:3000' });
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

async function until<T>(what: string, look: () => Promise<T | undefined | false>): Promise<T> {
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    const seen = await look();
    if (seen) return seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited in vain until ${what}`);
}

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

describe('deliveries', () => {
  const params = () => ({ organization: story.operator.organizationId });

  /** A letter with a secret in it that nobody can write, so that it lies dead. */
  async function deadLetter(): Promise<string> {
    const { pools, record } = world.app.kernel;
    await inTransaction(pools, atGate(), {}, async (ctx) =>
      record(ctx, { act: 'password_reset_asked', subject: { kind: 'account', id: 'none' } }, [
        {
          channel: 'mail',
          template: 'password_reset',
          address: 'zhao.min@example.cn',
          facts: {},
          secrets: { token: 'TOKEN-nobody-may-see-here' },
        },
      ]),
    );
    const [row] = await until('it is dead', async () => {
      const rows = await story.rows<{ id: string }>(
        "select id from outbox where state = 'dead' order by created_at desc limit 1",
      );
      return rows.length > 0 && rows;
    });
    return row?.id ?? '';
  }

  test('that are dead lie before the operator: masked, with a reason, without content', async () => {
    const id = await deadLetter();
    const page = await story.operator.does(contract.listDeliveries, { params: params(), query: {} });
    expect(page.rows[0]).toMatchObject({
      id,
      state: 'dead',
      address: 'z***n@example.cn',
      lastError: 'fact_missing name',
      attempts: 1,
      nextAttemptAt: null,
    });
    expect(JSON.stringify(page)).not.toMatch(/TOKEN|zhao\.min/);
    expect(Object.keys(page.rows[0] ?? {}).sort()).toEqual([
      'address',
      'attempts',
      'channel',
      'createdAt',
      'id',
      'lastError',
      'nextAttemptAt',
      'state',
      'template',
    ]);
  });

  test.each(['province', 'city', 'consultancy', 'enterprise', 'pool'] as const)(
    'do not exist for %s',
    async (who) => {
      const id = await deadLetter();
      const own = { organization: story[who].organizationId };
      for (const organization of [own, params()]) {
        expect(await story[who].meets(contract.listDeliveries, { params: organization, query: {} })).toBe(
          'not_found',
        );
        expect(
          await story[who].meets(contract.resendDelivery, { params: { ...organization, delivery: id } }),
        ).toBe('not_found');
      }
    },
  );

  test('that are dead go out again on the operator’s word, which stands in the trail', async () => {
    const id = await deadLetter();
    expect(
      await story.stranger().meets(contract.resendDelivery, { params: { ...params(), delivery: id } }),
    ).toBe('unauthenticated');
    await story.rows(`update outbox set facts = '{"name":"赵敏"}' where id = $1`, [id]);
    expect(
      await story.operator.does(contract.resendDelivery, { params: { ...params(), delivery: id } }),
    ).toEqual({ state: 'pending' });
    await until('it left', async () => {
      const rows = await story.rows(
        "select from outbox where id = $1 and state = 'delivered' and sealed_facts is null",
        [id],
      );
      return rows.length > 0;
    });
    expect(
      await story.operator.meets(contract.resendDelivery, { params: { ...params(), delivery: id } }),
    ).toBe('delivery_not_dead');
    expect(
      await story.operator.meets(contract.resendDelivery, {
        params: { ...params(), delivery: crypto.randomUUID() },
      }),
    ).toBe('not_found');
    const { rows } = await story.operator.does(trail.listTrail, {
      params: params(),
      query: { act: 'delivery_resent' },
    });
    expect(rows).toMatchObject([
      { subjectKind: 'delivery', subjectId: id, after: { template: 'password_reset' } },
    ]);
  });
});

describe('the development mailbox', () => {
  const look = () => story.stranger().does(contract.developmentMail, { query: {} });

  test('holds what would have left, and its link leads in', async () => {
    await story.province.does(tenancy.registerOrganization, {
      params: { organization: story.province.organizationId },
      body: {
        kind: 'authority',
        name: '石家庄市生态环境局',
        divisionCode: '130100',
        channel: 'mail',
        address: 'zhang@sjz.example.cn',
      },
    });
    const mail = await until('the mail is there', async () =>
      (await look()).rows.find((row) => row.to === 'zhang@sjz.example.cn'),
    );
    expect(mail).toMatchObject({ channel: 'mail', subject: '邀请您认领单位：石家庄市生态环境局' });
    const code = mail.text.match(/http:\/\/127\.0\.0\.1:3000\/claim#(\S+)/)?.[1] ?? '';
    const found = await story.stranger().does(tenancy.lookUpInvitation, { body: { code } });
    expect(found).toMatchObject({ organizationName: '石家庄市生态环境局', purpose: 'claim' });
  });

  test('holds text messages too', async () => {
    await story.consultancy.does(tenancy.inviteMember, {
      params: { organization: story.consultancy.organizationId },
      body: { role: 'auditor', channel: 'mobile', address: '13900001111' },
    });
    const message = await until('the message is there', async () =>
      (await look()).rows.find((row) => row.to === '13900001111'),
    );
    expect(message).toMatchObject({ channel: 'mobile', html: null });
    expect(message.text).toMatch(/^【清审】/);
  });

  test('does not exist for anybody beyond this machine, beside a mail server, or outside a demo', async () => {
    const afar = story.stranger();
    afar.address = '203.0.113.9';
    expect(await afar.meets(contract.developmentMail, { query: {} })).toBe('not_found');
    const { config } = world.app.kernel;
    for (const change of [{ DEMO: false }, { SMTP_URL: 'smtp://127.0.0.1:25' }, { HOST: '0.0.0.0' }]) {
      const before = { ...config };
      Object.assign(config, change);
      expect(await story.stranger().meets(contract.developmentMail, { query: {} })).toBe('not_found');
      Object.assign(config, { SMTP_URL: undefined }, before);
    }
  });
});
