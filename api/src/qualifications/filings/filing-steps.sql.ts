import { sql } from 'kysely';
import { q, raw, statement } from '../../kernel/statement.ts';

/** What a firm writes into its filing. Every step names the version it has seen: whoever comes second changes nothing. */

const someId = '00000000-0000-4000-8000-000000000000';

interface Opened {
  province: string;
  id: string;
  organizationId: string;
  line: string;
  track: string;
  year: number;
  at: Date;
}

const numbered = (year: number) =>
  sql`${year}::int || '-' || to_char(nextval('filing_numbers'), 'FM999999000000')`;

/** Addressed to the office that keeps the filings there; where none works here, nothing is opened. */
export const insertFiling = statement(
  (a: Opened) =>
    raw(sql<{
      number: string;
    }>`insert into filings (province, id, number, organization_id, organization_name, credit_code,
        authority_id, authority_name, line, track, state, opened_at)
      select ${a.province}, ${a.id}::uuid, ${a.province} || '-BA' || ${numbered(a.year)}, o.id, o.name, o.credit_code,
        d.id, d.name, ${a.line}, ${a.track}, 'draft', ${a.at}::timestamptz
      from organizations o cross join app.filing_authority(${a.province}, ${a.line}) d
      where o.id = ${a.organizationId} returning number`),
  {
    province: '41',
    id: someId,
    organizationId: someId,
    line: 'industry',
    track: 'voluntary',
    year: 2026,
    at: new Date(0),
  },
);

/** From one that holds or has run out, to the same office; that one is touched only when the new one is accepted. */
export const insertRenewal = statement(
  (a: { province: string; id: string; formerId: string; lines: string; year: number; at: Date }) =>
    raw(sql<{
      number: string;
      track: string;
      authorityId: string;
    }>`insert into filings (province, id, number, organization_id,
        organization_name, credit_code, authority_id, authority_name, line, track, state, opened_at, supersedes_id)
      select f.province, ${a.id}::uuid, f.province || '-BA' || ${numbered(a.year)}, o.id, o.name, o.credit_code,
        d.id, d.name, f.line, f.track, 'draft', ${a.at}::timestamptz, f.id
      from filings f join organizations o on o.id = f.organization_id
        cross join app.filing_authority(f.province, f.line) d
      where f.province = ${a.province} and f.id = ${a.formerId} and f.line = ${a.lines}::jsonb ->> f.track
        and f.state in ('accepted', 'expired')
      returning number, track, authority_id as "authorityId"`),
  {
    province: '41',
    id: someId,
    formerId: someId,
    lines: '{"voluntary":"industry"}',
    year: 2026,
    at: new Date(0),
  },
);

export const askForSectors = statement(
  (a: { province: string; filingId: string; codes: readonly string[] }) =>
    raw(sql`insert into filing_sectors (province, filing_id, industry_code)
      select ${a.province}, ${a.filingId}::uuid, code from unnest(${a.codes}::text[]) code`),
  { province: '41', filingId: someId, codes: ['26'] },
);

export const askForSectorsOf = statement(
  (a: { province: string; filingId: string; formerId: string }) =>
    raw(sql<{ code: string }>`insert into filing_sectors (province, filing_id, industry_code)
      select s.province, ${a.filingId}::uuid, s.industry_code from filing_sectors s
      where s.province = ${a.province} and s.filing_id = ${a.formerId} and s.outcome = 'granted'
      returning industry_code as code`),
  { province: '41', filingId: someId, formerId: someId },
);

export const askForOtherSectors = statement(
  (a: { province: string; filingId: string; codes: readonly string[] }) =>
    raw(sql`with gone as (delete from filing_sectors where province = ${a.province} and filing_id = ${a.filingId}
        and industry_code <> all (${a.codes}::text[]))
      insert into filing_sectors (province, filing_id, industry_code)
      select ${a.province}, ${a.filingId}::uuid, code from unnest(${a.codes}::text[]) code
      on conflict (province, filing_id, industry_code) do nothing`),
  { province: '41', filingId: someId, codes: ['26'] },
);

interface Seen {
  province: string;
  id: string;
  version: number;
  from: readonly string[];
}
const someSeen = { province: '41', id: someId, version: 1, from: ['draft'] };

const seen = ({ province, id, version, from }: Seen) =>
  q
    .updateTable('filings')
    .set({ version: version + 1 })
    .where('province', '=', province)
    .where('id', '=', id)
    .where('version', '=', version)
    .where(sql<boolean>`state = any(${from}::text[])`)
    .returning('version');

export const noteChange = statement((a: Seen) => seen(a), someSeen);

export const withdraw = statement((a: Seen) => seen(a).set({ state: 'withdrawn' }), someSeen);

/** What the firm shows at this moment goes with it, and how it was known to be judged. */
export const submit = statement(
  ({ facts, at, on, ...a }: Seen & { facts: string; at: Date; on: string }) =>
    seen(a).set({ state: 'submitted', facts, submitted_at: at, rules_on: on, rules_known_at: at }),
  { ...someSeen, facts: '{}', at: new Date(0), on: '2026-01-01' },
);

export const answerCorrections = statement(
  (a: { province: string; filingId: string; at: Date; answers: string }) =>
    raw(sql`update filing_corrections c set answer = g.answer, answered_at = ${a.at}::timestamptz
      from jsonb_to_recordset(${a.answers}::jsonb) g (id uuid, answer text)
      where c.province = ${a.province} and c.filing_id = ${a.filingId} and c.id = g.id and c.answered_at is null`),
  { province: '41', filingId: someId, at: new Date(0), answers: '[]' },
);
