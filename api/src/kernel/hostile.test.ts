import { type EndpointSpec, endpoints, tenancy } from '@qingshen/contract';
import { rolesFor } from '@qingshen/domain/tenancy';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { type Hostile, hostileCases } from '../testing/hostile.ts';
import { answered } from '../testing/knock.ts';
import { Person } from '../testing/person.ts';
import { type Member, Story } from '../testing/story.ts';

const world = useApp('hostile');
let story: Story;
beforeAll(async () => {
  story = await new Story(world).tell();
});

const absent = '99999999-9999-4999-8999-999999999999';
const byKind = {
  operator: 'operator',
  authority: 'province',
  consultancy: 'consultancy',
  enterprise: 'enterprise',
  expert_pool: 'pool',
} as const;

/** Somebody who may do it, so that the hostile request gets as far as it can. */
function doerOf(endpoint: EndpointSpec): Member | Person {
  if (endpoint.scope === 'gate' || endpoint.scope === 'public') return new Person(world.app, 'a stranger');
  const kind = (Object.keys(byKind) as (keyof typeof byKind)[]).find(
    (one) => endpoint.act && rolesFor(endpoint.act, one),
  );
  return story[byKind[kind ?? 'consultancy']];
}

const telling =
  /\n\s+at |node_modules|\.ts:\d|\.js:\d|syntax error|relation "|violates|duplicate key|invalid byte|unexpected token|\bECONN|\bQS\d{3}\b|\bselect .* from\b/i;

function whyWrong(hostile: Hostile, response: Parameters<typeof answered>[0]): string | null {
  const { status, code, text } = answered(response);
  if (status >= 500) return `${status} ${text}`;
  if (telling.test(text)) return `tells: ${text.slice(0, 300)}`;
  if (status < 400) return null;
  if (code === 'no problem document') return `no problem document: ${status} ${text.slice(0, 200)}`;
  if (code !== 'invalid_input') return null;
  const { fields } = JSON.parse(text).facts as { fields?: { in: string; field: string; rule: string }[] };
  if (!fields?.length || fields.some((fault) => !fault.in || !fault.rule))
    return `names no field: ${text.slice(0, 300)}`;
  const { spoiled } = hostile;
  if (
    spoiled &&
    !fields.some((fault) => fault.in === spoiled.in && fault.field.split('.')[0] === spoiled.field)
  )
    return `names another field: ${text.slice(0, 300)}`;
  return null;
}

let tried = 0;
const askable = endpoints.filter((endpoint) => endpoint.streams !== 'events');
describe.each(askable.map((endpoint, nth) => [`${endpoint.room}.${endpoint.name}`, endpoint, nth] as const))(
  '%s',
  (_, endpoint, nth) => {
    test('answers whatever is sent with a refusal that names the field, and tells nothing', async () => {
      const person = doerOf(endpoint);
      const organization = (person as Member).organizationId;
      const wrong: string[] = [];
      for (const [at, hostile] of hostileCases(endpoint, { organization }, nth).entries()) {
        // From many places: the limit on one address is another test's.
        person.address = `10.${nth}.${at % 250}.7`;
        const kept = new Map(person.cookies);
        const own = hostile.request.headers && 'cookie' in hostile.request.headers;
        const response = own ? await world.app.inject(hostile.request) : await person.raw(hostile.request);
        const fault = whyWrong(hostile, response);
        if (fault) wrong.push(`${hostile.what}: ${fault}`);
        for (const [name, value] of kept) person.cookies.set(name, value);
        tried += 1;
      }
      expect(wrong).toEqual([]);
    });
  },
);

test('all of that was a great many tries, and everybody can still work', async () => {
  expect(tried).toBeGreaterThan(askable.length * 40);
  for (const member of [story.province, story.consultancy, story.enterprise, story.pool, story.operator])
    expect(
      await member.meets(tenancy.getOrganization, { params: { organization: member.organizationId } }),
    ).toBe('ok');
  expect(await story.stranger().raw({ url: `/api/o/${absent}` })).toMatchObject({ statusCode: 401 });
});
