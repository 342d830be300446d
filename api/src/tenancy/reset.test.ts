import { tenancy } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { Door } from '../testing/door.ts';
import { answered, requestOf } from '../testing/knock.ts';
import { type Member, password, Story } from '../testing/story.ts';

const world = useApp('reset');
let story: Story;
let door: Door;
beforeAll(async () => {
  story = await new Story(world).tell();
  door = new Door(world, story);
});

let people = 0;
async function somebodyWithMail(): Promise<{ li: Member; mail: string }> {
  people += 1;
  const mail = `li${people}@example.cn`;
  const li = await story.colleague(story.enterprise, 'staff', 'li');
  await li.does(tenancy.editAccount, { body: { version: 1, mail, password } });
  return { li, mail };
}
const ask = (identifier: string) => door.visitor().does(tenancy.askPasswordReset, { body: { identifier } });
const newest = async () => (await door.secretsSent('password_reset'))[0]?.token ?? '';
const complete = (token: string, next = 'another horse 8 staple') =>
  door.visitor().meets(tenancy.resetPassword, { body: { token, password: next } });

describe('a reset link', () => {
  test('works once, ends every session, and is the only new way in', async () => {
    const { li, mail } = await somebodyWithMail();
    await ask(mail);
    const token = await newest();
    expect([await complete(token), await complete(token)]).toEqual(['ok', 'reset_dead']);
    expect(await li.meets(tenancy.getAccount, {})).toBe('unauthenticated');
    expect(await door.visitor().meets(tenancy.signIn, { body: { identifier: mail, password } })).toBe(
      'sign_in_failed',
    );
    expect(
      await door
        .visitor()
        .meets(tenancy.signIn, { body: { identifier: mail, password: 'another horse 8 staple' } }),
    ).toBe('ok');
  });

  test('used by ten people at once works for one', async () => {
    const { mail } = await somebodyWithMail();
    await ask(mail);
    const token = await newest();
    const met = await Promise.all(
      Array.from({ length: 10 }, (_, nth) => complete(token, `another horse ${nth} staple`)),
    );
    expect(met.filter((one) => one === 'ok')).toHaveLength(1);
    expect(met.filter((one) => one === 'reset_dead')).toHaveLength(9);
  });

  test('dies when another of the same person is used, when it is old, and when the password is changed', async () => {
    const { li, mail } = await somebodyWithMail();
    await ask(mail);
    const first = await newest();
    await ask(mail);
    expect(await complete(await newest())).toBe('ok');
    expect(await complete(first)).toBe('reset_dead');

    await ask(mail);
    const late = await newest();
    await story.rows('update password_resets set expires_at = now() where account_id = $1', [li.accountId]);
    expect(await complete(late)).toBe('reset_dead');

    const back = door.visitor();
    await back.does(tenancy.signIn, { body: { identifier: mail, password: 'another horse 8 staple' } });
    await ask(mail);
    const waiting = await newest();
    await back.does(tenancy.changePassword, {
      body: { current: 'another horse 8 staple', next: 'a third horse 9 staple' },
    });
    expect(await complete(waiting)).toBe('reset_dead');
  });

  test('asked for nobody is answered as for somebody, and sends nothing', async () => {
    const { mail } = await somebodyWithMail();
    const asked = async (identifier: string) =>
      answered(
        await door
          .visitor()
          .raw(requestOf(tenancy.askPasswordReset, { params: {}, query: {}, body: { identifier } })),
      );
    const before = (await door.secretsSent('password_reset')).length;
    expect((await asked('nobody@example.cn')).print).toBe((await asked(mail)).print);
    expect((await door.secretsSent('password_reset')).length).toBe(before + 1);
  });

  test('asked for a hundred times fills no mailbox, and says so to nobody', async () => {
    const { mail } = await somebodyWithMail();
    const before = (await door.secretsSent('password_reset')).length;
    await Promise.all(Array.from({ length: 30 }, () => ask(mail)));
    expect((await door.secretsSent('password_reset')).length - before).toBeLessThanOrEqual(10);
  });

  test('does not replace the second factor', async () => {
    await story.province.does(tenancy.editAccount, {
      body: { version: 1, mail: 'head@example.cn', password },
    });
    await ask('head@example.cn');
    expect(await complete(await newest())).toBe('ok');
    const reply = await door
      .visitor()
      .does(tenancy.signIn, { body: { identifier: 'head@example.cn', password: 'another horse 8 staple' } });
    expect(reply.state).toBe('second_factor');
  });

  test('stands in no table as it was sent', async () => {
    const { mail } = await somebodyWithMail();
    await ask(mail);
    const token = await newest();
    const everything = await story.rows<{ text: string }>(
      `select string_agg(t, ' ') as text from (select o::text as t from outbox o union all select p::text from password_resets p
         union all select e::text from trail_entries e union all select i::text from idempotency_keys i) all_rows`,
    );
    expect(token.length).toBeGreaterThan(30);
    expect(everything[0]?.text).not.toContain(token);
    expect(everything[0]?.text).not.toContain(Buffer.from(token).toString('hex'));
  });
});
