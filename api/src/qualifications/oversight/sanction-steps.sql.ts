import type { Lifting, SanctionStep } from '@qingshen/domain/qualifications';
import { sql } from 'kysely';
import { raw, statement } from '../../kernel/statement.ts';
import type { Contact } from '../filings/firm-notices.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const someKey = { province: '41', id: someId };

interface About {
  authorityId: string;
  firm: string;
  province: string;
  checkId: string | null;
  previousId: string | null;
  today: string;
}

/**
 * The firm as an authority that answers for it knows it: by its filing, or because it oversees it. The step before is
 * held while the next is considered: of two officers at once one waits, and then sees.
 */
export const firmInHand = statement(
  (a: About) =>
    raw(sql<{
      name: string;
      creditCode: string;
      listed: boolean;
      checked: string | null;
      contacts: Contact[];
      held: string | null;
    }>`select k.name, k."creditCode", held.id as held,
        exists (select from published.register_entries e where e.authority_id = ${a.authorityId} and e.organization_id = ${a.firm}
          and e.state = 'listed' and (e.valid_until is null or e.valid_until >= ${a.today})) as listed,
        (select c.outcome from firm_check_subjects c where c.province = ${a.province} and c.check_id = ${a.checkId}::uuid
          and c.organization_id = ${a.firm}) as checked,
        (select coalesce(jsonb_agg(c), '[]') from app.firm_contacts(array[${a.firm}::uuid]) c) as contacts
      from (select f.organization_name as name, f.credit_code as "creditCode", f.opened_at as at from filings f
          where f.authority_id = ${a.authorityId} and f.organization_id = ${a.firm} and f.submitted_at is not null
        union all
        select v.name, v.credit_code, v.registered_at from oversight v
          where v.authority_id = ${a.authorityId} and v.organization_id = ${a.firm} and v.kind = 'consultancy'
        order by at desc limit 1) k
        left join lateral (select s.id from firm_sanctions s where s.province = ${a.province} and s.id = ${a.previousId}::uuid for update) held on true`),
  { authorityId: someId, firm: someId, province: '41', checkId: null, previousId: null, today: '2026-01-01' },
);

interface Imposed {
  province: string;
  id: string;
  firm: string;
  firmName: string;
  creditCode: string;
  authorityId: string;
  authorityName: string;
  step: SanctionStep;
  previousId: string | null;
  checkId: string | null;
  clause: string;
  reason: string;
  from: string;
  until: string | null;
  by: string;
  at: Date;
}

/** An order stays between the authority and the firm; a name published and a suspension are everybody's to read. */
export const impose = statement(
  (a: Imposed) =>
    raw(sql`with imposed as (
        insert into firm_sanctions (province, id, organization_id, organization_name, authority_id, authority_name, step, previous_id,
            check_id, clause, reason, from_on, until_on, imposed_by, imposed_at)
          values (${a.province}, ${a.id}::uuid, ${a.firm}::uuid, ${a.firmName}, ${a.authorityId}::uuid, ${a.authorityName}, ${a.step},
            ${a.previousId}::uuid, ${a.checkId}::uuid, ${a.clause}, ${a.reason}, ${a.from}::date, ${a.until}::date, ${a.by}::uuid,
            ${a.at}::timestamptz))
      insert into published.register_sanctions (province, id, organization_id, organization_name, credit_code, authority_id,
          authority_name, step, clause, reason, from_on, until_on, published_at)
        select ${a.province}, ${a.id}::uuid, ${a.firm}::uuid, ${a.firmName}::text, ${a.creditCode}::text, ${a.authorityId}::uuid,
          ${a.authorityName}::text, ${a.step}::text, ${a.clause}::text, ${a.reason}::text, ${a.from}::date, ${a.until}::date,
          ${a.at}::timestamptz
        where ${a.step}::text <> 'order_to_correct'`),
  {
    ...someKey,
    firm: someId,
    firmName: '某公司',
    creditCode: '91410000MA0000000X',
    authorityId: someId,
    authorityName: '某厅',
    step: 'suspend',
    previousId: null,
    checkId: null,
    clause: '五（三）',
    reason: '…',
    from: '2026-01-01',
    until: null,
    by: someId,
    at: new Date(0),
  },
);

interface Lifted {
  province: string;
  id: string;
  version: number;
  on: string;
  because: Lifting;
  reason: string;
}

export const lift = statement(
  (a: Lifted) =>
    raw(sql<{ version: number }>`with lifted as (
        update firm_sanctions set lifted_on = ${a.on}::date, lifted_because = ${a.because}, lifted_reason = ${a.reason}, version = version + 1
          where province = ${a.province} and id = ${a.id} and version = ${a.version} and lifted_on is null returning id, version),
      shown as (
        update published.register_sanctions p set lifted_on = ${a.on}::date, lifted_because = ${a.because} from lifted
          where p.province = ${a.province} and p.id = lifted.id)
      select version from lifted`),
  { ...someKey, version: 1, on: '2026-01-01', because: 'corrected', reason: '…' },
);
