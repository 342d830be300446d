import { sql } from 'kysely';
import { exactInstant } from '../kernel/page.ts';
import { q, statement } from '../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const key = { province: '13', id: someId };

const proposals = () =>
  q
    .selectFrom('rule_amendments as a')
    .leftJoin('accounts as p', 'p.id', 'a.proposed_by')
    .leftJoin('accounts as d', 'd.id', 'a.decided_by')
    .select([
      'a.province',
      'a.id',
      'a.jurisdiction',
      'a.track',
      'a.key',
      'a.value',
      'a.document',
      'a.article',
      'a.reason',
      'a.effective_from as from',
      'a.effective_until as until',
      'a.state',
      'a.proposed_by as proposedBy',
      'p.name as proposedByName',
      'a.proposed_at as proposedAt',
      'd.name as decidedByName',
      'a.decided_at as decidedAt',
      'a.decision_reason as decisionReason',
      'a.version',
    ]);

export interface AmendmentPage {
  province: string;
  organizationId: string;
  state?: string;
  after: readonly string[] | null;
  limit: number;
}

export const amendmentPage = statement(
  ({ province, organizationId, state, after, limit }: AmendmentPage) =>
    proposals()
      .select(exactInstant(sql.ref('a.proposed_at')).as('exactly'))
      .where('a.province', '=', province)
      .where('a.authority_id', '=', organizationId)
      .$if(state !== undefined, (query) => query.where('a.state', '=', state as 'proposed'))
      .$if(after !== null, (query) =>
        query.where(sql<boolean>`(a.proposed_at, a.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
      )
      .orderBy('a.proposed_at', 'desc')
      .orderBy('a.id', 'desc')
      .limit(limit + 1),
  {
    province: '13',
    organizationId: someId,
    state: 'proposed',
    after: ['2026-01-01T00:00:00.000000Z', someId],
    limit: 25,
  },
);

/** The proposal beside everything approved in its province, one row each: what it would come to stand among. */
export const amendmentBesideStanding = statement(
  ({ province, id }: { province: string; id: string }) =>
    proposals()
      .leftJoin('published.amendments as s', 's.province', 'a.province')
      .select([
        's.id as standingId',
        's.jurisdiction as standingJurisdiction',
        's.track as standingTrack',
        's.key as standingKey',
        's.value as standingValue',
        's.document as standingDocument',
        's.article as standingArticle',
        's.effective_from as standingFrom',
        's.effective_until as standingUntil',
        's.approved_at as standingSince',
      ])
      .where('a.province', '=', province)
      .where('a.id', '=', id)
      .orderBy('s.approved_at')
      .orderBy('s.id'),
  key,
);

/** Read without a lock, since a decided row is nobody's to update: the version in the update tells two at once apart. */
export const amendmentInHand = statement(
  ({ province, id }: { province: string; id: string }) =>
    q
      .selectFrom('rule_amendments')
      .select([
        'jurisdiction',
        'track',
        'key',
        'value',
        'document',
        'article',
        'effective_from as from',
        'effective_until as until',
        'state',
        'proposed_by as proposedBy',
        'version',
      ])
      .where('province', '=', province)
      .where('id', '=', id),
  key,
);
