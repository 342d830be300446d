import type { NoticeItemFault } from '@qingshen/domain/campaigns';
import { sql } from 'kysely';
import { exactInstant } from '../../kernel/page.ts';
import { q, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const someKey = { province: '13', id: someId };

const batches = () =>
  q
    .selectFrom('notice_batches as b')
    .innerJoin('campaigns as c', (join) =>
      join.onRef('c.province', '=', 'b.province').onRef('c.id', '=', 'b.campaign_id'),
    )
    .select([
      'b.province',
      'b.id',
      'b.campaign_id as campaignId',
      'c.title as campaignTitle',
      'b.state',
      'b.authority_id as authorityId',
      'b.authority_name as authorityName',
      'b.wording_id as wordingId',
      'b.wording_number as wordingNumber',
      'b.wording_title as wordingTitle',
      'b.total',
      'b.left_out as leftOut',
      'b.started_at as startedAt',
      'b.started_by_name as startedBy',
      'b.ended_at as endedAt',
      'b.version',
      sql<
        Partial<Record<'waiting' | 'rendered' | 'faulty' | 'dropped', number>>
      >`(select coalesce(jsonb_object_agg(s.state, s.count), '{}')
        from (select i.state, count(*) as count from notice_batch_items i
          where i.province = b.province and i.batch_id = b.id group by i.state) s)`.as('counts'),
      sql<number>`(select count(*)::integer from notice_claim_letters l
        where l.province = b.province and l.batch_id = b.id)`.as('letters'),
    ]);

export const batchPage = statement(
  (a: { province: string; campaignId: string; after: readonly string[] | null; limit: number }) =>
    batches()
      .select((eb) => exactInstant(eb.ref('b.started_at')).as('key'))
      .where('b.province', '=', a.province)
      .where('b.campaign_id', '=', a.campaignId)
      .$if(a.after !== null, (query) =>
        query.where(
          sql<boolean>`(b.started_at, b.id) < (${a.after?.[0] ?? ''}::timestamptz, ${a.after?.[1] ?? someId}::uuid)`,
        ),
      )
      .orderBy('b.started_at', 'desc')
      .orderBy('b.id', 'desc')
      .limit(a.limit + 1),
  { province: '13', campaignId: someId, after: ['2026-01-01T00:00:00.000Z', someId], limit: 25 },
);

interface FaultRow {
  engagementId: string;
  enterpriseName: string;
  siteName: string;
  divisionName: string;
  fault: NoticeItemFault;
  detail: string | null;
}

const faults = sql<
  FaultRow[]
>`(select coalesce(jsonb_agg(jsonb_build_object('engagementId', x.engagement_id, 'enterpriseName', x.enterprise_name,
    'siteName', x.site_name, 'divisionName', x.division_name, 'fault', x.fault, 'detail', x.detail) order by x.position), '[]')
  from (select i.position, i.engagement_id, e.enterprise_name, s.name as site_name, g.name as division_name, i.fault, i.detail
    from notice_batch_items i join engagements e on e.province = i.province and e.id = i.engagement_id
    join sites s on s.province = e.province and s.id = e.site_id join divisions g on g.code = i.division_code
    where i.province = b.province and i.batch_id = b.id and i.state = 'faulty' order by i.position limit 500) x)`;

/** Which batch is making a notice for any of these rounds. */
export const batchHolding = statement(
  ({ province, engagements }: { province: string; engagements: readonly string[] }) =>
    q
      .selectFrom('notice_batches as b')
      .select(['b.province', 'b.id', 'b.authority_name as authorityName', 'b.started_by_name as startedBy'])
      .where('b.province', '=', province)
      .where(
        sql<boolean>`exists (select from notice_batch_items i where i.province = b.province and i.batch_id = b.id
          and i.state = 'waiting' and i.engagement_id = any(${engagements}::uuid[]))`,
      )
      .where('b.state', 'in', ['waiting', 'rendering'])
      .orderBy('b.started_at')
      .limit(1),
  { province: '13', engagements: [someId] },
);

export const batchInSight = statement(
  ({ province, id }: { province: string; id: string }) =>
    batches().select(faults.as('faults')).where('b.province', '=', province).where('b.id', '=', id),
  someKey,
);

/** Letters of one's own batch whose codes still open something. */
export const livingLetters = statement(
  ({ province, id }: { province: string; id: string }) =>
    q
      .selectFrom('notice_claim_letters as l')
      .innerJoin('invitations as v', 'v.id', 'l.invitation_id')
      .innerJoin('divisions as g', 'g.code', 'l.division_code')
      .select([
        'l.enterprise_name as enterpriseName',
        'g.name as divisionName',
        'l.stored_as as storedAs',
        'l.sha256',
      ])
      .where('l.province', '=', province)
      .where('l.batch_id', '=', id)
      .where('v.accepted_at', 'is', null)
      .where('v.revoked_at', 'is', null)
      .where(sql<boolean>`v.expires_at > now()`)
      .orderBy('l.division_code')
      .orderBy('l.enterprise_id')
      .limit(5001),
  someKey,
);
