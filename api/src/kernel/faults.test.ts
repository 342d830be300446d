import { tenancy } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { asAdministrator, loginName, type Persona } from '../testing/database.ts';
import { Door } from '../testing/door.ts';
import { Story } from '../testing/story.ts';
import { asMember, atGate, inTransaction } from './as-persona.ts';
import { Refused } from './refused.ts';

/** The database falls over in the middle of work: nothing acknowledged is lost, nothing is done twice. */

const world = useApp('faults');
let story: Story;
let door: Door;
beforeAll(async () => {
  story = await new Story(world).tell();
  door = new Door(world, story);
});

/** Cuts every connection of a persona's login, as a failing server would. */
const cut = (persona: Persona) =>
  asAdministrator(world, (client) =>
    client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where usename = $1 and datname = current_database()',
      [loginName(world, persona)],
    ),
  );
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const invitation = (inviteeName: string, idempotencyKey?: string) => ({
  params: { organization: story.consultancy.organizationId },
  body: { role: 'auditor', channel: 'letter' as const, inviteeName },
  ...(idempotencyKey ? { idempotencyKey } : {}),
});

describe('connections cut in the middle of traffic', () => {
  test('lose no acknowledged write, double none, and are answered with success or "try again"', async () => {
    let running = true;
    const acknowledged: string[] = [];
    const statuses: number[] = [];
    const writer = async (name: string) => {
      for (let nth = 0; running; nth += 1) {
        const invitee = `${name} ${nth}`;
        const answer = await story.consultancy.call(
          tenancy.inviteMember,
          invitation(invitee, `faults-${name}-${nth}`),
        );
        statuses.push(answer.status);
        if (answer.ok) acknowledged.push(invitee);
      }
    };
    const writers = ['jia', 'yi', 'bing', 'ding', 'wu', 'ji'].map(writer);
    for (let nth = 0; nth < 12; nth += 1) {
      await pause(120);
      await cut(nth % 3 === 2 ? 'account' : 'consultancy');
    }
    running = false;
    await Promise.all(writers);
    const stored = await story.rows<{ name: string; n: number }>(
      'select invitee_name as name, count(*)::int as n from invitations where invitee_name is not null group by 1',
    );
    const kept = new Map(stored.map((row) => [row.name, row.n]));
    expect(acknowledged.length).toBeGreaterThan(20);
    expect(acknowledged.filter((name) => kept.get(name) !== 1)).toEqual([]);
    expect([...kept].filter(([, n]) => n > 1)).toEqual([]);
    expect([...new Set(statuses)].filter((status) => status !== 201 && status !== 503)).toEqual([]);
  });

  test('while nothing is being asked trouble nobody', async () => {
    for (const persona of ['gate', 'account', 'consultancy', 'authority', 'public_reader'] as const)
      await cut(persona);
    await pause(50);
    expect(await story.consultancy.meets(tenancy.getAccount, {})).toBe('ok');
    expect(
      await story.consultancy.meets(tenancy.getOrganization, {
        params: { organization: story.consultancy.organizationId },
      }),
    ).toBe('ok');
  });

  test('while a password is checked end in an answer, not in a dead process', async () => {
    const identifier = await door.usernameOf(story.enterprise);
    const signing = Array.from({ length: 12 }, () =>
      door.visitor().call(tenancy.signIn, { body: { identifier, password: 'correct horse 7 staple' } }),
    );
    for (let nth = 0; nth < 6; nth += 1) {
      await pause(25);
      await cut('gate');
    }
    const statuses = (await Promise.all(signing)).map((answer) => answer.status);
    expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
    expect(
      await door
        .visitor()
        .meets(tenancy.signIn, { body: { identifier, password: 'correct horse 7 staple' } }),
    ).toBe('ok');
  });
});

const seated = () =>
  asMember(
    {
      sessionId: sessionId(),
      accountId: story.consultancy.accountId,
      organizationId: story.consultancy.organizationId,
    },
    'consultancy',
  );
const sessionId = () =>
  JSON.parse(
    Buffer.from(story.consultancy.cookies.get('qs_access')?.split('.')[1] ?? '', 'base64url').toString(),
  ).sid as string;
const failing = (code: string) => Object.assign(new Error('made up'), { code });

describe('a transaction', () => {
  test('is tried again on a serialization fault, and each try begins as nobody', async () => {
    const seen: (string | null)[] = [];
    const result = await inTransaction(world.app.kernel.pools, atGate(), {}, async (ctx) => {
      seen.push(ctx.who.accountId);
      ctx.who.accountId = story.consultancy.accountId;
      if (seen.length < 3) throw failing(seen.length === 1 ? '40001' : '40P01');
      return 'done';
    });
    expect([result, seen]).toEqual(['done', [null, null, null]]);
  });

  test('is not tried for ever, nor after a refusal, nor after a fault of ours', async () => {
    const triesBefore = async (error: Error) => {
      let tries = 0;
      const work = () =>
        inTransaction(world.app.kernel.pools, seated(), {}, async () => {
          tries += 1;
          throw error;
        });
      await expect(work()).rejects.toBe(error);
      return tries;
    };
    expect(await triesBefore(failing('40001'))).toBe(4);
    expect(await triesBefore(new Refused({ code: 'not_found' }))).toBe(1);
    expect(await triesBefore(new TypeError('ours'))).toBe(1);
    expect(await triesBefore(failing('23505'))).toBe(1);
  });

  test('whose commit was cut is not repeated without a key: it may have happened', async () => {
    let tries = 0;
    const work = inTransaction(world.app.kernel.pools, seated(), {}, async (ctx) => {
      tries += 1;
      void ctx.tx.send({ text: 'select pg_sleep(0.3)' });
      void pause(100).then(() => cut('consultancy'));
    });
    await expect(work).rejects.toThrow();
    expect(tries).toBe(1);
  });

  test('leaves no setting behind for whoever comes next on the connection', async () => {
    await inTransaction(world.app.kernel.pools, seated(), { readOnly: true }, async () => null);
    const { rows } = await world.app.kernel.pools.consultancy.query(
      "select coalesce(current_setting('app.organization_id', true), '') || coalesce(current_setting('app.account_id', true), '') as left",
    );
    expect(rows[0].left).toBe('');
  });
});
