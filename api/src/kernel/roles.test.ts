import { endpoints } from '@qingshen/contract';
import { type OrganizationKind, type Role, rolesOf, whyNotAct } from '@qingshen/domain/tenancy';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { Cast } from '../testing/cast.ts';
import { knock } from '../testing/knock.ts';
import type { Member } from '../testing/story.ts';

/** Inside one's own organization: every role tries everything, and the domain's table says what it meets. */

const world = useApp('roles');
let cast: Cast;
const people = new Map<string, Member>();

beforeAll(async () => {
  cast = await new Cast(world).tell();
  const owners = {
    consultancy: cast.consultancy,
    enterprise: cast.enterprise,
    authority: cast.city,
    expert_pool: cast.pool,
    operator: cast.operator,
  };
  for (const [kind, owner] of Object.entries(owners))
    for (const role of rolesOf[kind as OrganizationKind])
      if (role === 'expert') people.set(`${kind} ${role}`, cast.expert);
      else
        people.set(
          `${kind} ${role}`,
          role === rolesOf[kind as OrganizationKind][0] ? owner : await cast.colleague(owner, role, role),
        );
});

const inside = endpoints.filter((endpoint) => endpoint.scope === 'organization' && endpoint.act);
const everyone = Object.entries(rolesOf).flatMap(([kind, roles]) =>
  roles.map((role) => [kind as OrganizationKind, role as Role] as const),
);

describe.each(everyone)('at a %s, the %s', (kind, role) => {
  test('meets what the table says for everything that is not theirs to do', async () => {
    const before = await cast.checksums();
    const person = people.get(`${kind} ${role}`) as Member;
    const told: string[] = [];
    for (const endpoint of inside) {
      const refused = endpoint.act && whyNotAct(endpoint.act, kind, role);
      if (!refused) continue;
      const { code } = await knock(person, endpoint, { ...cast.hebei, organization: person.organizationId });
      if (code !== refused.code) told.push(`${endpoint.name}: ${code}, not ${refused.code}`);
    }
    expect(told).toEqual([]);
    expect(await cast.checksums(), 'and nothing has changed').toEqual(before);
  });
});

test('every operation inside an organization names the act it is', () => {
  expect(
    endpoints
      .filter((endpoint) => endpoint.scope === 'organization' && !endpoint.act)
      .map((endpoint) => endpoint.name),
  ).toEqual([]);
});
