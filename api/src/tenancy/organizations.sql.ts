import type { Line, OrganizationKind, OrganizationState } from '@qingshen/domain/tenancy';
import { sql } from 'kysely';
import { keysOfOurTrail } from '../kernel/our-trail.ts';
import { exactInstant } from '../kernel/page.ts';
import { q, statement } from '../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const someDate = new Date(0);

const columns = [
  'o.id',
  'o.kind',
  'o.name',
  'o.credit_code as creditCode',
  'o.division_code as divisionCode',
  'd.name as divisionName',
  'o.level',
  'o.line',
  'o.state',
  'o.state_reason as stateReason',
  'o.registered_at as registeredAt',
  'o.version',
] as const;

/** With figures for today; open invitations only for those who may see them: to the others the table is shut. */
export const ownOrganization = statement(
  ({ id, invitations }: { id: string; invitations: boolean }) =>
    q
      .selectFrom('organizations as o')
      .leftJoin('divisions as d', 'd.code', 'o.division_code')
      .select(columns)
      .select((eb) => [
        eb
          .selectFrom('memberships as m')
          .select((c) => c.fn.countAll<number>().as('n'))
          .whereRef('m.organization_id', '=', 'o.id')
          .where('m.state', '<>', 'ended')
          .as('members'),
      ])
      .$if(invitations, (query) =>
        query.select((eb) => [
          eb
            .selectFrom('invitations as i')
            .select((c) => c.fn.countAll<number>().as('n'))
            .whereRef('i.organization_id', '=', 'o.id')
            .where('i.accepted_at', 'is', null)
            .where('i.revoked_at', 'is', null)
            .where('i.expires_at', '>', sql<Date>`now()`)
            .as('openInvitations'),
        ]),
      )
      .where('o.id', '=', id),
  { id: someId, invitations: true },
);

export const recentTrail = statement(
  (id: string) =>
    q
      .selectFrom(keysOfOurTrail({ organizationId: id, after: null, limit: 8 }))
      .innerJoin('trail_entries as t', (join) =>
        join.onRef('t.province', '=', 'ours.province').onRef('t.id', '=', 'ours.id'),
      )
      .leftJoin('accounts as a', 'a.id', 't.account_id')
      .select(['t.at', 't.act', 't.subject_name as subjectName', 'a.name as actorName'])
      .orderBy('t.at', 'desc')
      .orderBy('t.id', 'desc')
      .limit(8),
  someId,
);

export interface OrganizationFilter {
  authorityId: string;
  kind?: OrganizationKind | undefined;
  state?: OrganizationState | undefined;
  division?: string | undefined;
  search?: string | undefined;
}

/** What is typed is looked for as it stands: % and _ are letters. */
const like = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** A division's own code, or everything below it on the map: 130600 means 1306…. */
const prefix = (division: string) => division.replace(/(00)+$/, '');

const filtered = (f: OrganizationFilter) =>
  q
    .selectFrom('oversight as s')
    .where('s.authority_id', '=', f.authorityId)
    .$if(f.kind !== undefined, (query) => query.where('s.kind', '=', f.kind ?? ''))
    .$if(f.state !== undefined, (query) => query.where('s.state', '=', f.state ?? ''))
    .$if(f.division !== undefined, (query) =>
      query.where('s.division_code', 'like', `${prefix(f.division ?? '')}%`),
    )
    .$if(f.search !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('s.name', 'like', like(f.search ?? '')),
          eb('s.credit_code', 'like', like((f.search ?? '').toUpperCase())),
        ]),
      ),
    );

const byName = sql<string>`s.name collate "zh-x-icu"`;
export type OrganizationSort = 'registered_at' | '-registered_at' | 'name' | '-name';

/** Driven from oversight: the sort keys travel with the right to see. */
export const organizationPage = statement(
  (a: OrganizationFilter & { sort: OrganizationSort; after: readonly string[] | null; limit: number }) => {
    const descending = a.sort.startsWith('-');
    const named = a.sort.endsWith('name');
    const order = descending ? 'desc' : 'asc';
    const key = named ? byName : sql.ref<Date>('s.registered_at');
    return q
      .selectFrom(
        filtered(a)
          .select(['s.organization_id', 's.registered_at', 's.name'])
          .$if(a.after !== null, (query) =>
            query.where(
              named
                ? sql<boolean>`(${key}, s.organization_id) ${sql.raw(descending ? '<' : '>')} (${a.after?.[0] ?? ''}, ${a.after?.[1] ?? someId}::uuid)`
                : sql<boolean>`(${key}, s.organization_id) ${sql.raw(descending ? '<' : '>')} (${a.after?.[0] ?? ''}::timestamptz, ${a.after?.[1] ?? someId}::uuid)`,
            ),
          )
          .orderBy(key, order)
          .orderBy('s.organization_id', order)
          .limit(a.limit + 1)
          .as('s'),
      )
      .innerJoin('organizations as o', 'o.id', 's.organization_id')
      .leftJoin('divisions as d', 'd.code', 'o.division_code')
      .select(columns)
      .select((eb) => exactInstant(eb.ref('s.registered_at')).as('key'))
      .orderBy(key, order)
      .orderBy('s.organization_id', order);
  },
  {
    authorityId: someId,
    kind: 'consultancy',
    sort: '-registered_at',
    after: ['2026-01-01T00:00:00.000Z', someId],
    limit: 25,
  },
);

