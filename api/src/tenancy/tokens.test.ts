import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { tenancy } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { sealer } from '../kernel/seal.ts';
import { useApp } from '../testing/app.ts';
import { Door } from '../testing/door.ts';
import { Person } from '../testing/person.ts';
import { type Member, password, Story } from '../testing/story.ts';

const world = useApp('tokens');
let story: Story;
let door: Door;
beforeAll(async () => {
  story = await new Story(world).tell();
  door = new Door(world, story);
});

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = () => Math.floor(Date.now() / 1000);
const key = () => sealer(world.config.SECRET_KEY, 'access').hash('token').toString('hex');
const claimsOf = (member: Person) =>
  JSON.parse(Buffer.from(member.cookies.get('qs_access')?.split('.')[1] ?? '', 'base64url').toString());

const signed = (header: object, claims: object, secret: string, hash = 'sha256') => {
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${createHmac(hash, secret).update(text).digest('base64url')}`;
};
const hs = { alg: 'HS256', typ: 'JWT' };

async function bearing(token: string): Promise<string> {
  const person = new Person(world.app, 'a forger');
  person.cookies.set('qs_access', token);
  return person.meets(tenancy.getAccount, {});
}

/** Everything a forger knows: the claims of a living session, but not the key. */
const forgeries: Record<string, (claims: Record<string, unknown>) => string> = {
  'no algorithm': (claims) => `${part({ alg: 'none' })}.${part(claims)}.`,
  'no algorithm, spelt otherwise': (claims) => `${part({ alg: 'nOnE', typ: 'JWT' })}.${part(claims)}.`,
  'no signature': (claims) => `${part(hs)}.${part(claims)}.`,
  'another key': (claims) => signed(hs, claims, 'another key'),
  'an empty key': (claims) => signed(hs, claims, ''),
  'the published name of the key': (claims) => signed(hs, claims, 'token'),
  'a key named by itself': (claims) =>
    signed({ ...hs, kid: '../../dev/null', jwk: { kty: 'oct', k: '' } }, claims, ''),
  "a stranger's RSA key": (claims) => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const text = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}`;
    return `${text}.${createSign('sha256').update(text).sign(privateKey).toString('base64url')}`;
  },
};
/** Even with the key in hand: what our own signature says of another purpose or time. */
const misuses: Record<string, (claims: Record<string, unknown>) => string> = {
  'a longer hash': (claims) => signed({ alg: 'HS512', typ: 'JWT' }, claims, key(), 'sha512'),
  'RS256 said, HMAC done': (claims) => signed({ alg: 'RS256', typ: 'JWT' }, claims, key()),
  expired: (claims) => signed(hs, { ...claims, iat: now() - 700, exp: now() - 1 }, key()),
  'not valid yet': (claims) => signed(hs, { ...claims, nbf: now() + 600 }, key()),
  'another issuer': (claims) => signed(hs, { ...claims, iss: 'elsewhere' }, key()),
  'another use': (claims) => signed(hs, { ...claims, use: 'second_factor' }, key()),
  'no use': ({ use: _, ...claims }) => signed(hs, claims, key()),
  "a session that is nobody's": (claims) => signed(hs, { ...claims, sid: crypto.randomUUID() }, key()),
  "another person on one's own session": (claims) =>
    signed(hs, { ...claims, sub: story.province.accountId }, key()),
  'no person': (claims) => signed(hs, { ...claims, sub: "' or 1=1" }, key()),
  'a list of persons': (claims) => signed(hs, { ...claims, sub: [claims.sub], sid: { $ne: null } }, key()),
  'no claims at all': () => signed(hs, {}, key()),
};

describe('a forged access token', () => {
  test.each(Object.keys({ ...forgeries, ...misuses }))('with %s opens nothing', async (name) => {
    const claims = claimsOf(story.consultancy);
    const forge = forgeries[name] ?? misuses[name];
    expect(await bearing(forge?.(claims) ?? '')).toBe('unauthenticated');
  });

  test('made by cutting, padding or mixing real ones opens nothing', async () => {
    const mine = story.consultancy.cookies.get('qs_access') ?? '';
    const theirs = story.province.cookies.get('qs_access') ?? '';
    const [header, claims, signature] = mine.split('.');
    const cut = [...Array(12).keys()].map((nth) => mine.slice(0, Math.floor((mine.length * nth) / 12)));
    const mixed = [
      `${header}.${theirs.split('.')[1]}.${signature}`,
      `${mine}.x`,
      `.${claims}.${signature}`,
      `${mine}A`,
      mine.toLowerCase(),
      `${mine}\u00e9`,
    ];
    for (const token of [...cut, ...mixed]) expect(await bearing(token), token).toBe('unauthenticated');
    expect(await bearing(mine)).toBe('ok');
  });

  test('of a person in good standing lasts no longer than ten minutes', () => {
    const { iat, exp } = claimsOf(story.consultancy);
    expect(exp - iat).toBeLessThanOrEqual(600);
  });
});

describe("one token in another's place", () => {
  test('a second-factor ticket is no session', async () => {
    expect(await bearing(await door.ticket(story.province))).toBe('unauthenticated');
  });

  test('a session is no second-factor ticket', async () => {
    const ticket = story.province.cookies.get('qs_access') ?? '';
    await door.forgetSteps(story.province);
    expect(
      await door
        .visitor()
        .meets(tenancy.giveSecondFactor, { body: { ticket, code: door.code(story.province) } }),
    ).toBe('sign_in_failed');
  });

  test('a refresh token is no access token, and an access token refreshes nothing', async () => {
    expect(await bearing(story.consultancy.cookies.get('qs_refresh') ?? '')).toBe('unauthenticated');
    const thief = door.visitor();
    thief.cookies.set('qs_refresh', story.consultancy.cookies.get('qs_access') ?? '');
    expect(await thief.meets(tenancy.refreshSession, {})).toBe('unauthenticated');
  });
});

describe('cookies', () => {
  test("planted before signing in do not become the victim's session", async () => {
    const attacker: Member = await door.again(story.otherEnterprise);
    const victim = door.visitor();
    for (const [name, value] of attacker.cookies) victim.cookies.set(name, value);
    await victim.does(tenancy.signIn, {
      body: { identifier: await door.usernameOf(story.enterprise), password },
    });
    expect(victim.cookies.get('qs_refresh')).not.toBe(attacker.cookies.get('qs_refresh'));
    expect((await victim.does(tenancy.getAccount, {})).id).toBe(story.enterprise.accountId);
    expect((await attacker.does(tenancy.getAccount, {})).id).toBe(story.otherEnterprise.accountId);
  });

  test('are out of reach of scripts and of other sites', async () => {
    const person = door.visitor();
    const response = await person.raw({
      method: 'POST',
      url: '/api/session',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ identifier: await door.usernameOf(story.enterprise), password }),
    });
    expect(response.cookies).toHaveLength(2);
    for (const cookie of response.cookies)
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.body).not.toContain(person.cookies.get('qs_refresh'));
  });
});
