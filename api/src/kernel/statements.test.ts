import { divisions, engagements, experts, rules, tenancy, trail } from '@qingshen/contract';
import { creditCodeFor } from '@qingshen/domain/codes';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { useApp } from '../testing/app.ts';
import { Cast } from '../testing/cast.ts';
import { password } from '../testing/story.ts';
import { Transaction } from './transaction.ts';

/** What a request sends to the database, BEGIN and COMMIT included, and that rows do not make it more. */

const world = useApp('statements');
let cast: Cast;
beforeAll(async () => {
  cast = await new Cast(world).tell();
});

async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent = vi.spyOn(Transaction.prototype, 'send');
  try {
    await work();
    return sent.mock.calls.map(([{ text }]) => text);
  } finally {
    sent.mockRestore();
  }
}
const at = (member: { organizationId: string }) => ({ organization: member.organizationId });
let count = 500_000;
const next = () => {
  count += 1;
  return count;
};
const key = () => `statements-${next()}`;

const reads: [string, () => Promise<unknown>][] = [
  ["one's account", () => cast.consultancy.does(tenancy.getAccount, {})],
  ["one's sessions", () => cast.consultancy.does(tenancy.listSessions, {})],
  [
    "one's organization",
    () => cast.consultancy.does(tenancy.getOrganization, { params: at(cast.consultancy) }),
  ],
  ['members', () => cast.consultancy.does(tenancy.listMembers, { params: at(cast.consultancy) })],
  ['invitations', () => cast.consultancy.does(tenancy.listInvitations, { params: at(cast.consultancy) })],
  ['organizations', () => cast.province.does(tenancy.listOrganizations, { params: at(cast.province) })],
  [
    'an organization',
    () =>
      cast.province.does(tenancy.readOrganization, {
        params: { ...at(cast.province), subject: cast.enterprise.organizationId },
      }),
  ],
  ['the trail', () => cast.province.does(trail.listTrail, { params: at(cast.province) })],
  ['experts', () => cast.pool.does(experts.listExperts, { params: at(cast.pool) })],
  ['cases', () => cast.consultancy.does(engagements.listEngagements, { params: at(cast.consultancy) })],
  [
    'a case',
    () =>
      cast.consultancy.does(engagements.readEngagement, {
        params: { ...at(cast.consultancy), engagement: cast.hebei.engagement ?? '' },
      }),
  ],
  [
    'the course of a case',
    () =>
      cast.consultancy.does(engagements.readTimeline, {
        params: { ...at(cast.consultancy), engagement: cast.hebei.engagement ?? '' },
      }),
  ],
  [
    'a forecast',
    () => cast.province.does(engagements.readForecast, { params: at(cast.province), query: {} }),
  ],
  [
    'dates',
    () =>
      cast.province.does(engagements.listDates, {
        params: at(cast.province),
        query: { from: '2026-01-01', to: '2026-03-31' },
      }),
  ],
  [
    'clients',
    () => cast.consultancy.does(engagements.listPortfolio, { params: at(cast.consultancy), query: {} }),
  ],
  [
    'rounds for the next list',
    () => cast.province.does(engagements.listCarryOverCandidates, { params: at(cast.province), query: {} }),
  ],
  [
    'the rules of a place',
    () => cast.stranger().does(rules.readRuleSet, { query: { jurisdiction: '130606' } }),
  ],
  ['a rule', () => cast.stranger().does(rules.readRule, { params: { key: 'panel_size_min' }, query: {} })],
  [
    'a difference between two days',
    () =>
      cast.stranger().does(rules.readDifference, { query: { jurisdiction: '130000', from: '2021-01-01' } }),
  ],
  ['a year of the calendar', () => cast.stranger().does(rules.readCalendarYear, { params: { year: 2026 } })],
  ['proposals', () => cast.province.does(rules.listAmendments, { params: at(cast.province) })],
  [
    'a proposal',
    () =>
      cast.province.does(rules.readAmendment, {
        params: { ...at(cast.province), amendment: cast.hebei.amendment ?? '' },
      }),
  ],
  [
    'the cases a proposal would reach',
    () =>
      cast.province.does(rules.previewAmendment, {
        params: { ...at(cast.province), amendment: cast.hebei.amendment ?? '' },
        query: { of: 'cases' },
      }),
  ],
  ['the divisions', () => cast.stranger().does(divisions.listDivisions, { query: { parent: '130000' } })],
];

