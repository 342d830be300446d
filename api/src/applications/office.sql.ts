import type { HandAct } from '@qingshen/domain/applications';
import type { EngagementState } from '@qingshen/domain/engagements';
import { sql } from 'kysely';
import { lawOf } from '../engagements/index.ts';
import { q, raw, statement } from '../kernel/statement.ts';
import { columns, counted } from './applications.sql.ts';
import { copyRows, correctionRows, handRows, ownStop, paperRows, stopRows } from './rows-of-parts.ts';
import { dueOn, nextAuditOn } from './whole.sql.ts';

const someId = '00000000-0000-4000-8000-000000000000';

interface ContactRow {
  application_id: string;
  side: 'enterprise' | 'next';
  organization_id: string;
  account_id: string;
  name: string;
  mail: string | null;
  locale: 'zh-CN' | 'en';
}
interface RoundNow {
  state: EngagementState;
  rulesOn: string;
  rulesKnownAt: string;
  clock: {
    setByLevel: 'nation' | 'province' | 'city' | 'county';
    dueOn: string;
    originalDueOn: string;
    metOn: string | null;
  } | null;
  nextAuditOn: string | null;
}

const contacts = sql<
  ContactRow[]
>`(select coalesce(jsonb_agg(k), '[]') from app.application_contacts(a.province, array[a.id]) k)`;

const roundNow = sql<RoundNow | null>`(select jsonb_build_object('state', e.state, 'rulesOn', e.rules_on, 'rulesKnownAt', e.rules_known_at,
    'clock', (select jsonb_build_object('setByLevel', d.set_by_level, 'dueOn', d.due_on, 'originalDueOn', d.original_due_on, 'metOn', d.met_on) from deadlines d
      where d.province = e.province and d.engagement_id = e.id and d.duty = a.duty and d.set_by_level <> 'nation' and d.dropped_because is null
      order by d.due_on, d.id limit 1), 'nextAuditOn', ${nextAuditOn})
    from engagements e where e.province = a.province and e.id = a.engagement_id)`;

/** For a hand, one paper or a hundred: what it lies on, what was done, and whom to tell. Only those that have reached this office. */
export const papersInHand = statement(
  (a: { province: string; ids: readonly string[]; organizationId: string }) =>
    q
      .selectFrom('applications as a')
      .select(columns)
      .select(counted)
      .select(['a.duty', 'a.rules_on as rulesOn', 'a.rules_known_at as rulesKnownAt'])
      .select([
        stopRows.as('stopRows'),
        ownStop(a.organizationId).as('ownStop'),
        handRows.as('handRows'),
        copyRows.as('copyRows'),
        correctionRows.as('correctionRows'),
        paperRows.as('paperRows'),
        dueOn.as('dueOn'),
        contacts.as('contacts'),
        roundNow.as('roundNow'),
        sql<boolean>`exists (select from engagements e where e.province = a.province and e.site_id = a.site_id
          and e.closed_at is null)`.as('hasOpenRound'),
      ])
      .where('a.province', '=', a.province)
      .where(sql<boolean>`a.id = any(${a.ids}::uuid[])`),
  { province: '13', ids: [someId], organizationId: someId },
);

export const lawOfProvince = statement(
  (province: string) => q.selectNoFrom([lawOf(sql`${province}`).as('law')]),
  '13',
);

export interface Deed {
  id: string;
  application: string;
  seen: number;
  act: HandAct;
  outcome?: string;
  opinion?: string | null;
  clause?: string | null;
  waiver?: string | null;
  items?: readonly { field: string; label: string; reason: string }[];
  boxes?: Readonly<Record<string, string>>;
  postponed_to?: string | null;
}

export const putHands = statement(
  (a: { province: string; deeds: readonly Deed[] }) =>
    raw(
      sql<{
        application_id: string;
        version: number;
        state: 'submitted' | 'correction_requested' | 'accepted' | 'refused';
        outcome: 'forward' | 'return' | 'accept' | 'refuse' | null;
      }>`select * from app.put_hands(${a.province}, ${JSON.stringify(a.deeds)}::jsonb)`,
    ),
  { province: '13', deeds: [] },
);

/** Whose hand was the last on each: for whoever came a moment later. */
export const lastHands = statement(
  (a: { province: string; ids: readonly string[] }) =>
    raw(sql<{
      applicationId: string;
      by: string;
      act: HandAct;
      at: Date;
    }>`select distinct on (h.application_id) h.application_id as "applicationId", h.person_name as by, h.act, h.at
      from application_hands h where h.province = ${a.province} and h.application_id = any(${a.ids}::uuid[])
      order by h.application_id, h.at desc, h.id desc`),
  { province: '13', ids: [someId] },
);

export const writeLetter = statement(
  (a: { province: string; id: string; number: string; applications: readonly string[] }) =>
    raw(sql<{
      rows: number;
      to_id: string;
      to_name: string;
    }>`select * from app.write_letter(${a.province}, ${a.id}::uuid, ${a.number},
      ${a.applications}::uuid[])`),
  { province: '13', id: someId, number: '保环函〔2026〕1号', applications: [someId] },
);

export const bindRound = statement(
  (a: { province: string; id: string; roundId: string }) =>
    raw(sql`select app.bind_round(${a.province}, ${a.id}::uuid, ${a.roundId}::uuid)`),
  { province: '41', id: someId, roundId: someId },
);

export const handsOfOffice = statement(
  (a: { province: string; organizationId: string }) =>
    raw(sql<{
      hands: ('handler' | 'checker' | 'signer')[] | null;
      version: number | null;
      setBy: string | null;
      setAt: Date | null;
      holders: { hand: 'handler' | 'checker' | 'signer'; people: number }[];
    }>`select o.hands, o.version, o.set_by as "setBy", o.set_at as "setAt",
        (select jsonb_agg(jsonb_build_object('hand', h.hand, 'people', h.people)) from app.hand_holders() h) as holders
      from (select 1) one left join office_hands o on o.province = ${a.province} and o.authority_id = ${a.organizationId}::uuid`),
  { province: '13', organizationId: someId },
);

export const saveHandsOfOffice = statement(
  (a: {
    province: string;
    organizationId: string;
    hands: readonly string[];
    by: string;
    at: Date;
    version: number;
  }) =>
    raw(sql<{ version: number }>`insert into office_hands as o (province, authority_id, hands, set_by, set_at)
        select ${a.province}, ${a.organizationId}::uuid, ${a.hands}::text[], ${a.by}, ${a.at}::timestamptz where ${a.version}::int = 0
          or exists (select from office_hands x where x.province = ${a.province} and x.authority_id = ${a.organizationId}::uuid)
      on conflict (province, authority_id) do update set hands = excluded.hands, set_by = excluded.set_by, set_at = excluded.set_at,
        version = o.version + 1 where o.version = ${a.version}::int
      returning version`),
  {
    province: '13',
    organizationId: someId,
    hands: ['handler', 'signer'],
    by: '张三',
    at: new Date(0),
    version: 1,
  },
);
