import { sql } from 'kysely';
import { q } from './statement.ts';

export interface OurTrail {
  organizationId: string;
  act?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  after: readonly string[] | null;
  limit: number;
}

type Side = 'organization_id' | 'subject_organization_id';

/** The latest of one side, along that side's index and no further than a page. */
const latest = (side: Side, { organizationId, act, from, to, after, limit }: OurTrail) =>
  q.selectFrom(
    q
      .selectFrom('trail_entries as t')
      .select(['t.province', 't.id', 't.at'])
      .where(`t.${side}`, '=', organizationId)
      .$if(act !== undefined, (query) => query.where('t.act', '=', act ?? ''))
      .$if(from !== undefined, (query) => query.where('t.at', '>=', from ?? new Date(0)))
      .$if(to !== undefined, (query) => query.where('t.at', '<', to ?? new Date(0)))
      .$if(after !== null, (query) =>
        query.where(
          sql<boolean>`(t.at, t.id) < (${after?.[0] ?? ''}::timestamptz, ${after?.[1] ?? ''}::uuid)`,
        ),
      )
      .orderBy('t.at', 'desc')
      .orderBy('t.id', 'desc')
      .limit(limit + 1)
      .as('side'),
  );

/**
 * Keys of what an organization did and what was done to it, newest first. One condition with "or" would read the
 * whole of a busy organization's trail for every page; two index ranges, put together, read a page of each.
 */
export const keysOfOurTrail = (asked: OurTrail) =>
  latest('organization_id', asked)
    .selectAll()
    .union(latest('subject_organization_id', asked).selectAll())
    .as('ours');
