import { tenancy } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { Door } from '../testing/door.ts';
import type { Person } from '../testing/person.ts';
import { type Member, password, Story } from '../testing/story.ts';

const world = useApp('sessions');
let story: Story;
let door: Door;
beforeAll(async () => {
  story = await new Story(world).tell();
  door = new Door(world, story);
});

const me = (person: Person) => person.meets(tenancy.getAccount, {});
const refresh = (person: Person) => person.meets(tenancy.refreshSession, {});

/** Another browser with a copy of all cookies: what a thief, or a second tab, holds. */
function copyOf(person: Person): Person {
  const copy = door.visitor();
  for (const [name, value] of person.cookies) copy.cookies.set(name, value);
  return copy;
}

describe('signing out', () => {
  test('kills the session with the next call, for every copy of its cookies', async () => {
    const li = await door.again(story.enterprise);
    const copy = copyOf(li);
    expect(await me(copy)).toBe('ok');
    await li.does(tenancy.signOut, {});
    expect(li.cookies.size).toBe(0);
    expect([await me(copy), await refresh(copy)]).toEqual(['unauthenticated', 'unauthenticated']);
    expect(await me(story.enterprise), 'the other browser stays').toBe('ok');
  });

  test('works with the access cookie alone, and harms nobody without any', async () => {
    const li = await door.again(story.enterprise);
    const copy = copyOf(li);
    li.cookies.delete('qs_refresh');
    await li.does(tenancy.signOut, {});
    expect(await me(copy)).toBe('unauthenticated');
    await door.visitor().does(tenancy.signOut, {});
  });
});

describe("one's own sessions", () => {
  test('are listed, and one that is revoked is dead at once', async () => {
    const [desk, phone] = [await door.again(story.enterprise), await door.again(story.enterprise)];
    const { sessions } = await desk.does(tenancy.listSessions, {});
    const { sessions: seen } = await phone.does(tenancy.listSessions, {});
    const session = seen.find((one) => one.isThis)?.id ?? '';
    expect(sessions.map((one) => one.id)).toContain(session);
    await desk.does(tenancy.revokeSession, { params: { session } });
    expect([await me(phone), await refresh(phone), await me(desk)]).toEqual([
      'unauthenticated',
      'unauthenticated',
      'ok',
    ]);
  });

  test('end for all others with a new password, and the old password opens nothing', async () => {
    const owner = await story.colleague(story.consultancy, 'manager', 'owner');
    const [desk, phone] = [await door.again(owner), await door.again(owner)];
    await desk.does(tenancy.changePassword, { body: { current: password, next: 'another horse 8 staple' } });
    expect([await me(desk), await me(phone), await me(owner)]).toEqual([
      'ok',
      'unauthenticated',
      'unauthenticated',
    ]);
    const identifier = await door.usernameOf(owner);
    expect(await door.visitor().meets(tenancy.signIn, { body: { identifier, password } })).toBe(
      'sign_in_failed',
    );
    expect(
      await door
        .visitor()
        .meets(tenancy.signIn, { body: { identifier, password: 'another horse 8 staple' } }),
    ).toBe('ok');
  });

  test('are over when their time is, and when the account is closed', async () => {
    const late = await door.again(story.enterprise);
    await story.rows(
      'update sessions set expires_at = now() where account_id = $1 and id = (select id from sessions where account_id = $1 order by started_at desc limit 1)',
      [story.enterprise.accountId],
    );
    expect([await me(late), await refresh(late)]).toEqual(['unauthenticated', 'unauthenticated']);
    const leaver = await story.colleague(story.consultancy, 'observer', 'leaver');
    await story.rows("update accounts set state = 'closed' where id = $1", [leaver.accountId]);
    expect(await me(leaver)).toBe('unauthenticated');
    expect(
      await door
        .visitor()
        .meets(tenancy.signIn, { body: { identifier: await door.usernameOf(leaver), password } }),
    ).toBe('sign_in_failed');
  });
});

