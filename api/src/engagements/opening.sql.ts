import type { Level } from '@qingshen/domain/divisions';
import type { PermitManagement, PinnedTarget, Track } from '@qingshen/domain/engagements';
import { sql } from 'kysely';
import { q, raw, statement } from '../kernel/statement.ts';
import { type Law, lawOf } from './law.ts';

const someId = '00000000-0000-4000-8000-000000000000';

/** What decides a round's clocks: the place of the site, and what the rules say there. */
export const siteAndLaw = statement(
  ({ province, id }: { province: string; id: string }) =>
    q
      .selectFrom('sites as s')
      .leftJoin('site_permits as p', (join) =>
        join.onRef('p.province', '=', 's.province').onRef('p.site_id', '=', 's.id'),
      )
      .select([
        's.division_code as divisionCode',
        's.industry_code as industryCode',
        sql<PermitManagement | null>`p.permit_management`.as('permitManagement'),
        lawOf(sql`s.province`).as('law'),
      ])
      .where('s.province', '=', province)
      .where('s.id', '=', id),
  { province: '13', id: someId },
);

/** The rules of a place where no site is asked for. */
export const lawOfProvince = statement(
  (province: string) => raw<{ law: Law }>(sql`select ${lawOf(sql`${province}`)} as law`),
  '13',
);

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
  level: Level;
  reasons: readonly string[];
  targets: readonly PinnedTarget[];
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
        'responsible_level',
        'reasons',
        'targets',
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
            sql<Level>`${a.level}::text`.as('responsible_level'),
            sql<string[]>`${a.reasons}::text[]`.as('reasons'),
            sql<Record<string, unknown>>`${JSON.stringify(a.targets)}::jsonb`.as('targets'),
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
    level: 'county',
    reasons: ['toxic_class_one'],
    targets: [],
  },
);
