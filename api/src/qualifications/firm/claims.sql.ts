import { sql } from 'kysely';
import { exactInstant } from '../../kernel/page.ts';
import { q, statement } from '../../kernel/statement.ts';
import type { Contact } from '../filings/firm-notices.ts';

const someId = '00000000-0000-4000-8000-000000000000';

interface Asked {
  state?: 'open' | 'settled' | undefined;
  after: readonly string[] | null;
  limit: number;
}
const some: Asked = { state: 'open', after: ['2026-01-01T00:00:00.000000Z', someId], limit: 25 };

const columns = [
  'c.id',
  'c.name',
  'c.identity_masked as identityMasked',
  'c.from_on as from',
  'c.employed_since as employedElsewhereSince',
  'c.claimed_at as claimedAt',
  'c.outcome',
  'c.reason',
  'c.settled_at as settledAt',
] as const;

const claims = ({ state, after, limit }: Asked) =>
  q
    .selectFrom('employment_claims as c')
    .select([...columns])
    .select(({ ref }) => exactInstant(ref('c.claimed_at')).as('key'))
    .$if(state === 'open', (query) => query.where('c.settled_at', 'is', null))
    .$if(state === 'settled', (query) => query.where('c.settled_at', 'is not', null))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(c.claimed_at, c.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy('c.claimed_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(limit + 1);

/** The claimant never reads whose employee the person is: the columns are not granted. */
export const claimsOfFirm = statement(
  ({ firm, ...asked }: Asked & { firm: string }) => claims(asked).where('c.claimant_id', '=', firm),
  { firm: someId, ...some },
);

export const claimsOfFirms = statement(
  (asked: Asked) =>
    claims(asked).select([
      'c.claimant_id as claimantId',
      'c.claimant_name as claimantName',
      'c.employer_id as employerId',
      'c.employer_name as employerName',
      sql<boolean>`(c.settled_at is null and app.answers_for_firm(c.employer_id))`.as('maySettle'),
    ]),
  some,
);

interface Settled {
  outcome: 'done' | 'not_yours' | 'settled' | 'ended' | 'ends_before';
  since: string | null;
  claimant_id: string | null;
  employer_id: string | null;
  name: string | null;
  contacts: Contact[] | null;
}

export const settleClaim = statement(
  (a: { id: string; verdict: 'moves' | 'stays'; reason: string; lastDay: string | null }) =>
    q
      .selectFrom(
        sql<Settled>`app.settle_employment_claim(${a.id}::uuid, ${a.verdict}, ${a.reason}, ${a.lastDay}::date)`.as(
          'r',
        ),
      )
      .select([
        'r.outcome',
        'r.since',
        'r.claimant_id as claimantId',
        'r.employer_id as employerId',
        'r.name',
        'r.contacts',
      ]),
  { id: someId, verdict: 'moves', reason: '已离职', lastDay: '2026-01-01' },
);
