import type { DB } from '@qingshen/db/types';
import {
  type KeptName,
  type ListCells,
  type ListFault,
  type ListRowStanding,
  toBeConfirmed,
} from '@qingshen/domain/campaigns';
import type { Level } from '@qingshen/domain/divisions';
import type { PermitManagement } from '@qingshen/domain/engagements';
import type { ListingReason } from '@qingshen/domain/rules';
import { type SelectQueryBuilder, sql } from 'kysely';
import { containing } from '../../kernel/containing.ts';
import { q, raw, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const someVersion = { province: '13', versionId: someId };

const readColumns = [
  't.row',
  't.version',
  't.corrected',
  't.carried',
  't.override_reason as overrideReason',
  't.known_name as knownName',
  't.set_aside_because as setAsideBecause',
  't.plant',
  't.name',
  't.credit_code as creditCode',
  't.site_name as siteName',
  't.address',
  't.division_code as divisionCode',
  't.industry_code as industryCode',
  't.hazardous_waste_t as hazardousWasteT',
  't.burns_coal as burnsCoal',
  't.organiser_name as organiserName',
  't.carries',
  't.codes',
  't.confirmed',
] as const;

/** Something differs from what is known, and nobody has said that it is right. */
export const unconfirmed = (row: string): string =>
  `${row}.standing = 'accepted' and not ${row}.confirmed and ${row}.codes && array[${[...toBeConfirmed]
    .map((code) => `'${code}'`)
    .join(', ')}]`;

type Rows = SelectQueryBuilder<DB & { t: DB['list_rows'] }, 't', object>;

const rowsOf = ({ province, versionId }: { province: string; versionId: string }) =>
  (q.selectFrom('list_rows as t') as unknown as Rows)
    .select(readColumns)
    .select([
      sql<ListCells>`t.cells`.as('cells'),
      sql<ListRowStanding>`t.standing`.as('standing'),
      sql<ListFault[]>`t.faults`.as('faults'),
      sql<ListFault[]>`t.warnings`.as('warnings'),
      sql<ListingReason[]>`t.reasons`.as('reasons'),
      sql<Level | null>`t.level`.as('level'),
      sql<KeptName | null>`t.kept_name`.as('keptName'),
      // What the enterprise has said of its permit decides clocks; a plant that nobody knew has said nothing.
      sql<PermitManagement | null>`(select p.permit_management from site_permits p
        where p.province = t.province and p.site_id = t.site_id)`.as('permitManagement'),
    ])
    .where('t.province', '=', province)
    .where('t.version_id', '=', versionId);

export interface RowFilter {
  province: string;
  versionId: string;
  standing?: ListRowStanding;
  fault?: string;
  unsettled?: boolean;
  unconfirmed?: boolean;
  divisions?: readonly string[];
  search?: string;
}

const filtered = ({ standing, fault, unsettled, unconfirmed: unseen, divisions, search, ...of }: RowFilter) =>
  rowsOf(of)
    .where('t.carried', '=', false)
    .$if(standing !== undefined, (query) => query.where('t.standing', '=', standing ?? 'accepted'))
    .$if(fault !== undefined, (query) => query.where(sql<boolean>`${fault} = any(t.codes)`))
    .$if(unsettled === true, (query) =>
      query
        .where('t.standing', '=', 'accepted')
        .where('t.known_name', 'is not', null)
        .where('t.kept_name', 'is', null),
    )
    .$if(unseen === true, (query) => query.where(sql.raw<boolean>(unconfirmed('t'))))
    .$if(divisions !== undefined, (query) =>
      query.where(sql<boolean>`t.division_code = any(${divisions}::text[])`),
    )
    .$if(search !== undefined, (query) =>
      query.where(({ eb, or }) =>
        or([
          eb(sql<string>`t.cells ->> 'name'`, 'ilike', containing(search ?? '')),
          eb('t.credit_code', '=', (search ?? '').toUpperCase()),
        ]),
      ),
    );

const someFilter: RowFilter = {
  ...someVersion,
  standing: 'rejected',
  fault: 'cell_missing',
  unsettled: true,
  unconfirmed: true,
  divisions: ['130606'],
  search: '钢',
};

export const rowPage = statement(
  ({ after, limit, ...filter }: RowFilter & { after: number; limit: number }) =>
    filtered(filter)
      .where('t.row', '>', after)
      .orderBy('t.row')
      .limit(limit + 1),
  { ...someFilter, after: 0, limit: 25 },
);

/** How many a page's filter finds, one past the cap: that there are more is all that is said. */
export const countCap = 10_000;
export const rowsCounted = statement(
  (filter: RowFilter) =>
    q
      .selectFrom(
        filtered(filter)
          .clearSelect()
          .select('t.row')
          .limit(countCap + 1)
          .as('seen'),
      )
      .select(({ fn }) => fn.countAll<number>().as('count')),
  someFilter,
);

/** Rows by number, and those that name one of these plants. */
export const rowsNamed = statement(
  (a: { province: string; versionId: string; rows: readonly number[]; plants: readonly string[] }) =>
    rowsOf(a)
      .where('t.carried', '=', false)
      .where(sql<boolean>`(t.row = any(${a.rows}::integer[]) or t.plant = any(${a.plants}::text[]))`)
      .orderBy('t.row')
      .limit(2000),
  { ...someVersion, rows: [2], plants: ['x|y'] },
);

/** Rows by number, those that were carried into a published version among them. */
export const everyRowNamed = statement(
  ({ rows, ...of }: { province: string; versionId: string; rows: readonly number[] }) =>
    rowsOf(of).where(sql<boolean>`t.row = any(${rows}::integer[])`),
  { ...someVersion, rows: [2] },
);

/** Which rows stand for a plant, or bear a name: of several the first counts, and what is set aside does not. */
export const rowsOfPlants = statement(
  (a: { province: string; versionId: string; plants: readonly string[]; names: readonly string[] }) =>
    q
      .selectFrom('list_rows as t')
      .select(['t.row', 't.plant', 't.name', 't.credit_code as creditCode'])
      .where('t.province', '=', a.province)
      .where('t.version_id', '=', a.versionId)
      .where('t.carried', '=', false)
      .where('t.standing', '<>', 'set_aside')
      .where(sql<boolean>`(t.plant = any(${a.plants}::text[]) or t.name = any(${a.names}::text[]))`)
      .orderBy('t.row')
      .limit(20_000),
  { ...someVersion, plants: ['x|y'], names: ['x'] },
);

/** Rows by fault and by warning: what the officer works off. */
export const faultTallies = statement(
  ({ province, versionId }: { province: string; versionId: string }) =>
    raw<{ of: 'fault' | 'warning'; code: string; count: number }>(sql`
      select 'fault' as of, f ->> 'code' as code, count(distinct t.row) as count
        from list_rows t cross join jsonb_array_elements(t.faults) f
        where t.province = ${province} and t.version_id = ${versionId}::uuid and not t.carried and t.standing = 'rejected' group by 2
      union all
      select 'warning', w ->> 'code', count(distinct t.row)
        from list_rows t cross join jsonb_array_elements(t.warnings) w
        where t.province = ${province} and t.version_id = ${versionId}::uuid and not t.carried and t.standing = 'accepted' group by 2
      order by 1, 3 desc, 2`),
  someVersion,
);
