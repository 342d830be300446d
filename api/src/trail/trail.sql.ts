import type { DB } from '@qingshen/db/types';
import { type SelectQueryBuilder, sql } from 'kysely';
import { keysOfOurTrail, type OurTrail } from '../kernel/our-trail.ts';
import { exactInstant } from '../kernel/page.ts';
import { q, statement } from '../kernel/statement.ts';

interface Page {
  after: readonly string[] | null;
  limit: number;
}

type Entries = SelectQueryBuilder<DB & { t: DB['trail_entries'] }, 't', object>;

/** Names are joined when read: whoever may not see an account or an organization reads a blank. */
const shown = (entries: Entries, { after, limit }: Page) =>
  entries
    .leftJoin('accounts as a', 'a.id', 't.account_id')
    .leftJoin('organizations as o', 'o.id', 't.organization_id')
    .select([
      't.id',
      't.at',
      't.act',
      't.persona',
      'a.name as actorName',
      sql<string | null>`coalesce(t.organization_name, o.name)`.as('organizationName'),
      't.subject_kind as subjectKind',
      't.subject_id as subjectId',
      't.subject_name as subjectName',
      't.clause',
      't.before',
      't.after',
    ])
    .select((eb) => exactInstant(eb.ref('t.at')).as('key'))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(t.at, t.id) < (${after?.[0] ?? ''}::timestamptz, ${after?.[1] ?? ''}::uuid)`),
    )
    .orderBy('t.at', 'desc')
    .orderBy('t.id', 'desc')
    .limit(limit + 1);

const example = { after: ['2026-01-01T00:00:00.000Z', '00000000-0000-4000-8000-000000000000'], limit: 25 };
const someId = '00000000-0000-4000-8000-000000000000';

/** Ours to read: what we did and what was done to us. */
export const trailOfOrganization = statement(
  (asked: OurTrail) =>
    shown(
      q
        .selectFrom(keysOfOurTrail(asked))
        .innerJoin('trail_entries as t', (join) =>
          join.onRef('t.province', '=', 'ours.province').onRef('t.id', '=', 'ours.id'),
        ) as unknown as Entries,
      asked,
    ),
  { organizationId: someId, ...example },
);

export const trailOfCase = statement(
  ({ province, caseId, ...page }: Page & { province: string; caseId: string }) =>
    shown(
      q
        .selectFrom('trail_entries as t')
        .where('t.province', '=', province)
        .where('t.case_id', '=', caseId) as unknown as Entries,
      page,
    ),
  { province: '13', caseId: someId, ...example },
);

export const trailOfAccount = statement(
  ({ accountId, after, limit }: Page & { accountId: string }) =>
    q
      .selectFrom('trail_entries as t')
      .select([
        't.id',
        't.at',
        't.act',
        't.persona',
        't.subject_kind as subjectKind',
        't.subject_id as subjectId',
        't.subject_name as subjectName',
        't.clause',
        't.before',
        't.after',
      ])
      .select((eb) => exactInstant(eb.ref('t.at')).as('key'))
      .where('t.subject_account_id', '=', accountId)
      .$if(after !== null, (query) =>
        query.where(
          sql<boolean>`(t.at, t.id) < (${after?.[0] ?? ''}::timestamptz, ${after?.[1] ?? ''}::uuid)`,
        ),
      )
      .orderBy('t.at', 'desc')
      .orderBy('t.id', 'desc')
      .limit(limit + 1),
  { accountId: someId, ...example },
);
