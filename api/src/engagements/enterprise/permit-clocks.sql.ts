import { sql } from 'kysely';
import { q, statement } from '../../kernel/statement.ts';
import { lawOf } from '../law.ts';

/** Rounds of the site that still run (there is one at a time), with what decides the clocks of its permit. */
export const openRoundsOfSite = statement(
  ({ province, siteId }: { province: string; siteId: string }) =>
    q
      .selectFrom('engagements as e')
      .innerJoin('sites as s', (join) =>
        join.onRef('s.province', '=', 'e.province').onRef('s.id', '=', 'e.site_id'),
      )
      .select([
        'e.id',
        'e.track',
        'e.listed_on as listedOn',
        'e.rules_on as rulesOn',
        'e.rules_known_at as rulesKnownAt',
        's.division_code as divisionCode',
        sql<boolean>`e.campaign_id is not null`.as('inCampaign'),
        lawOf(sql`e.province`).as('law'),
      ])
      .where('e.province', '=', province)
      .where('e.site_id', '=', siteId)
      .where('e.closed_at', 'is', null),
  { province: '13', siteId: '00000000-0000-4000-8000-000000000000' },
);
