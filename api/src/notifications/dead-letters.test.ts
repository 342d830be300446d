import { notifications as contract, tenancy, trail } from '@qingshen/contract';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atGate, inTransaction } from '../kernel/as-persona.ts';
import { useApp } from '../testing/app.ts';
import { Story } from '../testing/story.ts';
import { until } from '../testing/until.ts';
import { startWorker, type Worker } from '../work.ts';

const world = useApp('dead_letters', { DEMO: '1', PUBLIC_URL: 'http://127.0.0.1:3000' });
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
