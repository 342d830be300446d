import type { DB } from '@qingshen/db/types';
import type { VerdictStage } from '@qingshen/domain/engagements';
import type { LocalDate } from '@qingshen/domain/time';
import { type Insertable, sql } from 'kysely';
import { q, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const some = { province: '13', id: someId };

export const attestationsOfCase = statement(
  ({ province, id }: typeof some) =>
    q
      .selectFrom('engagements as e')
      .select([
        'e.number',
        'e.state',
        'e.line',
        'e.enterprise_id as enterpriseId',
        'e.enterprise_name as enterpriseName',
        sql<LocalDate>`e.listed_on`.as('listedOn'),
      ])
      .select(
        sql<{ stage: VerdictStage; attestedAt: string; attestedByName: string }[]>`coalesce((
          select jsonb_agg(jsonb_build_object('stage', a.stage, 'attestedAt', a.attested_at, 'attestedByName', a.attested_by_name)
            order by a.attested_at)
          from fee_attestations a where a.province = e.province and a.engagement_id = e.id), '[]'::jsonb)`.as(
          'attestations',
        ),
      )
      .where('e.province', '=', province)
      .where('e.id', '=', id),
  some,
);

/** Said once; who says it again hears when it was said. */
export const attest = statement(
  (row: Insertable<DB['fee_attestations']>) =>
    q
      .insertInto('fee_attestations')
      .values(row)
      .onConflict((conflict) => conflict.columns(['province', 'engagement_id', 'stage']).doNothing())
      .returning('attested_at as attestedAt'),
  {
    province: '13',
    engagement_id: someId,
    stage: 'evaluation',
    attested_at: new Date(0),
    attested_by: someId,
    attested_by_name: '王',
  },
);