export const organizationCount = statement(
  (a: OrganizationFilter & { cap: number }) =>
    q
      .selectFrom(
        filtered(a)
          .select('s.organization_id')
          .limit(a.cap + 1)
          .as('s'),
      )
      .select((c) => c.fn.countAll<number>().as('count')),
  { authorityId: someId, kind: 'consultancy', cap: 10_000 },
);

/** Who registered and who suspended it, and whether the latter is below the one who asks. */
const standing = (authorityId: string) =>
  [
    'o.registered_by as registeredBy',
    'o.suspended_by as suspendedBy',
    sql<boolean>`exists (select from oversight b where b.authority_id = ${authorityId} and b.organization_id = o.suspended_by)`.as(
      'suspenderIsBelow',
    ),
  ] as const;

export const supervisedOrganization = statement(
  (a: { id: string; authorityId: string }) =>
    q
      .selectFrom('organizations as o')
      .leftJoin('divisions as d', 'd.code', 'o.division_code')
      .leftJoin('organizations as r', 'r.id', 'o.registered_by')
      .select(columns)
      .select(standing(a.authorityId))
      .select('r.name as registeredByName')
      .where('o.id', '=', a.id),
  { id: someId, authorityId: someId },
);

export const lockSupervised = statement(
  (a: { id: string; authorityId: string }) =>
    q
      .selectFrom('organizations as o')
      .select(['o.id', 'o.kind', 'o.name', 'o.state', 'o.state_before as stateBefore', 'o.version'])
      .select(standing(a.authorityId))
      .where('o.id', '=', a.id)
      .forUpdate('o'),
  { id: someId, authorityId: someId },
);

interface Newcomer {
  id: string;
  kind: string;
  name: string;
  creditCode: string | null;
  divisionCode: string;
  level: 'province' | 'city' | 'county' | null;
  line: Line | null;
  registeredBy: string;
  at: Date;
  /** The operator registers anywhere; an authority where it supervises, or no row comes. */
  anywhere: boolean;
}

export const insertOrganization = statement(
  (a: Newcomer) =>
    q
      .insertInto('organizations')
      .columns([
        'id',
        'kind',
        'name',
        'credit_code',
        'province',
        'division_code',
        'level',
        'line',
        'registered_by',
        'registered_at',
      ])
      .expression(
        q
          .selectFrom('divisions as d')
          .select([
            sql<string>`${a.id}::uuid`.as('id'),
            sql<OrganizationKind>`${a.kind}::text`.as('kind'),
            sql<string>`${a.name}::text`.as('name'),
            sql<string | null>`${a.creditCode}::text`.as('credit_code'),
            'd.province',
            'd.code',
            sql<'province' | 'city' | 'county' | null>`${a.level}::text`.as('level'),
            sql<Line | null>`${a.line}::text`.as('line'),
            sql<string>`${a.registeredBy}::uuid`.as('registered_by'),
            sql<Date>`${a.at}::timestamptz`.as('registered_at'),
          ])
          .where('d.code', '=', a.divisionCode)
          .$if(!a.anywhere, (query) =>
            query.where((eb) =>
              eb.exists(
                eb
                  .selectFrom('jurisdictions as j')
                  .select('j.division_code')
                  .where('j.authority_id', '=', a.registeredBy)
                  .whereRef('j.division_code', '=', 'd.code'),
              ),
            ),
          ),
      )
      .returning('id'),
  {
    id: someId,
    kind: 'consultancy',
    name: '某某',
    creditCode: null,
    divisionCode: '130000',
    level: null,
    line: null,
    registeredBy: someId,
    at: someDate,
    anywhere: false,
  },
);

export const suspendRow = statement(
  (a: { id: string; before: 'invited' | 'active'; reason: string; by: string }) =>
    q
      .updateTable('organizations')
      .set({
        state: 'suspended',
        state_before: a.before,
        state_reason: a.reason,
        suspended_by: a.by,
        version: sql<number>`version + 1`,
      })
      .where('id', '=', a.id),
  { id: someId, before: 'active', reason: '', by: someId },
);

export const restoreRow = statement(
  (a: { id: string; state: 'invited' | 'active' }) =>
    q
      .updateTable('organizations')
      .set({
        state: a.state,
        state_before: null,
        state_reason: null,
        suspended_by: null,
        version: sql<number>`version + 1`,
      })
      .where('id', '=', a.id),
  { id: someId, state: 'active' },
);