describe('a refresh', () => {
  test('gives a new pair, and the new one works', async () => {
    const li = await door.again(story.enterprise);
    const [oldRefresh, oldAccess] = [li.cookies.get('qs_refresh'), li.cookies.get('qs_access')];
    expect(await refresh(li)).toBe('ok');
    expect(li.cookies.get('qs_refresh')).not.toBe(oldRefresh);
    expect(li.cookies.get('qs_access')).toBeDefined();
    expect(oldAccess).toBeDefined();
    expect([await me(li), await refresh(li), await me(li)]).toEqual(['ok', 'ok', 'ok']);
  });

  test('by eight tabs at once with one cookie succeeds for all', async () => {
    const li = await door.again(story.enterprise);
    const tabs = Array.from({ length: 8 }, () => copyOf(li));
    expect(new Set(await Promise.all(tabs.map(refresh)))).toEqual(new Set(['ok']));
    expect(new Set(await Promise.all(tabs.map(me)))).toEqual(new Set(['ok']));
    expect(new Set(await Promise.all(tabs.map(refresh)))).toEqual(new Set(['ok']));
  });

  test("with a token replaced more than ten seconds ago ends the whole session, the thief's and the owner's", async () => {
    const owner = await door.again(story.enterprise);
    const thief = copyOf(owner);
    expect(await refresh(owner)).toBe('ok');
    await story.rows(
      "update refresh_tokens set replaced_at = replaced_at - interval '11 seconds' where replaced_at is not null",
    );
    expect(await refresh(thief)).toBe('unauthenticated');
    expect(thief.cookies.size).toBe(0);
    expect([await me(owner), await refresh(owner)]).toEqual(['unauthenticated', 'unauthenticated']);
    const { rows } = await story.enterprise.does(tenancy.listMyTrail, { query: { limit: 100 } });
    expect(rows.map((entry) => entry.act)).toContain('refresh_token_reused');
  });

  test('with what nobody issued is refused and takes the cookies away', async () => {
    const person = door.visitor();
    person.cookies.set('qs_refresh', 'made up');
    expect(await refresh(person)).toBe('unauthenticated');
    expect(person.cookies.size).toBe(0);
  });
});

describe('another role in the middle of a session', () => {
  test('is effective with the next call, within one kind', async () => {
    const li = await story.colleague(story.consultancy, 'manager', 'li');
    const params = { organization: li.organizationId };
    const invite = (person: Member) =>
      person.meets(tenancy.inviteMember, { params, body: { role: 'observer', channel: 'letter' } });
    expect(await invite(li)).toBe('ok');
    const { rows } = await story.consultancy.does(tenancy.listMembers, { params, query: { limit: 100 } });
    const member = rows.find((row) => row.accountId === li.accountId);
    await story.consultancy.does(tenancy.changeRole, {
      params: { ...params, member: member?.id ?? '' },
      body: { version: member?.version ?? 0, role: 'observer' },
    });
    expect(await invite(li)).toBe('role_insufficient');
  });

  test('is effective with the next call, across personas: staff of a pool who becomes an expert', async () => {
    const staff = await story.colleague(story.pool, 'staff', 'staff');
    const params = { organization: story.pool.organizationId };
    expect(await staff.meets(tenancy.listMembers, { params })).toBe('ok');
    await story.rows("update memberships set role = 'expert' where account_id = $1", [staff.accountId]);
    expect(await staff.meets(tenancy.listMembers, { params })).toBe('role_insufficient');
    expect(await staff.does(tenancy.getOrganization, { params })).toMatchObject({
      persona: 'expert',
      role: 'expert',
    });
    await story.rows("update memberships set role = 'staff' where account_id = $1", [staff.accountId]);
    expect(await staff.does(tenancy.getOrganization, { params })).toMatchObject({
      persona: 'authority',
      role: 'staff',
    });
  });
});
