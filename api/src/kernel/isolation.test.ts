import { type EndpointSpec, endpoints } from '@qingshen/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { Cast } from '../testing/cast.ts';
import { knock } from '../testing/knock.ts';
import type { Person } from '../testing/person.ts';
import { idFieldsOf } from '../testing/sample.ts';
import type { Member } from '../testing/story.ts';

/** Every operation of the contract, tried by everybody who has no business there, with every id in hand. */

const world = useApp('isolation');
let cast: Cast;
let before: Record<string, string>;

beforeAll(async () => {
  cast = await new Cast(world).tell();
  before = await cast.checksums();
});
afterAll(async () => {
  expect(await cast.checksums(), 'no refused call may leave a mark').toEqual(before);
});

const absent = '99999999-9999-4999-8999-999999999999';
const inside = endpoints.filter((endpoint) => endpoint.scope === 'organization');
const signedIn = endpoints.filter(
  (endpoint) => endpoint.scope === 'organization' || endpoint.scope === 'account',
);
const nameOf = (endpoint: EndpointSpec) => `${endpoint.room}.${endpoint.name}`;

/** Tries each endpoint and names those that did not answer as told. */
async function otherwise(
  tried: readonly EndpointSpec[],
  person: Person,
  given: Record<string, unknown>,
  code: string,
): Promise<string[]> {
  const found: string[] = [];
  for (const endpoint of tried) {
    const answer = await knock(person, endpoint, given);
    if (answer.code !== code) found.push(`${nameOf(endpoint)}: ${answer.status} ${answer.code}`);
  }
  return found;
}

describe('a stranger without a session', () => {
  test('is nobody to every operation, ids in hand or not', async () => {
    const given = { ...cast.hebei, organization: cast.consultancy.organizationId };
    expect(await otherwise(signedIn, cast.stranger(), given, 'unauthenticated')).toEqual([]);
  });

  test('is told apart from nobody by a revoked session', async () => {
    expect(
      await otherwise(
        signedIn,
        cast.revoked,
        { ...cast.hebei, organization: cast.consultancy.organizationId },
        'unauthenticated',
      ),
    ).toEqual([]);
  });
});

type Role = keyof Cast & string;
const everybody: Role[] = [
  'operator',
  'province',
  'city',
  'directCity',
  'county',
  'henan',
  'pool',
  'consultancy',
  'henanConsultancy',
  'enterprise',
  'otherEnterprise',
  'henanEnterprise',
  'expert',
  'auditor',
  'suspendedMember',
  'endedMember',
  'suspendedOwner',
  'passwordOnly',
];
const hosts: Role[] = ['operator', 'province', 'consultancy', 'suspendedOwner'];
const who = (role: Role) => cast[role] as Member;

describe.each(everybody)("%s in somebody else's organization", (role) => {
  test('finds nothing there, and cannot tell it from an organization that is not', async () => {
    const person = who(role);
    const told: string[] = [];
    for (const endpoint of inside) {
      const nowhere = await knock(person, endpoint, { ...cast.hebei, organization: absent });
      if (nowhere.code !== 'not_found') told.push(`${nameOf(endpoint)} nowhere: ${nowhere.code}`);
      for (const host of hosts.filter((one) => who(one).organizationId !== person.organizationId)) {
        const answer = await knock(person, endpoint, {
          ...cast.hebei,
          organization: who(host).organizationId,
        });
        if (answer.print !== nowhere.print) told.push(`${nameOf(endpoint)} at ${host}: ${answer.print}`);
      }
    }
    expect(told).toEqual([]);
  });
});

describe("at home, with a flaw in one's standing", () => {
  test.each([
    ['suspendedMember', 'membership_suspended'],
    ['endedMember', 'not_found'],
    ['suspendedOwner', 'organization_suspended'],
    ['passwordOnly', 'second_factor_required'],
  ] as [Role, string][])('%s meets %s everywhere', async (role, code) => {
    expect(
      await otherwise(inside, who(role), { ...cast.hebei, organization: who(role).organizationId }, code),
    ).toEqual([]);
  });
});

