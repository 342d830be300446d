import type { SealMethod, ServiceMethod } from '@qingshen/domain/campaigns';
import type { Line } from '@qingshen/domain/tenancy';
import { sql } from 'kysely';
import { q, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const someKey = { province: '13', id: someId };

interface Paper {
  id: string;
  name: string;
  sha256: string;
  scan: 'not_scanned' | 'clean' | 'infected';
  organizationId: string;
}

export interface SealRow {
  line: Line;
  authorityId: string;
  authorityName: string;
  sealedOn: string | null;
  method: SealMethod | null;
  paper: Paper | null;
}

export interface ServiceRow {
  method: ServiceMethod;
  servedOn: string;
  dueOn: string | null;
  receiptNumber: string | null;
  servedBy: string;
  recipientName: string | null;
  remarks: string | null;
  recordedByName: string;
  recordedAt: string;
  paper: Paper | null;
}

const paper = sql`case when f.id is null then null else jsonb_build_object('id', f.id, 'name', f.name, 'sha256', encode(f.sha256, 'hex'),
  'scan', f.scan, 'organizationId', f.organization_id) end`;

const seals = sql<
  SealRow[]
>`(select coalesce(jsonb_agg(jsonb_build_object('line', l.line, 'authorityId', l.authority_id,
    'authorityName', l.authority_name, 'sealedOn', l.sealed_on, 'method', l.method, 'paper', ${paper}) order by l.position), '[]')
  from notice_seals l left join case_files f on f.province = l.province and f.id = l.file_id
  where l.province = n.province and l.notice_id = n.id)`;

const service = sql<ServiceRow | null>`(select jsonb_build_object('method', v.method, 'servedOn', v.served_on, 'dueOn', v.due_on,
    'receiptNumber', v.receipt_number, 'servedBy', v.served_by, 'recipientName', v.recipient_name, 'remarks', v.remarks,
    'recordedByName', v.recorded_by_name, 'recordedAt', v.recorded_at, 'paper', ${paper})
  from notice_services v left join case_files f on f.province = v.province and f.id = v.file_id
  where v.province = n.province and v.notice_id = n.id)`;

/** A notice with its seals and its service, whoever looks: the walls say who may. */
const whole = () =>
  q
    .selectFrom('notices as n')
    .innerJoin('engagements as e', (join) =>
      join.onRef('e.province', '=', 'n.province').onRef('e.id', '=', 'n.engagement_id'),
    )
    .innerJoin('divisions as g', 'g.code', 'n.division_code')
    .leftJoin('deadlines as d', (join) =>
      join
        .onRef('d.province', '=', 'e.province')
        .onRef('d.engagement_id', '=', 'e.id')
        .on('d.duty', '=', 'serve_notice')
        .on('d.rule_key', '=', 'notify_enterprise_within')
        .on('d.dropped_because', 'is', null),
    )
    .select([
      'n.province',
      'n.id',
      'n.number',
      'n.engagement_id as engagementId',
      'e.number as engagementNumber',
      'n.campaign_id as campaignId',
      'n.batch_id as batchId',
      'n.enterprise_id as enterpriseId',
      'n.enterprise_name as enterpriseName',
      'n.credit_code as creditCode',
      'n.site_name as siteName',
      'n.address',
      'n.division_code as divisionCode',
      'g.name as divisionName',
      'n.state',
      'd.due_on as dueOn',
      'd.provisional',
      'n.wording_id as wordingId',
      'n.wording_number as wordingNumber',
      'n.wording_title as wordingTitle',
      'n.prepared_on as preparedOn',
      'n.prepared_by_name as preparedByName',
      'n.stored_as as storedAs',
      'n.bytes',
      'n.pages',
      'n.sha256',
      'n.fingerprint',
      'n.missing_characters as missingCharacters',
      'n.acknowledged_at as acknowledgedAt',
      'n.acknowledged_by_name as acknowledgedByName',
      'n.superseded_at as supersededAt',
      'n.superseded_because as supersededBecause',
      'n.superseded_reason as supersededReason',
      'n.replaced_by as replacedBy',
      'n.version',
      seals.as('seals'),
      service.as('service'),
    ]);

export const noticeInSight = statement(
  ({ province, id }: { province: string; id: string }) =>
    whole().where('n.province', '=', province).where('n.id', '=', id),
  someKey,
);

interface Contact {
  account_id: string;
  name: string;
  mail: string | null;
  locale: 'zh-CN' | 'en';
}

const contacts = sql<
  Contact[]
>`(select coalesce(jsonb_agg(to_jsonb(c)), '[]') from app.answering_contact(n.enterprise_id) c)`;
const contact = sql<string>`(select b.contact from notice_batches b where b.province = n.province and b.id = n.batch_id)`;

/**
 * For a step, with who is to be told of it and what another paper would say again. Not locked: the step itself is
 * taken only at the version that was read, so that seals and state are always those of one moment.
 */
export const noticeForStep = statement(
  ({ province, id }: { province: string; id: string }) =>
    whole()
      .select(['e.lines', contacts.as('contacts'), contact.as('contact')])
      .where('n.province', '=', province)
      .where('n.id', '=', id),
  someKey,
);

export const noticesOfCase = statement(
  ({ province, engagementId }: { province: string; engagementId: string }) =>
    whole()
      .where('n.province', '=', province)
      .where('n.engagement_id', '=', engagementId)
      .orderBy('n.prepared_at', 'desc')
      .orderBy('n.id', 'desc')
      .limit(50),
  { province: '13', engagementId: someId },
);

/** No row, no such case: one without a notice is not an absent one. */
export const roundInSight = statement(
  ({ province, engagementId }: { province: string; engagementId: string }) =>
    q.selectFrom('engagements').select('id').where('province', '=', province).where('id', '=', engagementId),
  { province: '13', engagementId: someId },
);
