import type { enterprise as contract } from '@qingshen/contract';
import type { LocalDate } from '@qingshen/domain/time';
import { sql } from 'kysely';
import { q, statement } from '../../kernel/statement.ts';
import { type PaperColumns, paperOf } from './case-paper.sql.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const someCase = { province: '13', id: someId };

type Paper = { paper: PaperColumns | null };
type ContractColumns = Omit<contract.AuditContract, 'paper'> & Paper;
type SelfAuditColumns = Omit<contract.SelfAudit, 'paper'> & Paper;

/** The price stands beside for the two parties; no authority may so much as ask for its table. */
const contracts = (priced: boolean) => sql<ContractColumns[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', c.province || '-' || c.id, 'consultancyId', c.consultancy_id, 'consultancyName', c.consultancy_name,
    'number', c.number, 'signedOn', c.signed_on, 'from', c.from_on, 'until', c.until_on, 'feeFen', ${priced ? sql`p.fee_fen` : sql`null::bigint`}, 'filedAt', c.filed_at,
    'endedOn', c.ended_on, 'endedBecause', c.ended_because, 'endedReason', c.ended_reason, 'paper', ${paperOf('c.province', 'c.file_id')})
    order by c.filed_at desc, c.id desc)
  from audit_contracts c
    ${priced ? sql`left join audit_contract_fees p on p.province = c.province and p.contract_id = c.id` : sql``}
  where c.province = e.province and c.engagement_id = e.id), '[]'::jsonb)`;

const selfAudits = () => sql<SelfAuditColumns[]>`coalesce((
  select jsonb_agg(jsonb_build_object('declaredAt', d.declared_at, 'instruments', d.instruments, 'staff', d.staff, 'findings', d.findings,
    'endedOn', d.ended_on, 'endedReason', d.ended_reason, 'paper', ${paperOf('d.province', 'd.file_id')})
    order by d.declared_at desc, d.id desc)
  from self_audit_declarations d where d.province = e.province and d.engagement_id = e.id), '[]'::jsonb)`;

/** One that was refused asks for the audit to go on, and is no bound. */
const evaluatedOn = () =>
  sql<
    string | null
  >`case when e.state = any (array['evaluation_applied', 'implementing', 'acceptance_applied', 'acceptance_failed']) then coalesce(
    (select max(v.concluded_on) from round_verdicts v where v.province = e.province and v.engagement_id = e.id
      and v.stage = 'evaluation' and v.result = 'passed'),
    (select min(d.met_on) from deadlines d where d.province = e.province and d.engagement_id = e.id and d.duty = 'apply_evaluation'
      and not exists (select from round_verdicts v where v.province = e.province and v.engagement_id = e.id))) end`.as(
    'evaluatedOn',
  );

const days = ({ province, id }: typeof someCase) =>
  q
    .selectFrom('engagements as e')
    .leftJoin('audit_periods as d', (join) =>
      join.onRef('d.province', '=', 'e.province').onRef('d.engagement_id', '=', 'e.id'),
    )
    .select([
      'e.number',
      'e.version as roundVersion',
      'e.track',
      'e.state',
      'e.audit_manner as manner',
      sql<LocalDate>`e.listed_on`.as('listedOn'),
      'e.enterprise_id as enterpriseId',
      'e.consultancy_id as consultancyId',
      'd.started_on as startedOn',
      'd.finished_on as finishedOn',
      'd.report_file_id as reportFileId',
      'd.version',
    ])
    .select(
      sql<string | null>`(select min(c.signed_on) from audit_contracts c
        where c.province = e.province and c.engagement_id = e.id)`.as('firstSignedOn'),
    )
    .select(evaluatedOn())
    .where('e.province', '=', province)
    .where('e.id', '=', id);

/** The round with its days: first signed, begun, finished. */
export const daysOfCase = statement(days, someCase);

/** And with everybody who audited it. */
export const commissionOfCase = statement(
  ({ priced, ...key }: typeof someCase & { priced: boolean }) =>
    days(key).select([contracts(priced).as('contracts'), selfAudits().as('selfAudits')]),
  { ...someCase, priced: true },
);
