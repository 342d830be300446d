import type { Compilable } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { statementsOf } from '../statements.ts';
import { useApp } from '../testing/app.ts';
import { Cast } from '../testing/cast.ts';
import { crowd, crowdCampaign, crowdSize } from '../testing/crowd.ts';
import type { Persona } from '../testing/database.ts';
import { planOf } from '../testing/plan.ts';
import type { Member } from '../testing/story.ts';
import type { Statement } from './statement.ts';

/**
 * The statements that lists and hot paths are made of, run under row level security as their persona, in a small
 * tenant and in one of thirty thousand: what a page costs must not grow with the tenant.
 */

// The crowd is rows without stories: the invariants would find nothing else.
const world = useApp('plans', {}, { invariants: false });
let cast: Cast;
beforeAll(async () => {
  cast = await new Cast(world).tell();
  await crowd(world, cast);
});

type Arguments = Record<string, unknown> | string;
type Asked = (person: Member) => Arguments;

function named(room: string, name: string): Statement<Arguments, Compilable> {
  const found = statementsOf(room).find(([one]) => one === name)?.[1];
  if (!found) throw new Error(`${room} has no statement ${name}`);
  return found as Statement<Arguments, Compilable>;
}

/** Rows taken in hand beyond what a page itself holds: a scan of a crowded table is far past it. */
const allowance = 400;
async function expectBounded(room: string, name: string, persona: Persona, person: Member, args: Arguments) {
  const { most, told } = await planOf(world, persona, person, named(room, name)(args));
  expect(most, told).toBeLessThan(allowance);
}

const first = { after: null, limit: 25 };
const halfway = new Date(Date.now() - (crowdSize / 2) * 60_000).toISOString();
const someone = '11111111-1111-4111-8111-111111111111';
const late = { after: [halfway, someone], limit: 25 };
const today = new Date().toISOString().slice(0, 10);
/** In one's own name, whatever a statement calls it. */
const mine =
  (more: Record<string, unknown>): Asked =>
  ({ organizationId, accountId }) => ({
    organizationId,
    authorityId: organizationId,
    accountId,
    at: new Date(),
    ...more,
  });
const both = (more: Record<string, unknown>) => [mine({ ...more, ...first }), mine({ ...more, ...late })];
const itself = [(person: Member) => person.organizationId];

/** Of one's own register, from its beginning and from its middle. */
const ofOurs = (after: readonly string[]): Asked[] =>
  [null, after].map((key) => ({ organizationId }) => ({
    firm: organizationId,
    on: '2026-01-01',
    filter: 'all',
    after: key,
    limit: 25,
  }));

const pages: [string, string, string, Persona, Asked[]][] = [
  ['members', 'tenancy', 'memberPage', 'consultancy', both({})],
  ['active members', 'tenancy', 'memberPage', 'consultancy', both({ state: 'active' })],
  ['invitations', 'tenancy', 'invitationPage', 'consultancy', both({})],
  ['organizations', 'tenancy', 'organizationPage', 'authority', both({ sort: '-registered_at' })],
  ['the oldest organizations', 'tenancy', 'organizationPage', 'authority', both({ sort: 'registered_at' })],
  ['organizations by name', 'tenancy', 'organizationPage', 'authority', [mine({ ...first, sort: 'name' })]],
  [
    'enterprises',
    'tenancy',
    'organizationPage',
    'authority',
    both({ sort: '-registered_at', kind: 'enterprise' }),
  ],
  ['the trail', 'trail', 'trailOfOrganization', 'consultancy', both({})],
  ['the latest of the trail', 'tenancy', 'recentTrail', 'consultancy', itself],
  ['the trail of an account', 'trail', 'trailOfAccount', 'account', both({})],
  ['cases', 'engagements', 'casesInSight', 'consultancy', both({ sort: '-opened_at' })],
  [
    'cases by enterprise',
    'engagements',
    'casesInSight',
    'authority',
    [mine({ ...first, sort: 'enterprise_name' })],
  ],
  [
    'cases by the next day',
    'engagements',
    'casesInSight',
    'authority',
    [first, { after: [today, someone], limit: 25 }].map((page) => mine({ ...page, today, sort: 'next_due' })),
  ],
  [
    'late cases',
    'engagements',
    'casesInSight',
    'consultancy',
    [mine({ ...first, today, late: true, sort: 'next_due' })],
  ],
  [
    'notices by the last day',
    'campaigns',
    'boardPage',
    'authority',
    [first, { after: [today, '130606', someone], limit: 25 }].map((page) =>
      mine({ ...page, today, province: '13', campaignId: crowdCampaign }),
    ),
  ],
  ['staff', 'qualifications', 'staffOfFirm', 'consultancy', ofOurs(['张15000', someone])],
  ['documents of a firm', 'qualifications', 'documentsOfFirm', 'consultancy', ofOurs([halfway, someone])],
  ['jobs', 'qualifications', 'jobsOfFirm', 'consultancy', ofOurs(['2021-06-01T00:00:00.000Z', someone])],
  ['claims of a firm', 'qualifications', 'claimsOfFirm', 'consultancy', ofOurs([halfway, someone])],
  ['messages', 'notifications', 'inboxOf', 'account', both({ unreadOnly: false })],
  ['dead letters', 'notifications', 'deliveriesIn', 'operator', both({ state: 'dead' })],
];

const readers = {
  consultancy: ['consultancy', 'henanConsultancy'],
  authority: ['province', 'directCity'],
  account: ['consultancy', 'henanConsultancy'],
  operator: ['operator', 'operator'],
} as const;

describe.each(pages)('a page of %s', (_, room, name, persona, asked) => {
  test.each(['large', 'small'] as const)('in the %s tenant is read by its key', async (size) => {
    const [large, small] = readers[persona as keyof typeof readers];
    const person = cast[size === 'large' ? large : small];
    for (const args of asked) await expectBounded(room, name, persona, person, args(person));
  });
});

const caseOf: Asked = ({ organizationId }) => ({
  province: '13',
  id: cast.caseId,
  caseId: cast.caseId,
  organizationId,
});
const single: [string, string, string, keyof typeof readers, Asked][] = [
  ["one's seat", 'kernel', 'seatOf', 'account', (person) => person.organizationId],
  ["one's memberships", 'tenancy', 'myMemberships', 'account', (person) => person.accountId],
  ["one's account", 'tenancy', 'myAccount', 'account', (person) => person.accountId],
  ["one's sessions", 'tenancy', 'mySessions', 'account', (person) => person.accountId],
  ['an organization', 'tenancy', 'supervisedOrganization', 'authority', () => cast.enterprise.organizationId],
  ['a case', 'engagements', 'caseInSight', 'consultancy', caseOf],
  ['what stands beside a case', 'engagements', 'besideCase', 'consultancy', caseOf],
  ['the course of a case', 'engagements', 'courseOfCase', 'consultancy', caseOf],
  ['the clocks of a case', 'engagements', 'clocksOfCase', 'consultancy', caseOf],
  ["a case's documents", 'files', 'filesOfCase', 'consultancy', caseOf],
];

describe('in a large tenant', () => {
  test.each(single)('%s is found by its key', async (_, room, name, persona, asked) => {
    const person = cast[readers[persona][0]];
    await expectBounded(room, name, persona, person, asked(person));
  });
});
