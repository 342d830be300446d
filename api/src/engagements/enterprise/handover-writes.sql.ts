import { sql } from 'kysely';
import { q, raw, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const someHandover = { province: '13', id: someId, seen: 1, at: new Date(0) };

interface Offer {
  province: string;
  id: string;
  seen: number;
  at: Date;
  files: readonly { name: string; sha256: string }[];
  nothing: string;
}

/**
 * What the former consultancy holds besides follows what lies in the case; the list is whole from here on. Of two who say so
 * at once the second waits for the first, and finds a version that has passed: nothing of its list is written.
 */
export const offerList = statement(
  ({ province, id, seen, at, files, nothing }: Offer) =>
    raw<{ version: number }>(sql`with held as (
      select h.province, h.id from handovers h
        where h.province = ${province} and h.id = ${id}::uuid and h.version = ${seen} for update
    ), listed as (
      insert into handover_files (province, handover_id, position, name, sha256)
        select held.province, held.id,
          (select coalesce(max(f.position), 0) from handover_files f where f.province = held.province and f.handover_id = held.id) + given.nth,
          given.one ->> 'name', decode(given.one ->> 'sha256', 'hex')
        from held, jsonb_array_elements(${JSON.stringify(files)}::jsonb) with ordinality given (one, nth)
      returning 1)
    update handovers h set offered_at = ${at}::timestamptz, nothing = ${nothing}::jsonb, version = h.version + 1
      from held where h.province = held.province and h.id = held.id and (select count(*) from listed) >= 0
      returning h.version`),
  { ...someHandover, files: [{ name: '监测原始记录.xlsx', sha256: '00'.repeat(32) }], nothing: '[]' },
);

interface Receipt {
  province: string;
  id: string;
  seen: number;
  at: Date;
  by: string;
  byName: string;
  isWhole: boolean;
  remark: string | null;
}

export const takeHandover = statement(
  (a: Receipt) =>
    q
      .updateTable('handovers')
      .set({
        received_at: a.at,
        received_by_id: a.by,
        received_by_name: a.byName,
        is_whole: a.isWhole,
        remark: a.remark,
        version: sql<number>`version + 1`,
      })
      .where('province', '=', a.province)
      .where('id', '=', a.id)
      .where('version', '=', a.seen)
      .returning('version'),
  { ...someHandover, by: someId, byName: '某公司', isWhole: true, remark: null },
);
