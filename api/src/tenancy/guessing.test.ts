import { tenancy } from '@qingshen/contract';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { useApp } from '../testing/app.ts';
import { Door } from '../testing/door.ts';
import { answered } from '../testing/knock.ts';
import { password, Story } from '../testing/story.ts';

const counted = vi.hoisted(() => ({ verified: 0 }));
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>();
  return {
    ...real,
    verify(...given: Parameters<typeof real.verify>) {
      counted.verified += 1;
      return real.verify(...given);
    },
  };
});

const world = useApp('guessing');
let story: Story;
let door: Door;
beforeAll(async () => {
  story = await new Story(world).tell();
  door = new Door(world, story);
});
beforeEach(() => {
  counted.verified = 0;
});

const guess = async (identifier: string, typed = 'wrong guess 123') => {
  const response = await door.visitor().raw({
    method: 'POST',
    url: '/api/session',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify({ identifier, password: typed }),
  });
  return answered(response);
};
const times = <T>(n: number, work: (nth: number) => Promise<T>) =>
  Promise.all(Array.from({ length: n }, (_, nth) => work(nth)));

describe('somebody who guesses', () => {
  test('meets one answer, after the same work, whether or not the person exists', async () => {
    const known = await guess(await door.usernameOf(story.enterprise));
    const workForKnown = counted.verified;
    const unknown = await guess('nobody.of.that.name');
    expect(unknown.print).toBe(known.print);
    expect(known).toMatchObject({ status: 401, code: 'sign_in_failed' });
    expect([workForKnown, counted.verified]).toEqual([1, 2]);
  });

  test('has ten tries, then waits: the same for somebody and for nobody', async () => {
    const somebody = await story.colleague(story.enterprise, 'staff', 'somebody');
    const seen: string[][] = [];
    for (const identifier of [
      await door.usernameOf(somebody),
      'nobody.at.all',
      '13912345678',
      'nobody@example.cn',
    ]) {
      const met: string[] = [];
      for (let nth = 0; nth < 12; nth += 1) met.push((await guess(identifier)).code);
      seen.push(met);
    }
    const tenThenNone = [...Array(10).fill('sign_in_failed'), 'too_many_tries', 'too_many_tries'];
    expect(seen).toEqual([tenThenNone, tenThenNone, tenThenNone, tenThenNone]);
    expect(await guess(await door.usernameOf(somebody), password)).toMatchObject({
      status: 429,
      code: 'too_many_tries',
    });
  });

  test('a hundred times at once has ten guesses looked at', async () => {
    const somebody = await story.colleague(story.enterprise, 'staff', 'somebody');
    const identifier = await door.usernameOf(somebody);
    counted.verified = 0;
    const met = (await times(100, (nth) => guess(identifier, `guess number ${nth}`))).map((one) => one.code);
    expect(counted.verified).toBeLessThanOrEqual(10);
    expect(met.filter((code) => code === 'sign_in_failed')).toHaveLength(10);
    expect(met.filter((code) => code === 'too_many_tries')).toHaveLength(90);
  });

  test('a hundred times at once at nobody has as many looked at', async () => {
    const met = (await times(100, () => guess('nobody.in.the.crowd'))).map((one) => one.code);
    expect(counted.verified).toBe(10);
    expect(met.filter((code) => code === 'too_many_tries')).toHaveLength(90);
  });

  test('spells the name in other ways and is still counted once', async () => {
    const username = await door.usernameOf(await story.colleague(story.enterprise, 'staff', 'somebody'));
    const spellings = [username, username.toUpperCase(), ` ${username} `, `${username}\t`.trim()];
    for (let nth = 0; nth < 10; nth += 1) await guess(spellings[nth % spellings.length] ?? '');
    expect((await guess(username, password)).code).toBe('too_many_tries');
  });

  test('by username, number and mail is guessing at one person, and is not told so', async () => {
    const li = await story.colleague(story.enterprise, 'staff', 'somebody');
    await li.does(tenancy.editAccount, {
      body: { version: 1, mail: 'aliased@example.cn', mobile: '13700137000', password },
    });
    const names = [await door.usernameOf(li), 'aliased@example.cn', '13700137000'];
    for (let nth = 0; nth < 9; nth += 1)
      expect((await guess(names[nth % 3] ?? '')).code).toBe('sign_in_failed');
    expect((await guess(names[0] ?? '')).code).toBe('sign_in_failed');
    for (const name of names)
      expect(await guess(name, password), name).toMatchObject({ code: 'sign_in_failed' });
    expect((await guess('nobody.with.names', password)).print).toBe(
      (await guess(names[1] ?? '', password)).print,
    );
  });

  test('is forgiven the failures before a success', async () => {
    const identifier = await door.usernameOf(await story.colleague(story.enterprise, 'staff', 'somebody'));
    for (let nth = 0; nth < 9; nth += 1) await guess(identifier);
    expect((await guess(identifier, password)).code).toBe('ok');
    for (let nth = 0; nth < 9; nth += 1) expect((await guess(identifier)).code).toBe('sign_in_failed');
  });

  test('from inside a session, at the current password, has ten tries too', async () => {
    const li = await story.colleague(story.enterprise, 'staff', 'li');
    const met = await times(30, (nth) =>
      li.meets(tenancy.changePassword, { body: { current: `guess ${nth}`, next: 'another horse 8 staple' } }),
    );
    expect(met.filter((code) => code === 'password_wrong')).toHaveLength(10);
    expect(met.filter((code) => code === 'too_many_tries')).toHaveLength(20);
    expect(counted.verified).toBe(10);
  });

  test('leaves each failure in the trail of the person it was aimed at', async () => {
    const li = await story.colleague(story.enterprise, 'staff', 'li');
    await guess(await door.usernameOf(li));
    const { rows } = await li.does(tenancy.listMyTrail, { query: {} });
    expect(rows.map((row) => row.act)).toContain('sign_in_failed');
  });
});

describe('somebody who tries codes of invitations', () => {
  test('finds every dead or unknown code the same', async () => {
    const { id, code } = await story.consultancy.does(tenancy.inviteMember, {
      params: { organization: story.consultancy.organizationId },
      body: { role: 'auditor', channel: 'letter' },
    });
    await story.consultancy.does(tenancy.revokeInvitation, {
      params: { organization: story.consultancy.organizationId, invitation: id },
    });
    const ask = async (typed: string) =>
      answered(
        await door.visitor().raw({
          method: 'POST',
          url: '/api/invitations/lookup',
          headers: { 'content-type': 'application/json' },
          payload: JSON.stringify({ code: typed }),
        }),
      );
    expect((await ask(code ?? '')).print).toBe((await ask('AAAA-BBBB-CCCC')).print);
  });

  test('from one place is stopped after a few hundred', async () => {
    const guesser = door.visitor();
    const met: string[] = [];
    for (let nth = 0; nth < 310; nth += 1)
      met.push(await guesser.meets(tenancy.lookUpInvitation, { body: { code: `AAAA-BBBB-${1000 + nth}` } }));
    expect(met.slice(0, 300)).toEqual(Array(300).fill('invitation_dead'));
    expect(met.slice(300)).toEqual(Array(10).fill('too_many_tries'));
  });
});
