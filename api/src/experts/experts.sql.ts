import type { DB } from '@qingshen/db/types';
import { type Insertable, sql } from 'kysely';
import { containing } from '../kernel/containing.ts';
import { q, statement } from '../kernel/statement.ts';

export interface Registered {
  organizationId: string;
  /** A pool lists its own register; an authority the pools it oversees. */
  kind: 'expert_pool' | 'authority';
  province: string;
  specialty?: string;
  search?: string;
  after: readonly string[] | null;
  limit: number;
}

/** In the order of names as Chinese readers expect it; the membership speaks of itself through one definer function. */
export const expertsRegistered = statement(
  ({ organizationId, kind, province, specialty, search, after, limit }: Registered) =>
    q
      .selectFrom('experts as e')
      .select([
        'e.province',
        'e.id',
        'e.name',
        'e.employer',
        'e.title',
        'e.specialties',
        'e.enrolled_on as enrolledOn',
        'e.withdrawn_on as withdrawnOn',
      ])
      .select(sql<string | null>`app.membership_by_invitation(e.invitation_id)`.as('membership'))
      .where('e.province', '=', province)
      .$if(kind === 'expert_pool', (query) => query.where('e.pool_id', '=', organizationId))
      .$if(kind === 'authority', (query) =>
        query.where(({ exists, selectFrom }) =>
          exists(
            selectFrom('oversight as s')
              .select('s.organization_id')
              .where('s.authority_id', '=', organizationId)
              .whereRef('s.organization_id', '=', 'e.pool_id'),
          ),
        ),
      )
      .$if(specialty !== undefined, (query) =>
        query.where(sql<boolean>`e.specialties @> array[${specialty}]::text[]`),
      )
      .$if(search !== undefined, (query) =>
        query.where(({ eb, or }) =>
          or([
            eb('e.name', 'ilike', containing(search ?? '')),
            eb('e.employer', 'ilike', containing(search ?? '')),
          ]),
        ),
      )
      .$if(after !== null, (query) =>
        query.where(sql<boolean>`(e.name collate "zh-x-icu", e.id) > (${after?.[0]}, ${after?.[1]})`),
      )
      .orderBy(sql`e.name collate "zh-x-icu"`)
      .orderBy('e.id')
      .limit(limit + 1),
  {
    organizationId: '00000000-0000-4000-8000-000000000000',
    kind: 'expert_pool',
    province: '13',
    specialty: '2521',
    search: '王',
    after: ['王', '00000000-0000-4000-8000-000000000000'],
    limit: 25,
  },
);

export const enrol = statement(
  (expert: Insertable<DB['experts']>) => q.insertInto('experts').values(expert),
  {
    province: '13',
    id: '00000000-0000-4000-8000-000000000000',
    pool_id: '00000000-0000-4000-8000-000000000000',
    invitation_id: '00000000-0000-4000-8000-000000000000',
    name: '王',
    employer: '某院',
    title: 'senior',
    specialties: ['2521'],
    enrolled_on: '2026-01-01',
  },
);
