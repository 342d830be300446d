import { type EndpointSpec, endpoints } from '@qingshen/contract';
import { rolesFor } from '@qingshen/domain/tenancy';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { Cast } from '../testing/cast.ts';
import { asAdministrator } from '../testing/database.ts';
import { knock } from '../testing/knock.ts';
import type { Member } from '../testing/story.ts';

/** Leafing through a list shows every row once, however close in time they came. */

const world = useApp('pages');
let cast: Cast;

const crowded = [
  ['memberships', 'joined_at'],
  ['invitations', 'invited_at'],
  ['oversight', 'registered_at'],
  ['organizations', 'registered_at'],
  ['trail_entries', 'at'],
  ['outbox', 'created_at'],
  ['case_access', 'opened_at'],
] as const;

beforeAll(async () => {
  cast = await new Cast(world).tell();
  for (let nth = 0; nth < 6; nth += 1) await cast.colleague(cast.consultancy, 'auditor', 'auditor');
  for (let nth = 0; nth < 6; nth += 1) await cast.enrol(`专家${nth}`);
  await asAdministrator(world, async (client) => {
    // Past the trail's own guard: a test's clock, not anybody's act. One microsecond between rows, some none.
    await client.query('set session_replication_role = replica');
    await client.query(
      `update organizations set registered_at = '2026-03-01T08:00:00.123450Z'::timestamptz + (hashtext(id::text) & 7) * interval '1 microsecond'`,
    );
    for (const [table, column] of crowded.filter(
      ([name]) => name !== 'organizations' && name !== 'oversight',
    ))
      await client.query(
        `update ${table} set ${column} = '2026-03-01T08:00:00.123450Z'::timestamptz + (hashtext(t.ctid::text) & 7) * interval '1 microsecond' from ${table} t where t.ctid = ${table}.ctid`,
      );
    await client.query(
      'update oversight s set registered_at = o.registered_at from organizations o where o.id = s.organization_id',
    );
    await client.query(`insert into inbox_messages (account_id, id, kind, facts, at) select id, gen_random_uuid(), 'role_changed', '{}',
      '2026-03-01T08:00:00.123450Z'::timestamptz + n / 2 * interval '1 microsecond' from accounts, generate_series(1, 9) n`);
    await client.query(firmRows, [cast.consultancy.organizationId]);
  });
});

/** What a firm keeps: nine of each, two and two on the same day or in the same microsecond. */
const firmRows = `with kept as (select $1::uuid as firm, n, '2026-03-01T08:00:00.123450Z'::timestamptz + n / 2 * interval '1 microsecond' as at
      from generate_series(1, 9) n),
    jobs as (insert into firm_jobs (organization_id, id, kind, industry_code, enterprise_name, title, completed_on, recorded_at)
      select firm, gen_random_uuid(), 'audit', '2614', '某厂', '审核', date '2025-03-01' + n / 2, at from kept),
    papers as (insert into firm_papers (organization_id, id, kind, title, from_on, recorded_at)
      select firm, gen_random_uuid(), 'archive', '档案制度', date '2025-03-01', at from kept)
  insert into instruments (organization_id, id, name, balances, calibrated_on, recorded_at)
    select firm, gen_random_uuid(), '流量计', '{water}', date '2025-03-01', at from kept`;

const paged = endpoints.filter(
  (endpoint) => endpoint.query && 'after' in endpoint.query.shape && endpoint.scope !== 'gate',
);
const byKind = {
  operator: 'operator',
  authority: 'province',
  consultancy: 'consultancy',
  enterprise: 'enterprise',
  expert_pool: 'pool',
} as const;

/** The one with the most to see. */
function readerOf(endpoint: EndpointSpec): Member {
  // A campaign's versions are shown to the authority that keeps it.
  if (endpoint.path.includes('/campaigns/:campaign/')) return cast.city;
  const kinds = Object.keys(byKind) as (keyof typeof byKind)[];
  const kind = kinds.reverse().find((one) => endpoint.act && rolesFor(endpoint.act, one));
  return endpoint.name === 'list_case_trail' || endpoint.scope === 'account'
    ? cast.consultancy
    : cast[byKind[kind ?? 'consultancy']];
}

interface Paged {
  rows: { id: string }[];
  next: string | null;
}
async function leaf(endpoint: EndpointSpec, limit: number, more: Record<string, unknown>): Promise<string[]> {
  const person = readerOf(endpoint);
  const ids: string[] = [];
  for (let after: string | null | undefined; after !== null && ids.length < 500; ) {
    const answer = await knock(person, endpoint, {
      ...cast.hebei,
      organization: person.organizationId,
      ...(endpoint.path.includes('/firms/:subject') ? { subject: cast.consultancy.organizationId } : {}),
      limit,
      ...more,
      ...(after ? { after } : {}),
    });
    expect(answer.code, endpoint.name).toBe('ok');
    const page = JSON.parse(answer.text) as Paged;
    ids.push(...page.rows.map((row) => row.id));
    after = page.next;
  }
  return ids;
}

const sortsOf = (endpoint: EndpointSpec): (string | undefined)[] => {
  const sort = endpoint.query?.shape.sort as unknown as
    | { def: { innerType: { options: string[] } } }
    | undefined;
  return sort ? sort.def.innerType.options : [undefined];
};
const lists = paged.flatMap((endpoint) =>
  sortsOf(endpoint).map(
    (sort) => [`${endpoint.room}.${endpoint.name}${sort ? ` by ${sort}` : ''}`, endpoint, sort] as const,
  ),
);

describe.each(lists)('%s', (_, endpoint, sort) => {
  const more = {
    ...(sort ? { sort } : {}),
    ...(endpoint.name === 'list_deliveries' ? { state: 'pending' } : {}),
  };
  test('in pages of two shows what one page shows, in its order, each row once', async () => {
    const whole = await leaf(endpoint, 100, more);
    const small = await leaf(endpoint, 2, more);
    expect(new Set(whole).size).toBe(whole.length);
    expect(small).toEqual(whole);
  });
});

test('the lists that matter had something to leaf through', async () => {
  for (const name of [
    'list_members',
    'list_invitations',
    'list_organizations',
    'list_trail',
    'list_experts',
    'list_inbox',
    'list_jobs',
    'list_papers_of_firm',
    'list_instruments_of_firm',
    'list_deliveries',
  ]) {
    const endpoint = paged.find((one) => one.name === name) as EndpointSpec;
    expect(
      (await leaf(endpoint, 100, name === 'list_deliveries' ? { state: 'pending' } : {})).length,
      name,
    ).toBeGreaterThan(5);
  }
});
