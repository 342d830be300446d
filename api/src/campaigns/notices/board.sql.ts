import type { NoticeStanding } from '@qingshen/domain/campaigns';
import type { Level } from '@qingshen/domain/divisions';
import { sql } from 'kysely';
import { containing } from '../../kernel/containing.ts';
import { q, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';

export interface BoardFilter {
  organizationId: string;
  at: Date;
  today: string;
  province: string;
  campaignId: string;
  batchId?: string;
  /** Only rounds for which a notice counts. */
  hasNotice?: boolean;
  divisions?: readonly string[];
  standing?: NoticeStanding;
  unserved?: boolean;
  overdue?: boolean;
  late?: boolean;
  level?: Level;
  search?: string;
}

export const standing = sql<NoticeStanding>`coalesce(n.state, 'missing')`;
/** The day that was in force when it was served; until then the one in force now. */
export const due = sql<string | null>`coalesce(v.due_on, d.due_on)`;
const isUnserved = sql<boolean>`(n.served_on is null)`;
export const isLate = sql<boolean>`(n.served_on is not null and n.served_on > ${due})`;
export const isOverdue = (today: string) => sql<boolean>`(n.served_on is null and d.due_on < ${today}::date)`;

/** Every round of the campaign in sight, with the notice that counts and the clock that runs for it. */
export const rounds = ({ organizationId, at, province, campaignId }: BoardFilter) =>
  q
    .selectFrom('case_access as a')
    .innerJoin('engagements as e', (join) =>
      join.onRef('e.province', '=', 'a.province').onRef('e.id', '=', 'a.case_id'),
    )
    .leftJoin('notices as n', (join) =>
      join
        .onRef('n.province', '=', 'e.province')
        .onRef('n.engagement_id', '=', 'e.id')
        .on('n.state', '<>', 'superseded'),
    )
    .leftJoin('notice_services as v', (join) =>
      join.onRef('v.province', '=', 'n.province').onRef('v.notice_id', '=', 'n.id'),
    )
    .leftJoin('deadlines as d', (join) =>
      join
        .onRef('d.province', '=', 'e.province')
        .onRef('d.engagement_id', '=', 'e.id')
        .on('d.duty', '=', 'serve_notice')
        .on('d.rule_key', '=', 'notify_enterprise_within')
        .on('d.dropped_because', 'is', null),
    )
    .where('a.organization_id', '=', organizationId)
    .where('a.campaign_id', '=', campaignId)
    .where('a.province', '=', province)
    .where(({ eb, or }) => or([eb('a.closes_at', 'is', null), eb('a.closes_at', '>', at)]))
    .where('e.state', '<>', 'removed');

export const filtered = (f: BoardFilter) =>
  rounds(f)
    .$if(f.batchId !== undefined, (query) => query.where('n.batch_id', '=', f.batchId ?? ''))
    .$if(f.hasNotice === true, (query) => query.where('n.id', 'is not', null))
    .$if(f.divisions !== undefined, (query) =>
      query.where(sql<boolean>`a.division_code = any(${f.divisions}::text[])`),
    )
    .$if(f.standing !== undefined, (query) => query.where(standing, '=', f.standing ?? 'missing'))
    .$if(f.unserved !== undefined, (query) => query.where(isUnserved, '=', f.unserved ?? true))
    .$if(f.overdue !== undefined, (query) =>
      query.where(sql<boolean>`coalesce(${isOverdue(f.today)}, false)`, '=', f.overdue ?? true),
    )
    .$if(f.late !== undefined, (query) =>
      query.where(sql<boolean>`coalesce(${isLate}, false)`, '=', f.late ?? true),
    )
    .$if(f.level !== undefined, (query) => query.where('a.responsible_level', '=', f.level ?? ''))
    .$if(f.search !== undefined, (query) =>
      query.where(({ eb, or }) =>
        or([
          eb('a.enterprise_name', 'ilike', containing(f.search ?? '')),
          eb('a.number', 'ilike', containing(f.search ?? '')),
          eb('n.number', 'ilike', containing(f.search ?? '')),
        ]),
      ),
    );

export const someFilter: BoardFilter = {
  organizationId: someId,
  at: new Date(0),
  today: '2026-01-01',
  province: '13',
  campaignId: someId,
  batchId: someId,
  hasNotice: true,
  divisions: ['130606'],
  standing: 'prepared',
  unserved: true,
  overdue: true,
  late: false,
  level: 'county',
  search: '钢',
};

/** As the index says it: by the last day, the soonest first, then by place; whoever has no day stands last. */
const dueKey = sql<string>`case when a.notice_due_on is null then '9999-12-31'::date else a.notice_due_on end`;

export const boardPage = statement(
  ({ after, limit, ...f }: BoardFilter & { after: readonly string[] | null; limit: number }) =>
    filtered(f)
      .innerJoin('sites as s', (join) =>
        join.onRef('s.province', '=', 'e.province').onRef('s.id', '=', 'e.site_id'),
      )
      .innerJoin('divisions as g', 'g.code', 'a.division_code')
      .select([
        'e.province',
        'e.id as engagementId',
        'e.number as engagementNumber',
        'e.enterprise_name as enterpriseName',
        's.name as siteName',
        'a.division_code as divisionCode',
        'g.name as divisionName',
        'e.responsible_level as responsibleLevel',
        'n.id as noticeId',
        'n.number',
        'n.prepared_on as preparedOn',
        'n.served_on as servedOn',
        'n.stored_as as storedAs',
        'n.sha256',
        'n.version',
        'v.method',
        'd.provisional',
        standing.as('standing'),
        due.as('dueOn'),
        dueKey.as('dueKey'),
        sql<('ecology' | 'industry' | 'reform')[]>`array(select l.line from notice_seals l
          where l.province = n.province and l.notice_id = n.id and l.sealed_on is null order by l.position)`.as(
          'sealsMissing',
        ),
        sql<number>`(select count(*)::integer from notices x
          where x.province = e.province and x.engagement_id = e.id and x.state = 'superseded')`.as('earlier'),
      ])
      .$if(after !== null, (query) =>
        query.where(
          sql<boolean>`(${dueKey}, a.division_code, a.case_id)
            > (${after?.[0] ?? ''}::date, ${after?.[1] ?? ''}::char(6), ${after?.[2] ?? someId}::uuid)`,
        ),
      )
      .orderBy(dueKey)
      .orderBy('a.division_code')
      .orderBy('a.case_id')
      .limit(limit + 1),
  { ...someFilter, after: ['2026-01-01', '130606', someId], limit: 25 },
);