describe('the walls are not shut to everybody', () => {
  test.each([
    ['consultancy', 'read_engagement'],
    ['enterprise', 'list_files'],
    ['county', 'list_case_trail'],
    ['province', 'read_organization'],
    ['consultancy', 'list_members'],
    ['pool', 'list_experts'],
    ['operator', 'list_deliveries'],
  ] as [Role, string][])('%s does %s', async (role, name) => {
    const endpoint = inside.find((one) => one.name === name) as EndpointSpec;
    expect(
      await knock(who(role), endpoint, { ...cast.hebei, organization: who(role).organizationId }),
    ).toMatchObject({ code: 'ok' });
  });
});

/** What each may lawfully see of Hebei's things, and therefore is not tried with. */
const outsiders: [Role, string[]][] = [
  ['henan', []],
  ['henanConsultancy', []],
  ['henanEnterprise', []],
  ['otherEnterprise', []],
  ['directCity', []],
  ['expert', []],
  ['pool', []],
  ['operator', ['subject', 'delivery']],
];

describe.each(outsiders)("%s at home, with the ids of Hebei's things", (role, lawful) => {
  test('meets the same answer as with ids of nothing at all', async () => {
    const person = who(role);
    const organization = person.organizationId;
    const told: string[] = [];
    for (const endpoint of signedIn) {
      const fields = idFieldsOf(endpoint).filter((field) => field !== 'organization');
      if (fields.length === 0 || fields.some((field) => lawful.includes(field))) continue;
      const foreign = Object.fromEntries(fields.map((field) => [field, cast.hebei[field]]));
      const nothing = Object.fromEntries(
        fields.map((field) => [field, String(cast.hebei[field]).replace(/[0-9a-f-]{36}$/, absent)]),
      );
      expect(Object.values(foreign), `${nameOf(endpoint)} needs an id in the cast`).not.toContain(undefined);
      const met = await knock(person, endpoint, { ...foreign, organization });
      const plain = await knock(person, endpoint, { ...nothing, organization });
      // What validation refuses has tried no wall. An id that only filters a list leaves it empty, whosever it is.
      const inPath = idFieldsOf({ ...endpoint, query: undefined, body: undefined });
      const filters = endpoint.method === 'GET' && inPath.every((field) => field === 'organization');
      const refused = met.status >= 401 && met.status < 500;
      const tried = refused || (filters && met.status === 200);
      // A workbook carries the second it was written in; its list is asked beside it.
      const isDated = filters && endpoint.streams === 'out';
      if (!tried || (met.print !== plain.print && !isDated))
        told.push(`${nameOf(endpoint)}: ${met.print} against ${plain.print}`);
    }
    expect(told).toEqual([]);
  });

  test('reads at home no word of theirs', async () => {
    const person = who(role);
    const secrets = [
      cast.hebei.engagement,
      cast.hebei.siteId,
      cast.hebei.member,
      cast.hebei.invitation,
      '工艺参数',
      '莲池厂区',
    ];
    const names = lawful.includes('subject') ? [] : ['保定市启明化工', '河北清源环境'];
    const leaks: string[] = [];
    const reads = signedIn.filter((endpoint) => endpoint.method === 'GET' && !endpoint.streams);
    for (const endpoint of reads.filter((one) =>
      idFieldsOf(one).every((field) => field === 'organization'),
    )) {
      const { text, status } = await knock(person, endpoint, { organization: person.organizationId });
      if (status >= 500) leaks.push(`${nameOf(endpoint)}: ${text}`);
      for (const secret of [...secrets, ...names])
        if (secret && text.includes(secret)) leaks.push(`${nameOf(endpoint)}: ${secret}`);
    }
    // The pool stands in Hebei and sees its own register; the firms and cases are not its business.
    expect(leaks).toEqual([]);
  });
});
