import { type EndpointSpec, pathOf } from '@qingshen/contract';
import type { InjectOptions } from 'fastify';
import { requestOf } from './knock.ts';
import { sampleCall } from './sample.ts';

/** What people with bad intentions, and broken programs, send. Each case says which field it spoiled, if one. */
export interface Hostile {
  what: string;
  request: InjectOptions;
  /** The part and field a refusal as invalid_input has to name. */
  spoiled?: { in: string; field: string };
}

const deep = (open: string, close: string, depth = 10_000) => open.repeat(depth) + close.repeat(depth);

/** As JSON text: some of these no JSON.stringify would write. */
const values: Record<string, string> = {
  'a NUL byte': '"a\\u0000b"',
  'a lone surrogate': '"a\\ud800b"',
  'a low surrogate first': '"\\udc00\\ud800"',
  'direction marks': '"\\u202e\\u2066gnp.exe\\u2069"',
  'a hundred thousand letters': `"${'长'.repeat(100_000)}"`,
  'an escape sequence': '"\\u001b[2J"',
  'a piece of SQL': `"'); drop table accounts; --"`,
  'a piece of markup': '"<script>alert(1)</script>"',
  'a template': '"{{constructor.constructor(1)}}${7*7}"',
  emptiness: '""',
  spaces: '"   \\u3000\\u00a0"',
  nothing: 'null',
  'a number': '12345',
  'a number beyond numbers': '1e999',
  'a tiny negative': '-0',
  'a fraction': '1.5',
  'a number beyond integers': '9007199254740993',
  truth: 'true',
  'an array': '[]',
  'an array of arrays': deep('[', ']'),
  'an object': '{}',
  'a deep object': `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
  'a prototype': '{"toString":null,"constructor":{"prototype":{"admin":true}}}',
  'combining marks': `"${'e\\u0301'.repeat(300)}"`,
};

const bodies: Record<string, string> = {
  'half a body': '{"name":',
  'no body': '',
  'a bare word': 'undefined',
  'two bodies': '{}{}',
  'an array for an object': '[]',
  'a string for an object': '"x"',
  'null for an object': 'null',
  'a deep body': deep('[', ']', 50_000),
  'a poisoned prototype': '{"__proto__":{"isAdmin":true}}',
  'a poisoned constructor': '{"constructor":{"prototype":{"isAdmin":true}}}',
  'a byte order mark': '\ufeff{}',
  'single quotes': "{'a':1}",
  'two megabytes': `{"a":"${'x'.repeat(2 * 1024 * 1024)}"}`,
};

const types = [
  'text/plain',
  'application/xml',
  'multipart/form-data',
  'application/x-www-form-urlencoded',
  'application/json; charset=utf-7',
  'x',
  '',
];

const cursors = [
  'bm90IGpzb24', // not json
  Buffer.from('[]').toString('base64url'),
  Buffer.from('["2026-02-31T00:00:00.000Z","11111111-1111-4111-8111-111111111111"]').toString('base64url'),
  Buffer.from('["2026-01-01T00:00:00.000Z","\' or 1=1"]').toString('base64url'),
  Buffer.from('[{"a":1},null]').toString('base64url'),
  Buffer.from('["a\\u0000","11111111-1111-4111-8111-111111111111"]').toString('base64url'),
  Buffer.from('["+275760-09-13T00:00:00.000Z","11111111-1111-4111-8111-111111111111"]').toString('base64url'),
  'A'.repeat(400),
  '..',
];

const searches = [
  'limit=1&limit=2',
  'limit=-1',
  'limit=1e99',
  'limit=NaN',
  'limit[]=1',
  'limit=%00',
  '__proto__=1',
  'constructor=1',
  'nobody_knows_me=1',
  'a=%E0%A4%A',
  'search=%ED%A0%80',
  '=',
  '&&&',
  `search=${'x'.repeat(9000)}`,
  'sort=name;drop',
  'version=1&version=2',
  'version=99999999999999999999',
  ...cursors.map((cursor) => `after=${cursor}`),
];

const segments = [
  '%00',
  '..%2f..%2fetc%2fpasswd',
  'x'.repeat(3000),
  '%E6%B8%85',
  "1'%20or%20'1'='1",
  '%',
  '11111111-1111-4111-8111-11111111111',
  '🙂',
  '__proto__',
];

const headers: [string, InjectOptions['headers']][] = [
  ['a cookie of rubbish', { cookie: 'qs_access=%E0%A4; =; ;;; __proto__=1; qs_refresh=%00' }],
  ['a cookie ten times', { cookie: Array.from({ length: 10 }, (_, n) => `qs_access=${n}`).join('; ') }],
  ['a key too short', { 'idempotency-key': 'abc' }],
  ['a key too long', { 'idempotency-key': 'k'.repeat(500) }],
  ['a key with spaces', { 'idempotency-key': 'a key with spaces' }],
  ['a key sent twice', { 'idempotency-key': ['first-key-0', 'second-key-0'] as never }],
  ['a key of letters from afar', { 'idempotency-key': 'clé-unique-é' }],
  ["somebody else's voucher", { 'x-qingshen-internal': 'guess', 'x-client-address': '<script>' }],
  ['an encoding', { 'content-encoding': 'gzip' }],
  ['another method', { 'x-http-method-override': 'DELETE' }],
  [
    'a forwarded host',
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-for': '\'"', host: 'evil.example' },
  ],
  ['an origin of rubbish', { origin: 'http://[' }],
  ['a bearer', { authorization: `Bearer ${'x'.repeat(5000)}` }],
];

export function hostileCases(
  endpoint: EndpointSpec,
  given: Record<string, unknown>,
  seed: number,
): Hostile[] {
  const sample = sampleCall(endpoint, given);
  const plain = requestOf(endpoint, sample);
  const with_ = (changes: Partial<InjectOptions>): InjectOptions => ({ ...plain, ...changes });
  const json = { 'content-type': 'application/json' };
  const cases: Hostile[] = headers.map(([what, sent]) => ({
    what,
    request: with_({ headers: { ...plain.headers, ...sent } }),
  }));
  if (endpoint.body && !endpoint.streams) {
    for (const [what, payload] of Object.entries(bodies))
      cases.push({ what, request: with_({ payload, headers: json }) });
    for (const type of types)
      cases.push({ what: `a body of type ${type}`, request: with_({ headers: { 'content-type': type } }) });
    const fields = Object.entries(sample.body as object);
    const spoil = (field: string, value: string) =>
      `{${fields.map(([name, kept]) => `${JSON.stringify(name)}:${name === field ? value : JSON.stringify(kept)}`).join(',')}}`;
    // Every value meets a field, every field several values; all against all would be hours.
    for (const [at, [what, value]] of Object.entries(values).entries())
      for (const [nth, [field]] of fields.entries())
        if (fields.length < 3 || (at + nth + seed) % fields.length < 2)
          cases.push({
            what: `${what} as ${field}`,
            request: with_({ payload: spoil(field, value), headers: json }),
            spoiled: { in: 'body', field },
          });
    cases.push({
      what: 'a field nobody asked for',
      request: with_({
        payload: JSON.stringify({ ...(sample.body as object), isAdmin: true }),
        headers: json,
      }),
      spoiled: { in: 'body', field: 'isAdmin' },
    });
  }
  for (const search of searches)
    cases.push({
      what: `?${search.slice(0, 60)}`,
      request: with_({ url: `${String(plain.url).split('?')[0]}?${search}` }),
    });
  for (const name of Object.keys(sample.params))
    for (const segment of segments) {
      const marked = pathOf(endpoint, { ...sample.params, [name]: 'MARK' });
      cases.push({
        what: `${segment.slice(0, 20)} as ${name}`,
        request: with_({ url: marked.replace('MARK', segment) }),
      });
    }
  return cases;
}
