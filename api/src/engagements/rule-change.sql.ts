import { q, statement } from '../kernel/statement.ts';

interface OnTrack {
  organizationId: string;
  track: 'mandatory' | 'voluntary';
  at: Date;
  limit: number;
}

/** The open rounds of a track in this organization's sight, each with its place and the rules it keeps. */
export const openRoundsOnTrack = statement(
  ({ organizationId, track, at, limit }: OnTrack) =>
    q
      .selectFrom('case_access as a')
      .innerJoin('engagements as e', (join) =>
        join.onRef('e.province', '=', 'a.province').onRef('e.id', '=', 'a.case_id'),
      )
      .select([
        'e.province',
        'e.id',
        'e.number',
        'e.enterprise_name as enterpriseName',
        'a.division_code as divisionCode',
        'e.rules_on as rulesOn',
        'e.rules_known_at as rulesKnownAt',
      ])
      .where('a.organization_id', '=', organizationId)
      .where('a.track', '=', track)
      .where(({ eb, or }) => or([eb('a.closes_at', 'is', null), eb('a.closes_at', '>', at)]))
      .where('e.closed_at', 'is', null)
      .orderBy('a.opened_at', 'desc')
      .orderBy('a.case_id', 'desc')
      .limit(limit + 1),
  {
    organizationId: '00000000-0000-4000-8000-000000000000',
    track: 'mandatory',
    at: new Date(0),
    limit: 2000,
  },
);
