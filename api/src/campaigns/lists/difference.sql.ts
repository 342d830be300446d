import type { ListChange, ListVersionKind } from '@qingshen/domain/campaigns';
import { type RawBuilder, sql } from 'kysely';
import { raw, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';

export interface Compared {
  province: string;
  before: string | null;
  after: string;
  /** Additions that are not public yet take nothing off by what they do not name. */
  isWhole: boolean;
}

/** What a list says of a plant beside its key: domain/campaigns/difference.ts, column by column. */
const differs = sql`((a.name, a.address, a.division_code, a.industry_code, a.level, a.hazardous_waste_t, a.burns_coal)
    is distinct from (b.name, b.address, b.division_code, b.industry_code, b.level, b.hazardous_waste_t, b.burns_coal)
  or not (a.reasons @> b.reasons and a.reasons <@ b.reasons))`;

const side = (province: string, version: string | null): RawBuilder<unknown> =>
  sql`(select * from list_rows r where r.province = ${province} and r.version_id = ${version}::uuid and r.standing = 'accepted')`;

/**
 * A plant whose row was rejected or set aside is named by the workbook all the same, and keeps its listing as it was; where
 * the very code of a row cannot be read, it is known by its name. app.publish_end asks the same.
 */
const isNamed = (province: string, version: string): RawBuilder<unknown> => {
  const row = sql`select from list_rows n where n.province = ${province} and n.version_id = ${version}::uuid and n.standing <> 'accepted'`;
  return sql`(exists (${row} and n.plant = b.plant) or exists (${row} and n.plant is null and n.name = b.name))`;
};

/** Two versions side by side; the later one's rows first where only they count. */
export const sides = ({ province, before, after, isWhole }: Compared): RawBuilder<unknown> => sql`
  (select coalesce(a.plant, b.plant) as plant, a.row as after_row, b.row as before_row,
     case when b.plant is null then 'added'
       when a.plant is null then case when ${isNamed(province, after)} then 'same' else 'removed' end
       when ${differs} then 'changed' else 'same' end as change
   from ${side(province, after)} a ${isWhole ? sql`full` : sql`left`} join ${side(province, before)} b on b.plant = a.plant) x`;

const some: Compared = { province: '13', before: someId, after: someId, isWhole: true };

export const differenceCounts = statement(
  (a: Compared) =>
    raw<Record<ListChange, number>>(sql`select count(*) filter (where x.change = 'added') as added,
      count(*) filter (where x.change = 'removed') as removed, count(*) filter (where x.change = 'changed') as changed,
      count(*) filter (where x.change = 'same') as same from ${sides(a)}`),
  some,
);

export interface DifferenceRow {
  plant: string;
  change: ListChange;
  afterRow: number | null;
  beforeRow: number | null;
}

export const differencePage = statement(
  ({
    changes,
    past,
    limit,
    ...a
  }: Compared & { changes: readonly ListChange[]; past: string; limit: number }) =>
    raw<DifferenceRow>(sql`select x.plant, x.change, x.after_row as "afterRow", x.before_row as "beforeRow" from ${sides(a)}
      where x.change = any(${changes}::text[]) and x.plant > ${past} order by x.plant limit ${limit + 1}`),
  { ...some, changes: ['added'], past: '', limit: 25 },
);

/** How rows of a version stand against another: for a page of them. */
export const changesOf = statement(
  ({ rows, ...a }: Compared & { rows: readonly number[] }) =>
    raw<{ row: number; change: ListChange }>(
      sql`select x.after_row as row, x.change from ${sides(a)} where x.after_row = any(${rows}::integer[])`,
    ),
  { ...some, isWhole: false, rows: [2] },
);

/** The version that a number names, and the one that was public before it. */
export const versionsToCompare = statement(
  (a: { province: string; campaignId: string; authorityId: string; id: string; against: string | null }) =>
    raw<{
      kind: ListVersionKind;
      state: string;
      againstId: string | null;
      againstNumber: number | null;
    }>(sql`select v.kind, v.state, b.id as "againstId", b.number as "againstNumber" from list_versions v
      left join list_versions b on b.province = v.province and b.campaign_id = v.campaign_id
        and case when ${a.against}::uuid is null then b.number = v.base_number else b.id = ${a.against}::uuid end
      where v.province = ${a.province} and v.id = ${a.id}::uuid and v.campaign_id = ${a.campaignId}::uuid
        and v.authority_id = ${a.authorityId}::uuid`),
  { province: '13', campaignId: someId, authorityId: someId, id: someId, against: someId },
);
