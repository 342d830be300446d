import { endpoints, tenancy } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { Door } from '../testing/door.ts';
import { answered, requestOf } from '../testing/knock.ts';
import { sampleCall } from '../testing/sample.ts';
import { Story } from '../testing/story.ts';

/** Another site's page sends the browser of somebody who is signed in here. */

const world = useApp('cross_site');
let story: Story;
let door: Door;
beforeAll(async () => {
  story = await new Story(world).tell();
  door = new Door(world, story);
});

const host = 'qingshen.example';
const from: [string, Record<string, string>, boolean][] = [
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, false],
  ['another site, claiming our origin', { 'sec-fetch-site': 'cross-site', origin: `https://${host}` }, false],
  [
    'a neighbour on our domain',
    { 'sec-fetch-site': 'same-site', origin: 'https://other.qingshen.example' },
    false,
  ],
  ['an old browser on another site', { origin: 'https://evil.example' }, false],
  ['a page whose origin ends like ours', { origin: `https://evil-${host}` }, false],
  ['a page whose origin begins like ours', { origin: `https://${host}.evil.example` }, false],
  ['our name at another port', { origin: `https://${host}:8443` }, false],
  ['a sandboxed frame', { origin: 'null' }, false],
  ['two answers at once', { 'sec-fetch-site': 'same-origin, cross-site' }, false],
  ['our own page', { 'sec-fetch-site': 'same-origin', origin: `https://${host}` }, true],
  ['our own page in an old browser', { origin: `http://${host}` }, true],
  ['the address bar', { 'sec-fetch-site': 'none' }, true],
  ['a program', {}, true],
];

describe('a write', () => {
  test.each(from)('from %s', async (_, headers, allowed) => {
    const li = await door.again(story.enterprise);
    const request = requestOf(tenancy.signOut, { params: {}, query: {}, body: undefined });
    const answer = answered(await li.raw({ ...request, headers: { ...request.headers, host, ...headers } }));
    expect(answer.code).toBe(allowed ? 'ok' : 'cross_site');
    expect(await li.meets(tenancy.getAccount, {})).toBe(allowed ? 'unauthenticated' : 'ok');
  });

  test('of any kind is refused to another site before anything is looked at', async () => {
    const told: string[] = [];
    for (const endpoint of endpoints.filter((one) => one.method !== 'GET')) {
      const request = requestOf(
        endpoint,
        sampleCall(endpoint, { organization: story.enterprise.organizationId }),
      );
      const answer = answered(
        await story.enterprise.raw({
          ...request,
          headers: { ...request.headers, host, 'sec-fetch-site': 'cross-site' },
        }),
      );
      if (answer.code !== 'cross_site') told.push(`${endpoint.name}: ${answer.code}`);
    }
    expect(told).toEqual([]);
  });

  test('is never done by a GET, nor by a method named in a header', async () => {
    const before = await story.rows('select count(*)::int as n from sessions where ended_at is not null');
    for (const method of ['GET', 'HEAD', 'OPTIONS'] as const)
      await story.enterprise.raw({
        method,
        url: '/api/session',
        headers: { 'x-http-method-override': 'DELETE', 'x-http-method': 'DELETE' },
      });
    expect(await story.rows('select count(*)::int as n from sessions where ended_at is not null')).toEqual(
      before,
    );
  });
});

describe('an answer', () => {
  test('allows no other site to read it', async () => {
    const answer = await story.enterprise.raw({
      url: '/api/account',
      headers: { origin: 'https://evil.example' },
    });
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin');
  });

  test('says nothing of what serves it', async () => {
    const answer = await story.stranger().raw({ url: '/api/account' });
    expect(Object.keys(answer.headers)).not.toContain('x-powered-by');
    expect(Object.keys(answer.headers)).not.toContain('server');
  });
});
