import { sql } from 'kysely';
import { q, raw, statement } from '../kernel/statement.ts';
import { ownStop } from './rows-of-parts.ts';

const someId = '00000000-0000-4000-8000-000000000000';

interface Saving {
  province: string;
  id: string;
  version: number;
  values: string;
  touched: string;
  at: Date;
}

/** Box by box over what is there: what others have saved meanwhile in other boxes stays. */
export const saveBoxes = statement(
  (a: Saving) =>
    raw(sql<{
      version: number;
    }>`update applications set draft = draft || ${a.values}::jsonb, touched = touched || ${a.touched}::jsonb,
        saved_at = ${a.at}::timestamptz, version = version + 1
      where province = ${a.province} and id = ${a.id}::uuid and version = ${a.version} and state in ('draft', 'correction_requested')
      returning version`),
  { province: '13', id: someId, version: 1, values: '{}', touched: '{}', at: new Date(0) },
);

export const letEdit = statement(
  (a: { province: string; id: string; version: number; allowed: boolean }) =>
    q
      .updateTable('applications')
      .set({ consultancy_may_edit: a.allowed, version: a.version + 1 })
      .where('province', '=', a.province)
      .where('id', '=', a.id)
      .where('version', '=', a.version)
      .where('state', 'in', ['draft', 'correction_requested'])
      .returning(['version', 'state']),
  { province: '13', id: someId, version: 1, allowed: true },
);

/** Enough to say whether a step is possible, and how it is named. */
export const applicationHead = statement(
  (a: { province: string; id: string; organizationId: string }) =>
    q
      .selectFrom('applications as a')
      .select([
        'a.province',
        'a.id',
        'a.number',
        'a.kind',
        'a.state',
        'a.version',
        'a.enterprise_id as enterpriseId',
        'a.engagement_id as engagementId',
        'a.form_id as formId',
        'a.form_version as formVersion',
        ownStop(a.organizationId).as('ownStop'),
        sql<number>`(select count(*)::int from application_files f where f.province = a.province and f.application_id = a.id
          and f.dropped_at is null)`.as('files'),
        sql<boolean>`exists (select from application_files f where f.province = a.province and f.application_id = a.id
          and f.purpose = 'stamped_paper' and f.dropped_at is null)`.as('hasPaper'),
      ])
      .where('a.province', '=', a.province)
      .where('a.id', '=', a.id),
  { province: '13', id: someId, organizationId: someId },
);

export interface OfficeContact {
  organization_id: string;
  account_id: string;
  name: string;
  mail: string | null;
  locale: 'zh-CN' | 'en';
}
export const contactsOfOffices = statement(
  (offices: readonly string[]) =>
    raw(sql<OfficeContact>`select * from app.office_contacts(${offices}::uuid[])`),
  [someId],
);

interface Submitted {
  outcome: 'submitted' | 'stale' | 'absent' | 'office_absent';
  version: number | null;
  authority_id: string | null;
  authority_name: string | null;
  division: string | null;
}
export const handIn = statement(
  (a: { province: string; id: string; version: number; copy: string; route: string; answers: string }) =>
    raw(sql<Submitted>`select * from app.submit_application(${a.province}, ${a.id}::uuid, ${a.version}, ${a.copy}::jsonb, ${a.route}::jsonb,
      ${a.answers}::jsonb)`),
  { province: '13', id: someId, version: 1, copy: '{}', route: '[]', answers: '[]' },
);

export const takeBack = statement(
  (a: { province: string; id: string; version: number }) =>
    raw(
      sql<{
        outcome: 'withdrawn' | 'stale' | 'absent' | 'state' | 'taken_up';
        version: number | null;
      }>`select * from app.withdraw_application(${a.province}, ${a.id}::uuid, ${a.version})`,
    ),
  { province: '13', id: someId, version: 1 },
);
