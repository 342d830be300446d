import { sql } from 'kysely';
import { raw, statement } from '../../kernel/statement.ts';

/** What an authority writes: one statement for one filing or a hundred. What is not as it was seen stays as it is. */

const someId = '00000000-0000-4000-8000-000000000000';

export interface PublishedEntry {
  line: string;
  organization_id: string;
  name: string;
  credit_code: string;
  authority_name: string;
  filing_number: string;
  sectors: readonly string[];
  staff_full_time: number;
  staff_senior: number;
  staff_intermediate: number;
  staff_registered: number;
  audits_completed: number;
}

export interface DecidedFiling {
  id: string;
  version: number;
  state: 'accepted' | 'refused' | 'revoked';
  from_state: 'submitted' | 'accepted';
  /** The one in force until now, which this one supersedes. */
  former: string | null;
  valid_from: string | null;
  valid_until: string | null;
  decision: string;
  clause: string;
  reason: string | null;
  despite: string | null;
  standing: unknown;
  sectors: readonly { code: string; outcome: 'granted' | 'refused'; reason: string | null }[];
  entry: PublishedEntry | null;
}

interface Deciding {
  province: string;
  authorityId: string;
  by: string;
  at: Date;
  on: string;
  filings: readonly DecidedFiling[];
}

const someDecision: DecidedFiling = {
  id: someId,
  version: 1,
  state: 'accepted',
  from_state: 'submitted',
  former: null,
  valid_from: '2026-01-01',
  valid_until: null,
  decision: someId,
  clause: '五（二）',
  reason: null,
  despite: null,
  standing: [],
  sectors: [],
  entry: null,
};

const given = (
  filings: readonly DecidedFiling[],
) => sql`select * from jsonb_to_recordset(${JSON.stringify(filings)}::jsonb) d (
  id uuid, version integer, state text, from_state text, former uuid, valid_from date, valid_until date, decision uuid,
  clause text, reason text, despite text, standing jsonb, sectors jsonb, entry jsonb)`;

/** Who leaves goes before who comes (the count): only one filing of a firm and line is in force at a time. */
const moved = ({ province, at }: Deciding) => sql`former as (
    update filings f set state = 'superseded', version = f.version + 1 from d
      where f.province = ${province} and f.id = d.former and f.state = 'accepted' returning f.id),
  decided as (
    update filings f set state = d.state, decided_at = ${at}::timestamptz, version = f.version + 1,
        valid_from = coalesce(d.valid_from, f.valid_from), valid_until = case when d.state = 'accepted' then d.valid_until else f.valid_until end
      from d cross join (select count(*) as n from former) gone
      where f.province = ${province} and f.id = d.id and f.version = d.version and f.state = d.from_state and gone.n >= 0
      returning f.id, f.organization_id, f.line)`;

const written = ({ province, by, at }: Deciding) => sql`sectors as (
    update filing_sectors s set outcome = g.outcome, reason = g.reason
      from decided join d using (id) cross join jsonb_to_recordset(d.sectors) g (code text, outcome text, reason text)
      where s.province = ${province} and s.filing_id = d.id and s.industry_code = g.code),
  decisions as (
    insert into filing_decisions (province, id, filing_id, outcome, clause, reason, despite, standing, decided_by, decided_at)
      select ${province}, d.decision, d.id, d.state, d.clause, d.reason, d.despite, d.standing, ${by}, ${at}::timestamptz
      from decided join d using (id))`;

const published = ({ province, authorityId, at, on }: Deciding) => sql`listed as (
    insert into published.register_entries as r (province, line, organization_id, name, credit_code, authority_id, authority_name, state,
        filing_number, sectors, filed_on, valid_until, as_of, staff_full_time, staff_senior, staff_intermediate, staff_registered,
        audits_completed, published_at)
      select ${province}, e.line, e.organization_id, e.name, e.credit_code, ${authorityId}, e.authority_name, 'listed', e.filing_number,
        e.sectors, d.valid_from, d.valid_until, ${on}::date, e.staff_full_time, e.staff_senior, e.staff_intermediate, e.staff_registered,
        e.audits_completed, ${at}::timestamptz
      from decided join d using (id) cross join jsonb_to_record(d.entry) e (line text, organization_id uuid, name text, credit_code text,
        authority_name text, filing_number text, sectors text[], staff_full_time integer, staff_senior integer, staff_intermediate integer,
        staff_registered integer, audits_completed integer)
      where d.state = 'accepted'
      on conflict (province, line, organization_id) do update set (name, credit_code, authority_id, authority_name, state, filing_number,
        sectors, filed_on, valid_until, as_of, staff_full_time, staff_senior, staff_intermediate, staff_registered, audits_completed,
        published_at) = (excluded.name, excluded.credit_code, excluded.authority_id, excluded.authority_name, excluded.state,
        excluded.filing_number, excluded.sectors, excluded.filed_on, excluded.valid_until, excluded.as_of, excluded.staff_full_time,
        excluded.staff_senior, excluded.staff_intermediate, excluded.staff_registered, excluded.audits_completed, excluded.published_at)),
  ended as (
    update published.register_entries r set state = 'ended', published_at = ${at}::timestamptz from decided join d using (id)
      where d.state = 'revoked' and r.province = ${province} and r.line = decided.line and r.organization_id = decided.organization_id)`;

export const saveDecisions = statement(
  (a: Deciding) =>
    raw(
      sql<{
        id: string;
      }>`with d as (${given(a.filings)}), ${moved(a)}, ${written(a)}, ${published(a)} select id from decided`,
    ),
  {
    province: '41',
    authorityId: someId,
    by: '某厅',
    at: new Date(0),
    on: '2026-01-01',
    filings: [someDecision],
  },
);

export interface RequestedCorrection {
  id: string;
  filing_id: string;
  label: string;
  clause: string;
  reason: string;
}

interface SendingBack {
  province: string;
  at: Date;
  filings: readonly { id: string; version: number }[];
  corrections: readonly RequestedCorrection[];
}

export const sendBack = statement(
  ({ province, at, filings, corrections }: SendingBack) =>
    raw(sql<{
      id: string;
    }>`with d as (select * from jsonb_to_recordset(${JSON.stringify(filings)}::jsonb) d (id uuid, version integer)),
      changed as (
        update filings f set state = 'correction_requested', version = f.version + 1 from d
          where f.province = ${province} and f.id = d.id and f.version = d.version and f.state = 'submitted' returning f.id),
      asked as (
        insert into filing_corrections (province, id, filing_id, label, clause, reason, requested_at)
          select ${province}, c.id, c.filing_id, c.label, c.clause, c.reason, ${at}::timestamptz
          from jsonb_to_recordset(${JSON.stringify(corrections)}::jsonb) c (id uuid, filing_id uuid, label text, clause text, reason text)
            join changed on changed.id = c.filing_id)
      select id from changed`),
  {
    province: '41',
    at: new Date(0),
    filings: [{ id: someId, version: 1 }],
    corrections: [],
  },
);