describe('a read', () => {
  test.each(reads)('of %s takes at most five statements', async (_, read) => {
    await read();
    const sent = await statementsOf(read);
    expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(5);
  });
});

const firm = () => ({
  kind: 'consultancy' as const,
  name: `河北 ${next()} 咨询`,
  creditCode: creditCodeFor(count),
  divisionCode: '130100',
  channel: 'mail' as const,
  address: `li${count}@example.cn`,
});
const writes: [string, () => Promise<unknown>][] = [
  [
    'inviting a colleague by mail',
    () =>
      cast.consultancy.does(tenancy.inviteMember, {
        params: at(cast.consultancy),
        body: { role: 'auditor', channel: 'mail', address: `li${next()}@example.cn` },
        idempotencyKey: key(),
      }),
  ],
  [
    'registering a consultancy',
    () =>
      cast.province.does(tenancy.registerOrganization, {
        params: at(cast.province),
        body: firm(),
        idempotencyKey: key(),
      }),
  ],
  [
    "editing one's account",
    () =>
      cast.county.does(tenancy.editAccount, {
        body: { version: nextEdit(), name: `张${edits}` },
        idempotencyKey: key(),
      }),
  ],
  [
    'registering a site',
    () =>
      cast.enterprise.does(engagements.registerSite, {
        params: at(cast.enterprise),
        body: { name: `厂区 ${next()}`, address: '某路', divisionCode: '130606', industryCode: '2614' },
        idempotencyKey: key(),
      }),
  ],
  [
    'enrolling an expert',
    () =>
      cast.pool.does(experts.enrolExpert, {
        params: at(cast.pool),
        body: {
          channel: 'letter',
          name: '某人',
          employer: `大学 ${next()}`,
          title: 'senior',
          specialties: ['2614'],
        },
        idempotencyKey: key(),
      }),
  ],
];
const panelOf = (count: number) => ({
  jurisdiction: '130000',
  track: 'mandatory' as const,
  key: 'panel_size_min' as const,
  value: { kind: 'count' as const, count },
  document: '冀环评〔2026〕2号',
  article: '二',
  reason: '评审量增加',
  from: '2026-02-01',
});
const proposed = () =>
  cast.province.does(rules.proposeAmendment, {
    params: at(cast.province),
    body: panelOf(7),
    idempotencyKey: key(),
  });
writes.push(['proposing a rule', proposed]);
let edits = 0;
const nextEdit = () => {
  edits += 1;
  return edits;
};
describe('a write, with its trail, its letter and its key', () => {
  test.each(writes)('%s takes at most nine statements', async (_, write) => {
    await write();
    const sent = await statementsOf(write);
    expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(9);
  });

  test('approving a rule, with its publication, takes at most nine', async () => {
    const signer = await cast.colleague(cast.province, 'signer');
    await signer.does(rules.listAmendments, { params: at(signer) });
    const { amendmentId } = await proposed();
    const sent = await statementsOf(() =>
      signer.does(rules.approveAmendment, {
        params: { ...at(signer), amendment: amendmentId },
        body: { version: 1 },
        idempotencyKey: key(),
      }),
    );
    expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(9);
  });

  test("a sign-in, whose time is the password's, takes no more than fourteen", async () => {
    const identifier = (await cast.enterprise.does(tenancy.getAccount, {})).username;
    const sent = await statementsOf(() =>
      cast.stranger().does(tenancy.signIn, { body: { identifier, password } }),
    );
    expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(14);
  });
});

describe('rows', () => {
  test('do not make it more: ten colleagues are listed with what one takes', async () => {
    const list = () => cast.enterprise.does(tenancy.listMembers, { params: at(cast.enterprise) });
    const before = (await statementsOf(list)).length;
    for (let nth = 0; nth < 10; nth += 1) await cast.colleague(cast.enterprise, 'staff', 'staff');
    expect((await statementsOf(list)).length).toBe(before);
  });
});
