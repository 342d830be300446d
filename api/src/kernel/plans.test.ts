import type { Compilable } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { statementsOf } from '../statements.ts';
import { useApp } from '../testing/app.ts';
import { Cast } from '../testing/cast.ts';
import { crowd, crowdSize } from '../testing/crowd.ts';
import { asLogin, type Persona } from '../testing/database.ts';
import type { Member } from '../testing/story.ts';
import type { Statement } from './statement.ts';

/**
 * The statements that lists and hot paths are made of, planned under row level security as their persona, in a small
 * tenant and in one of thirty thousand: what a page costs must not grow with the tenant.
 */

const world = useApp('plans');
let cast: Cast;
beforeAll(async () => {
  cast = await new Cast(world).tell();
  await crowd(world, cast);
});

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Join Filter'?: number;
  'Actual Rows': number;
  'Actual Loops': number;
  Plans?: Node[];
}
const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

async function planOf(persona: Persona, person: Member, query: Compilable): Promise<Node[]> {
  const { sql, parameters } = query.compile();
  return asLogin(world, persona, async (client) => {
    await client.query('begin');
    await client.query("select set_config('app.organization_id', $1, true), set_config('app.account_id', $2, true)", [person.organizationId, person.accountId]);
    const { rows } = await client.query(`explain (analyze, format json) ${sql}`, parameters as unknown[]);
    return nodesOf(rows[0]['QUERY PLAN'][0].Plan as Node);
  });
}

const named = (room: string, name: string) => statementsOf(room).find(([found]) => found === name)?.[1] as Statement<Record<string, unknown> | string, Compilable>;
const now = new Date();
const first = { after: null, limit: 25 };
const late = [new Date(Date.now() - (crowdSize - 500) * 60_000).toISOString(), '11111111-1111-4111-8111-111111111111'];
const filters = { kind: undefined, state: undefined, division: undefined, search: undefined, track: undefined, divisions: undefined, act: undefined, from: undefined, to: undefined, industry: undefined, specialty: undefined };

type Asked = (person: Member) => Record<string, unknown> | string;
const of = (more: Record<string, unknown>): Asked => (person) => ({ ...filters, organizationId: person.organizationId, authorityId: person.organizationId, accountId: person.accountId, at: now, ...more });
const pages: [string, string, string, Persona, Asked, Asked][] = [
  ['members', 'tenancy', 'memberPage', 'consultancy', of(first), of({ ...first, after: late })],
  ['active members', 'tenancy', 'memberPage', 'consultancy', of({ ...first, state: 'active' }), of({ ...first, state: 'active', after: late })],
  ['invitations', 'tenancy', 'invitationPage', 'consultancy', of(first), of({ ...first, after: late })],
  ['organizations, newest first', 'tenancy', 'organizationPage', 'authority', of({ ...first, sort: '-registered_at' }), of({ ...first, sort: '-registered_at', after: late })],
  ['organizations by name', 'tenancy', 'organizationPage', 'authority', of({ ...first, sort: 'name' }), of({ ...first, sort: '-name' })],
  ['enterprises', 'tenancy', 'organizationPage', 'authority', of({ ...first, sort: '-registered_at', kind: 'enterprise' }), of({ ...first, sort: '-registered_at', kind: 'enterprise', after: late })],
  ['the trail', 'trail', 'trailOfOrganization', 'consultancy', of(first), of({ ...first, after: late })],
  ['the latest of the trail', 'tenancy', 'recentTrail', 'consultancy', (person) => person.organizationId, (person) => person.organizationId],
  ['the trail of an account', 'trail', 'trailOfAccount', 'account', of(first), of({ ...first, after: late })],
  ['cases', 'engagements', 'casesInSight', 'consultancy', of({ ...first, sort: '-opened_at' }), of({ ...first, sort: '-opened_at', after: late })],
  ['cases by enterprise', 'engagements', 'casesInSight', 'authority', of({ ...first, sort: 'enterprise_name' }), of({ ...first, sort: '-enterprise_name' })],
  ['messages', 'notifications', 'inboxPage', 'account', of({ ...first, unreadOnly: false }), of({ ...first, unreadOnly: false, after: late })],
  ['dead letters', 'notifications', 'deliveryPage', 'operator', of({ ...first, state: 'dead' }), of({ ...first, state: 'dead', after: late })],
];

const readers: Partial<Record<Persona, [keyof Cast, keyof Cast]>> = {
  consultancy: ['consultancy', 'henanConsultancy'],
  authority: ['province', 'directCity'],
  account: ['consultancy', 'henanConsultancy'],
  operator: ['operator', 'operator'],
};
/** Rows read to be thrown away, beyond what a page itself holds. */
const allowance = 400;

describe.each(pages)('a page of %s', (_, room, name, persona, asked, askedLate) => {
  test.each(['the large tenant', 'the small tenant'] as const)('of %s is read by its key, first page and late', async (tenant) => {
    const [large, small] = readers[persona] ?? ['consultancy', 'consultancy'];
    const person = cast[tenant === 'the large tenant' ? large : small] as Member;
    const statement = named(room, name);
    expect(statement, `${room} has ${name}`).toBeDefined();
    for (const args of [asked, askedLate]) {
      const nodes = await planOf(persona, person, statement(args(person)));
      const scanned = nodes.filter((node) => node['Node Type'] === 'Seq Scan' && (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'] > allowance);
      expect(scanned.map((node) => node['Relation Name'])).toEqual([]);
      const touched = nodes.map((node) => (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Join Filter'] ?? 0)) * node['Actual Loops']);
      expect(Math.max(...touched), nodes.map((node, at) => `${node['Node Type']} ${node['Relation Name'] ?? ''} ${touched[at]}`).join('\n')).toBeLessThan(allowance);
    }
  });
});

describe('one row', () => {
  const single: [string, string, string, Persona, Asked][] = [
    ['one\'s seat', 'kernel', 'seatOf', 'account', (person) => person.organizationId],
    ['one\'s memberships', 'tenancy', 'myMemberships', 'account', (person) => person.accountId],
    ['one\'s account', 'tenancy', 'myAccount', 'account', (person) => person.accountId],
    ['one\'s sessions', 'tenancy', 'mySessions', 'account', (person) => person.accountId],
    ['an organization overseen', 'tenancy', 'supervisedOrganization', 'authority', () => cast.enterprise.organizationId],
    ['a case', 'engagements', 'caseInSight', 'consultancy', (person) => ({ province: '13', id: cast.caseId, organizationId: person.organizationId })],
    ['the parties of a case', 'engagements', 'partiesOfCase', 'consultancy', () => ({ province: '13', id: cast.caseId })],
    ['a case\'s documents', 'files', 'filesOfCase', 'consultancy', () => ({ province: '13', caseId: cast.caseId })],
  ];
  test.each(single)('%s is found by its key in a large tenant', async (_, room, name, persona, asked) => {
    const person = (persona === 'authority' ? cast.province : cast.consultancy) as Member;
    const statement = named(room, name);
    expect(statement, `${room} has ${name}`).toBeDefined();
    const nodes = await planOf(persona, person, statement(asked(person)));
    const touched = nodes.map((node) => (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']);
    expect(Math.max(...touched), nodes.map((node, at) => `${node['Node Type']} ${node['Relation Name'] ?? ''} ${touched[at]}`).join('\n')).toBeLessThan(allowance);
  });
});
