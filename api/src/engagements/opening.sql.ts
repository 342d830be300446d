import type { Track } from '@qingshen/domain/engagements';
import { sql } from 'kysely';
import { q, statement } from '../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';

export interface Opening {
  province: string;
  id: string;
  siteId: string;
  year: number;
  organiserId: string;
  organiserName: string;
  line: 'ecology' | 'industry' | 'reform';
  track: Track;
  at: Date;
  /** The day whose rules the case keeps, known as they are at this moment. */
  on: string;
}

/** Read from the site and written in one statement; a site that this authority does not see opens nothing. */
export const openRound = statement(
  (a: Opening) =>
    q
      .insertInto('engagements')
      .columns([
        'province',
        'id',
        'number',
        'site_id',
        'enterprise_id',
        'enterprise_name',
        'organiser_id',
        'organiser_name',
        'line',
        'track',
        'state',
        'opened_at',
        'rules_on',
        'rules_known_at',
        'lines',
        'listed_on',
      ])
      .expression(
        q
          .selectFrom('sites as s')
          .select([
            's.province',
            sql<string>`${a.id}::uuid`.as('id'),
            sql<string>`s.province || '-' || ${a.year}::int || '-' || to_char(nextval('engagement_numbers'), 'FM999999000000')`.as(
              'number',
            ),
            's.id as site_id',
            's.enterprise_id',
            's.enterprise_name',
            sql<string>`${a.organiserId}::uuid`.as('organiser_id'),
            sql<string>`${a.organiserName}::text`.as('organiser_name'),
            sql<'ecology'>`${a.line}::text`.as('line'),
            sql<Track>`${a.track}::text`.as('track'),
            sql<'listed'>`'listed'`.as('state'),
            sql<Date>`${a.at}::timestamptz`.as('opened_at'),
            sql<string>`${a.on}::date`.as('rules_on'),
            sql<Date>`${a.at}::timestamptz`.as('rules_known_at'),
            sql<string[]>`array[${a.line}::text]`.as('lines'),
            sql<string>`${a.on}::date`.as('listed_on'),
          ])
          .where('s.province', '=', a.province)
          .where('s.id', '=', a.siteId),
      )
      .returning(['number', 'enterprise_id as enterpriseId', 'enterprise_name as enterpriseName']),
  {
    province: '13',
    id: someId,
    siteId: someId,
    year: 2026,
    organiserId: someId,
    organiserName: '某局',
    line: 'ecology',
    track: 'mandatory',
    at: new Date(0),
    on: '2026-01-01',
  },
);

interface Party {
  province: string;
  id: string;
  engagement_id: string;
  organization_id: string;
  name: string;
  capacity: 'organiser' | 'enterprise';
  since: Date;
}

export const seatParties = statement(
  (parties: readonly Party[]) => q.insertInto('case_parties').values(parties),
  [
    {
      province: '13',
      id: someId,
      engagement_id: someId,
      organization_id: someId,
      name: '某局',
      capacity: 'organiser',
      since: new Date(0),
    },
    {
      province: '13',
      id: someId,
      engagement_id: someId,
      organization_id: someId,
      name: '某厂',
      capacity: 'enterprise',
      since: new Date(0),
    },
  ],
);
