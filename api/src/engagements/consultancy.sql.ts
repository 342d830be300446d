import { sql } from 'kysely';
import { q, statement } from '../kernel/statement.ts';
import { lawOf } from './law.ts';

const someId = '00000000-0000-4000-8000-000000000000';

const round = ({ province, id }: { province: string; id: string }) =>
  q
    .selectFrom('engagements as e')
    .innerJoin('sites as s', (join) =>
      join.onRef('s.province', '=', 'e.province').onRef('s.id', '=', 'e.site_id'),
    )
    .select([
      'e.number',
      'e.version',
      'e.track',
      'e.state',
      'e.audit_manner as manner',
      'e.enterprise_id as enterpriseId',
      'e.consultancy_id as consultancyId',
      'e.consultancy_name as consultancyName',
      's.industry_code as industry',
      's.division_code as divisionCode',
      sql<boolean>`exists (select from audit_contracts c where c.province = e.province and c.engagement_id = e.id)`.as(
        'wasCommissioned',
      ),
    ])
    .where('e.province', '=', province)
    .where('e.id', '=', id);

/** The round as its manner of audit is chosen; nothing is held, the door behind the wall asks for the version again. */
export const roundOfManner = statement(round, { province: '13', id: someId });

export const roundUnderLaw = statement(
  (key: { province: string; id: string }) => round(key).select(lawOf(sql`e.province`).as('law')),
  { province: '13', id: someId },
);

/**
 * The round with the law of its province, the consultancy that a whole credit code names there, if any is at work, and
 * whether the paper that is to be filed lies in the case, brought by the enterprise, and which contract of its own with
 * another firm stands on the same bytes.
 */
export const roundAndConsultancy = statement(
  (a: { province: string; id: string; creditCode: string; fileId: string }) =>
    round(a)
      .leftJoinLateral(
        sql<{ id: string; name: string }>`app.consultancy_by_code(e.province, ${a.creditCode})`.as('found'),
        (join) => join.onTrue(),
      )
      .select(['found.id as foundId', 'found.name as foundName', lawOf(sql`e.province`).as('law')])
      .select([
        sql<boolean>`exists (select from case_files f where f.province = e.province and f.id = ${a.fileId}::uuid and f.case_id = e.id
          and f.organization_id = e.enterprise_id and f.scan <> 'infected')`.as('isPaperThere'),
        sql<{ number: string; consultancyName: string } | null>`(
          select jsonb_build_object('number', c.number, 'consultancyName', c.consultancy_name)
          from sites t
          join engagements o on o.province = t.province and o.site_id = t.id
          join audit_contracts c on c.province = o.province and c.engagement_id = o.id
          join case_files p on p.province = c.province and p.id = c.file_id
          where t.province = e.province and t.enterprise_id = e.enterprise_id and c.consultancy_id <> found.id
            and p.sha256 = (select f.sha256 from case_files f where f.province = e.province and f.id = ${a.fileId}::uuid)
          order by c.filed_at desc, c.id desc limit 1)`.as('sameAs'),
      ]),
  { province: '13', id: someId, creditCode: '911300000000000000', fileId: someId },
);
