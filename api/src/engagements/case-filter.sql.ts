import { type Duty, openEngagementStates, type WarningCode } from '@qingshen/domain/engagements';
import { type RawBuilder, sql } from 'kysely';
import { containing } from '../kernel/containing.ts';
import { q } from '../kernel/statement.ts';
import { likelyMissed, standing } from './standings.sql.ts';

export interface CaseFilter {
  organizationId: string;
  at: Date;
  today: string;
  track?: string;
  state?: string;
  open?: boolean;
  level?: string;
  reason?: string;
  industry?: string;
  divisions?: readonly string[];
  manner?: string;
  consultancy?: string;
  campaign?: { province: string; uuid: string };
  enterprise?: string;
  search?: string;
  duty?: string;
  standing?: string;
  warning?: WarningCode;
  late?: boolean;
  dueFrom?: string;
  dueTo?: string;
}

const someId = '00000000-0000-4000-8000-000000000000';

export const someFilter: CaseFilter = {
  organizationId: someId,
  at: new Date(0),
  today: '2026-01-01',
  track: 'mandatory',
  state: 'listed',
  open: true,
  level: 'city',
  reason: 'toxic_class_one',
  industry: '26',
  divisions: ['130602'],
  manner: 'commissioned',
  consultancy: '咨询',
  campaign: { province: '13', uuid: someId },
  enterprise: someId,
  search: '钢',
  duty: 'apply_evaluation',
  standing: 'at_risk',
  warning: 'nobody_audits',
  late: true,
  dueFrom: '2026-01-01',
  dueTo: '2026-02-28',
};

/** As the index says it: rounds without an open duty come last. */
export const nextDue = sql`case when a.next_due_on is null then '9999-12-31'::date else a.next_due_on end`;

const asksOfADuty = ({ duty, standing: stands, warning }: CaseFilter) =>
  duty !== undefined || stands !== undefined || warning !== undefined;

/** The duties of the case that fit everything asked of one. */
const fittingDuties = ({ today, duty, standing: stands, warning, dueFrom, dueTo }: CaseFilter) => {
  const said = [
    ...(duty === undefined ? [] : [sql`d.duty = ${duty}`]),
    ...(stands === undefined ? [] : [sql`${standing(today)} = ${stands}`]),
    ...(warning === undefined ? [] : [likelyMissed(today, warning)]),
    ...(dueFrom === undefined ? [] : [sql`d.due_on >= ${dueFrom}::date`]),
    ...(dueTo === undefined ? [] : [sql`d.due_on <= ${dueTo}::date`]),
  ];
  return sql`from deadlines d join engagements e on e.province = d.province and e.id = d.engagement_id
    where d.province = a.province and d.engagement_id = a.case_id and ${sql.join(said, sql` and `)}`;
};

const withDuty = (filter: CaseFilter) => sql<boolean>`exists (select ${fittingDuties(filter)})`;

export interface DutyAsked {
  duty: Duty;
  dueOn: string;
}

/** For which of its duties, the soonest of them, a case is on a list that was asked for by duty. */
export const dutyAsked = (filter: CaseFilter): RawBuilder<DutyAsked | null> =>
  asksOfADuty(filter)
    ? sql`(select jsonb_build_object('duty', d.duty, 'dueOn', d.due_on) ${fittingDuties(filter)} order by d.due_on, d.duty limit 1)`
    : sql`null::jsonb`;

/** What this organization may see now: lists are driven from here, and the keys they ask for travel with the right. */
export const inSight = (filter: CaseFilter) =>
  q
    .selectFrom('case_access as a')
    .where('a.organization_id', '=', filter.organizationId)
    .where(({ eb, or }) => or([eb('a.closes_at', 'is', null), eb('a.closes_at', '>', filter.at)]))
    .$if(filter.track !== undefined, (query) => query.where('a.track', '=', filter.track ?? ''))
    .$if(filter.state !== undefined, (query) => query.where('a.state', '=', filter.state ?? ''))
    .$if(filter.open === true, (query) =>
      query.where(sql<boolean>`a.state = any(${[...openEngagementStates]}::text[])`),
    )
    .$if(filter.level !== undefined, (query) => query.where('a.responsible_level', '=', filter.level ?? ''))
    .$if(filter.reason !== undefined, (query) => query.where(sql<boolean>`${filter.reason} = any(a.reasons)`))
    .$if(filter.industry !== undefined, (query) =>
      query.where('a.industry_code', 'like', `${filter.industry}%`),
    )
    .$if(filter.divisions !== undefined, (query) =>
      query.where(sql<boolean>`a.division_code = any(${filter.divisions}::text[])`),
    )
    .$if(filter.manner !== undefined, (query) => query.where('a.audit_manner', '=', filter.manner ?? ''))
    .$if(filter.consultancy !== undefined, (query) =>
      query.where('a.consultancy_name', 'ilike', containing(filter.consultancy ?? '')),
    )
    .$if(filter.campaign !== undefined, (query) =>
      query
        .where('a.province', '=', filter.campaign?.province ?? '')
        .where('a.campaign_id', '=', filter.campaign?.uuid ?? ''),
    )
    .$if(filter.enterprise !== undefined, (query) =>
      query.where(
        sql<boolean>`exists (select from engagements e where e.province = a.province and e.id = a.case_id and e.enterprise_id = ${filter.enterprise})`,
      ),
    )
    .$if(filter.search !== undefined, (query) =>
      query.where(({ eb, or }) =>
        or([
          eb('a.enterprise_name', 'ilike', containing(filter.search ?? '')),
          eb('a.number', 'ilike', containing(filter.search ?? '')),
        ]),
      ),
    )
    .$if(filter.late === true, (query) => query.where(sql<boolean>`(${nextDue}) < ${filter.today}::date`))
    .$if(asksOfADuty(filter), (query) => query.where(withDuty(filter)))
    .$if(!asksOfADuty(filter) && filter.dueFrom !== undefined, (query) =>
      query.where(sql<boolean>`(${nextDue}) >= ${filter.dueFrom}::date and a.next_due_on is not null`),
    )
    .$if(!asksOfADuty(filter) && filter.dueTo !== undefined, (query) =>
      query.where(sql<boolean>`(${nextDue}) <= ${filter.dueTo}::date and a.next_due_on is not null`),
    );
