import { sql } from 'kysely';
import { raw, statement } from '../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';

interface Compared {
  province: string;
  id: string;
  field: string;
  written: string;
  isSame: boolean;
  paperValue: string | null;
  by: string;
  at: Date;
}

/** Compared anew: what was said of this box before gives way. */
export const saveComparison = statement(
  (a: Compared) =>
    raw(sql<{
      field: string;
    }>`insert into application_paper_fields (province, application_id, field, written, is_same, paper_value, compared_by,
        compared_at)
      values (${a.province}, ${a.id}::uuid, ${a.field}, ${a.written}::jsonb, ${a.isSame}, ${a.paperValue}, ${a.by}, ${a.at}::timestamptz)
      on conflict (province, application_id, field) do update set written = excluded.written, is_same = excluded.is_same,
        paper_value = excluded.paper_value, compared_by = excluded.compared_by, compared_at = excluded.compared_at, resolution = null,
        note = null, resolved_at = null
      returning field`),
  {
    province: '13',
    id: someId,
    field: 'enterprise_name',
    written: '"某厂"',
    isSame: true,
    paperValue: null,
    by: '张三',
    at: new Date(0),
  },
);

interface Resolved {
  province: string;
  id: string;
  field: string;
  resolution: string;
  note: string;
  by: string;
  at: Date;
}
export const endDifference = statement(
  (a: Resolved) =>
    raw(sql<{
      paperValue: string | null;
    }>`update application_paper_fields set resolution = ${a.resolution}, note = ${a.note},
        resolved_at = ${a.at}::timestamptz, compared_by = ${a.by}
      where province = ${a.province} and application_id = ${a.id}::uuid and field = ${a.field} and not is_same and resolved_at is null
      returning paper_value as "paperValue"`),
  {
    province: '13',
    id: someId,
    field: 'enterprise_name',
    resolution: 'misread',
    note: '笔误',
    by: '张三',
    at: new Date(0),
  },
);

/** What the last copy says in one box. */
export const writtenIn = statement(
  (a: { province: string; id: string; field: string }) =>
    raw(sql<{ written: unknown }>`select c.filled -> ${a.field}::text as written from application_copies c
      where c.province = ${a.province} and c.application_id = ${a.id}::uuid order by c.nth desc limit 1`),
  { province: '13', id: someId, field: 'enterprise_name' },
);
