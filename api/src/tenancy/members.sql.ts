import type { MembershipState } from '@qingshen/domain/tenancy';
import { sql } from 'kysely';
import { exactInstant } from '../kernel/page.ts';
import { q, statement } from '../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';

export const memberPage = statement(
  (a: {
    organizationId: string;
    state: MembershipState | undefined;
    after: readonly string[] | null;
    limit: number;
  }) =>
    q
      .selectFrom('memberships as m')
      .innerJoin('accounts as a', 'a.id', 'm.account_id')
      .select([
        'm.id',
        'm.account_id as accountId',
        'a.name',
        'a.username',
        'm.role',
        'm.state',
        'm.joined_at as joinedAt',
        'm.ended_at as endedAt',
        'm.version',
      ])
      .select((eb) => exactInstant(eb.ref('m.joined_at')).as('key'))
      .where('m.organization_id', '=', a.organizationId)
      .$if(a.state !== undefined, (query) => query.where('m.state', '=', a.state ?? 'active'))
      .$if(a.after !== null, (query) =>
        query.where(
          sql<boolean>`(m.joined_at, m.id) > (${a.after?.[0] ?? ''}::timestamptz, ${a.after?.[1] ?? ''}::uuid)`,
        ),
      )
      .orderBy('m.joined_at')
      .orderBy('m.id')
      .limit(a.limit + 1),
  { organizationId: someId, state: 'active', after: ['2026-01-01T00:00:00.000Z', someId], limit: 25 },
);

export const lockMember = statement(
  (a: { organizationId: string; id: string }) =>
    q
      .selectFrom('memberships as m')
      .innerJoin('accounts as a', 'a.id', 'm.account_id')
      .select(['m.id', 'm.account_id as accountId', 'a.name', 'm.role', 'm.state', 'm.version'])
      .where('m.organization_id', '=', a.organizationId)
      .where('m.id', '=', a.id)
      .forUpdate('m'),
  { organizationId: someId, id: someId },
);

export const setRole = statement(
  (a: { id: string; role: string }) =>
    q
      .updateTable('memberships')
      .set({ role: a.role, version: sql<number>`version + 1` })
      .where('id', '=', a.id),
  { id: someId, role: 'auditor' },
);

export const setMemberState = statement(
  (a: { id: string; state: MembershipState; reason: string | null; endedAt: Date | null }) =>
    q
      .updateTable('memberships')
      .set({ state: a.state, state_reason: a.reason, ended_at: a.endedAt, version: sql<number>`version + 1` })
      .where('id', '=', a.id),
  { id: someId, state: 'suspended', reason: '', endedAt: null },
);
