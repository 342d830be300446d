import type { PaperKind } from '@qingshen/domain/engagements';
import { type RawBuilder, sql } from 'kysely';
import { exactInstant } from '../../kernel/page.ts';
import { raw, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';

/**
 * One kind of paper: a query over `ours` (the enterprise's cases: province, case_id, number, enterprise_name) or `us` (the
 * enterprise: id) that gives kind, id, province, case_id, number, title, by_name, at, file_id, sha256, subject_id (the
 * application or the notice it belongs to). A room that comes later hands in its own.
 */
export type PaperSource = RawBuilder<unknown>;

const columns = (
  kind: PaperKind,
  of: string,
) => sql`${sql.lit(kind)}::text as kind, ${sql.id(of, 'id')} as id, o.province,
  o.case_id, o.number`;

/** A contract, a report or a snapshot is a document of the case too: it is shown as what it is, and once. */
const known = sql`not exists (select from audit_contracts c where c.province = f.province and c.file_id = f.id)
  and not exists (select from self_audit_declarations d where d.province = f.province and d.file_id = f.id)
  and not exists (select from disclosures d where d.province = f.province and d.file_id = f.id)
  and not exists (select from permit_linkages l where l.province = f.province and l.file_id = f.id)
  and not exists (select from round_verdicts v where v.province = f.province and v.file_id = f.id)`;

const hashOf = (
  of: string,
) => sql`(select f.sha256 from case_files f where f.province = ${sql.id(of, 'province')}
  and f.id = ${sql.id(of, 'file_id')})`;

/** What the enterprise says, it says in its own name. */
const itself = sql`o.enterprise_name`;
const nothing = sql`null::uuid`;

export const ourPapers: readonly PaperSource[] = [
  sql`select ${columns('case_document', 'f')}, f.name as title, f.organization_name as by_name, f.uploaded_at as at, f.id as file_id, f.sha256, ${nothing}
    from ours o join case_files f on f.province = o.province and f.case_id = o.case_id where ${known}`,
  sql`select ${columns('audit_contract', 'c')}, c.number as title, c.consultancy_name, c.filed_at, c.file_id, ${hashOf('c')}, ${nothing}
    from ours o join audit_contracts c on c.province = o.province and c.engagement_id = o.case_id`,
  sql`select ${columns('self_audit_declaration', 'd')}, null::text, ${itself}, d.declared_at, d.file_id, ${hashOf('d')}, ${nothing}
    from ours o join self_audit_declarations d on d.province = o.province and d.engagement_id = o.case_id`,
  sql`select ${columns('handover_list', 'h')}, null::text, h.former_name, h.opened_at, ${nothing}, null::bytea, ${nothing}
    from ours o join handovers h on h.province = o.province and h.engagement_id = o.case_id`,
  sql`select 'permit_entry_record'::text, o.case_id, o.province, o.case_id, o.number, null::text, l.authority_name,
      l.written_on::timestamp at time zone 'Asia/Shanghai', l.file_id, ${hashOf('l')}, ${nothing}
    from ours o join permit_linkages l on l.province = o.province and l.engagement_id = o.case_id`,
  sql`select ${columns('disclosure_record', 'd')}, d.link, ${itself}, d.recorded_at, d.file_id, coalesce(${hashOf('d')}, d.archived_sha256), ${nothing}
    from ours o join disclosures d on d.province = o.province and d.engagement_id = o.case_id`,
  sql`select 'fee_attestation'::text, o.case_id, o.province, o.case_id, o.number, a.stage, ${itself}, a.attested_at, ${nothing}, null::bytea, ${nothing}
    from ours o join fee_attestations a on a.province = o.province and a.engagement_id = o.case_id`,
  sql`select ${columns('verdict_paper', 'v')}, coalesce(v.document_number, v.stage), v.concluded_by_name, v.recorded_at, v.file_id, ${hashOf('v')}, ${nothing}
    from ours o join round_verdicts v on v.province = o.province and v.engagement_id = o.case_id`,
];

interface PaperPage {
  organizationId: string;
  kind: PaperKind | undefined;
  engagement: { province: string; id: string } | undefined;
  after: readonly string[] | null;
  limit: number;
  sources: readonly PaperSource[];
}

interface PaperRow {
  kind: PaperKind;
  id: string;
  province: string;
  caseId: string | null;
  number: string | null;
  title: string | null;
  byName: string;
  at: Date;
  fileId: string | null;
  sha256: string | null;
  subjectId: string | null;
  key: string;
}

/** Driven from the enterprise's own cases, of which there are few; every source is asked under its own wall. */
export const papersPage = statement(
  ({ organizationId, kind, engagement, after, limit, sources }: PaperPage) =>
    raw<PaperRow>(sql`with us (id) as (select ${organizationId}::uuid), ours as (
      select a.province, a.case_id, a.number, a.enterprise_name from case_access a where a.organization_id = ${organizationId}::uuid
        ${engagement ? sql`and a.province = ${engagement.province} and a.case_id = ${engagement.id}::uuid` : sql``})
    select p.kind, p.id, p.province, p.case_id as "caseId", p.number, p.title, p.by_name as "byName", p.at, p.file_id as "fileId",
      encode(p.sha256, 'hex') as sha256, p.subject_id as "subjectId", ${exactInstant(sql.ref('p.at'))} as key
    from (${sql.join(sources, sql` union all `)}) p (kind, id, province, case_id, number, title, by_name, at, file_id, sha256, subject_id)
    where true ${engagement ? sql`and p.case_id = ${engagement.id}::uuid` : sql``}
      ${kind === undefined ? sql`` : sql`and p.kind = ${kind}`}
      ${after === null ? sql`` : sql`and (p.at, p.id, p.kind) < (${after[0]}::timestamptz, ${after[1]}::uuid, ${after[2]})`}
    order by p.at desc, p.id desc, p.kind desc limit ${limit + 1}`),
  {
    organizationId: someId,
    kind: 'audit_contract',
    engagement: { province: '13', id: someId },
    after: ['2026-01-01T00:00:00.000Z', someId, 'audit_contract'],
    limit: 25,
    sources: ourPapers,
  },
);
