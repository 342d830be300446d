import type { enterprise as contract } from '@qingshen/contract';
import { sql } from 'kysely';
import { exactInstant } from '../../kernel/page.ts';
import { q, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const someCase = { province: '13', id: someId };

const handovers = () =>
  q
    .selectFrom('handovers as h')
    .select([
      'h.province',
      'h.id',
      'h.engagement_id as engagementId',
      'h.engagement_number as engagementNumber',
      'h.enterprise_id as enterpriseId',
      'h.enterprise_name as enterpriseName',
      'h.former_id as formerId',
      'h.former_name as formerName',
      'h.successor_id as successorId',
      'h.successor_name as successorName',
      'h.reason',
      'h.changed_on as changedOn',
      'h.offered_at as offeredAt',
      'h.received_at as receivedAt',
      'h.received_by_name as receivedByName',
      'h.is_whole as isWhole',
      'h.remark',
      'h.version',
    ])
    .select(({ ref }) => exactInstant(ref('h.opened_at')).as('key'))
    .select(
      sql<
        contract.Handover['files']
      >`coalesce((select jsonb_agg(jsonb_build_object('name', f.name, 'sha256', encode(f.sha256, 'hex'),
          'bytes', f.bytes, 'isInCase', f.file_id is not null) order by f.position)
        from handover_files f where f.province = h.province and f.handover_id = h.id), '[]'::jsonb)`.as(
        'files',
      ),
    )
    .select(sql<contract.Handover['nothing']>`h.nothing`.as('nothing'));

export const handoversOfCase = statement(
  ({ province, id }: typeof someCase) =>
    handovers()
      .where('h.province', '=', province)
      .where('h.engagement_id', '=', id)
      .orderBy('h.opened_at', 'desc')
      .orderBy('h.id', 'desc')
      .limit(50),
  someCase,
);

export const handoverNamed = statement(
  ({ province, id }: typeof someCase) =>
    handovers().where('h.province', '=', province).where('h.id', '=', id),
  someCase,
);

interface HandoverPage {
  organizationId: string;
  state: 'open' | 'received' | undefined;
  after: readonly string[] | null;
  limit: number;
}

/** The latest of one side, along that side's index and no further than a page. */
const latest = (
  side: 'enterprise_id' | 'former_id' | 'successor_id',
  { organizationId, state, after, limit }: HandoverPage,
) =>
  q.selectFrom(
    q
      .selectFrom('handovers as h')
      .select(['h.province', 'h.id'])
      .where(`h.${side}`, '=', organizationId)
      .$if(state === 'open', (query) => query.where('h.received_at', 'is', null))
      .$if(state === 'received', (query) => query.where('h.received_at', 'is not', null))
      .$if(after !== null, (query) =>
        query.where(
          sql<boolean>`(h.opened_at, h.id) < (${after?.[0] ?? ''}::timestamptz, ${after?.[1] ?? ''}::uuid)`,
        ),
      )
      .orderBy('h.opened_at', 'desc')
      .orderBy('h.id', 'desc')
      .limit(limit + 1)
      .as('side'),
  );

/** Those this organization gives, receives or has asked for: three index ranges put together, a page of each. */
export const handoversOfOurs = statement(
  (asked: HandoverPage) =>
    handovers()
      .innerJoin(
        latest('enterprise_id', asked)
          .selectAll()
          .union(latest('former_id', asked).selectAll())
          .union(latest('successor_id', asked).selectAll())
          .as('ours'),
        (join) => join.onRef('ours.province', '=', 'h.province').onRef('ours.id', '=', 'h.id'),
      )
      .orderBy('h.opened_at', 'desc')
      .orderBy('h.id', 'desc')
      .limit(asked.limit + 1),
  { organizationId: someId, state: 'open', after: ['2026-01-01T00:00:00.000Z', someId], limit: 25 },
);
