import { sql } from 'kysely';
import { q, raw, statement } from '../../kernel/statement.ts';
import type { Contact } from '../filings/firm-notices.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const someKey = { province: '41', id: someId };

export const fileAppeal = statement(
  (a: { province: string; id: string; sanctionId: string; firm: string; grounds: string; at: Date }) =>
    q.insertInto('sanction_appeals').values({
      province: a.province,
      id: a.id,
      sanction_id: a.sanctionId,
      organization_id: a.firm,
      grounds: a.grounds,
      filed_at: a.at,
    }),
  { ...someKey, sanctionId: someId, firm: someId, grounds: '…', at: new Date(0) },
);

/** Who imposed it, and whether somebody else here could decide; whom to tell. */
export const deciders = statement(
  (a: { province: string; id: string; accountId: string }) =>
    q
      .selectFrom('firm_sanctions as s')
      .select([
        's.imposed_by as imposedBy',
        sql<boolean>`exists (select from memberships m where m.organization_id = s.authority_id and m.state = 'active'
          and m.role in ('head', 'signer') and m.account_id <> ${a.accountId})`.as('somebodyElse'),
        sql<
          Contact[]
        >`(select coalesce(jsonb_agg(c), '[]') from app.firm_contacts(array[s.organization_id]) c)`.as(
          'contacts',
        ),
      ])
      .where('s.province', '=', a.province)
      .where('s.id', '=', a.id),
  { ...someKey, accountId: someId },
);

interface Settled {
  province: string;
  id: string;
  outcome: 'upheld' | 'dismissed';
  reason: string;
  at: Date;
  on: string;
}

/** Upheld, the sanction weighs no more from this day on, and the register says so: decided and undone in one breath. */
export const settleAppeal = statement(
  (a: Settled) =>
    raw(sql<{ outcome: string }>`with settled as (
        update sanction_appeals set outcome = ${a.outcome}, reason = ${a.reason}, decided_at = ${a.at}::timestamptz
          where province = ${a.province} and id = ${a.id} and decided_at is null returning sanction_id, outcome),
      lifted as (
        update firm_sanctions s set lifted_on = ${a.on}::date, lifted_because = 'appeal_upheld', lifted_reason = left(${a.reason}, 500),
            version = s.version + 1 from settled
          where s.province = ${a.province} and s.id = settled.sanction_id and s.lifted_on is null and settled.outcome = 'upheld'
          returning s.id),
      shown as (
        update published.register_sanctions p set lifted_on = ${a.on}::date, lifted_because = 'appeal_upheld' from lifted
          where p.province = ${a.province} and p.id = lifted.id)
      select outcome from settled`),
  { ...someKey, outcome: 'upheld', reason: '…', at: new Date(0), on: '2026-01-01' },
);
