import { sql } from 'kysely';
import { refreshDays } from '../kernel/session.ts';
import { q, statement } from '../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const someHash = Buffer.alloc(32);

export const startSession = statement(
  (a: {
    id: string;
    accountId: string;
    assurance: 'password' | 'second_factor' | 'demo';
    address: string;
    device: string | null;
  }) =>
    q.insertInto('sessions').values({
      id: a.id,
      account_id: a.accountId,
      assurance: a.assurance,
      address: a.address,
      device: a.device,
      started_at: sql<Date>`now()`,
      seen_at: sql<Date>`now()`,
      expires_at: sql<Date>`now() + interval '30 days'`,
    }),
  { id: someId, accountId: someId, assurance: 'password', address: '', device: null },
);

export const issueRefresh = statement(
  (a: { hash: Buffer; sessionId: string }) =>
    q.insertInto('refresh_tokens').values({
      token_hash: a.hash,
      session_id: a.sessionId,
      issued_at: sql<Date>`now()`,
      expires_at: sql<Date>`now() + make_interval(days => ${refreshDays}::int)`,
    }),
  { hash: someHash, sessionId: someId },
);

/** The token's own row is locked, so that of two parallel refreshes each knows about the other. */
export const refreshInHand = statement(
  (hash: Buffer) =>
    q
      .selectFrom('refresh_tokens as t')
      .innerJoin('sessions as s', 's.id', 't.session_id')
      .select([
        's.id as sessionId',
        's.account_id as accountId',
        's.assurance',
        sql<boolean>`s.ended_at is null and s.expires_at > now() and t.expires_at > now()`.as('stands'),
        sql<number | null>`extract(epoch from now() - t.replaced_at)::float8`.as('replacedSecondsAgo'),
      ])
      .where('t.token_hash', '=', hash)
      .forUpdate('t'),
  someHash,
);

export const replaceRefresh = statement(
  (hash: Buffer) =>
    q
      .updateTable('refresh_tokens')
      .set({ replaced_at: sql<Date>`now()` })
      .where('token_hash', '=', hash)
      .where('replaced_at', 'is', null),
  someHash,
);

export const touchSession = statement(
  (a: { sessionId: string; address: string; device: string | null }) =>
    q
      .updateTable('sessions')
      .set({ seen_at: sql<Date>`now()`, address: a.address, device: a.device })
      .where('id', '=', a.sessionId),
  { sessionId: someId, address: '', device: null },
);

export const strengthenSession = statement(
  (sessionId: string) =>
    q.updateTable('sessions').set({ assurance: 'second_factor' }).where('id', '=', sessionId),
  someId,
);

export const weakenSession = statement(
  (sessionId: string) => q.updateTable('sessions').set({ assurance: 'password' }).where('id', '=', sessionId),
  someId,
);

type Ending = 'signed_out' | 'revoked' | 'password_changed' | 'password_reset' | 'token_reused';

export const endSession = statement(
  (a: { sessionId: string; because: Ending }) =>
    q
      .updateTable('sessions')
      .set({ ended_at: sql<Date>`clock_timestamp()`, ended_because: a.because })
      .where('id', '=', a.sessionId)
      .where('ended_at', 'is', null)
      .returning(['id', 'account_id as accountId']),
  { sessionId: someId, because: 'signed_out' },
);

export const endSessions = statement(
  (a: { accountId: string; except: string | null; because: Ending }) =>
    q
      .updateTable('sessions')
      .set({ ended_at: sql<Date>`clock_timestamp()`, ended_because: a.because })
      .where('account_id', '=', a.accountId)
      .where('ended_at', 'is', null)
      .$if(a.except !== null, (query) => query.where('id', '<>', a.except ?? ''))
      .returning('id'),
  { accountId: someId, except: someId, because: 'revoked' },
);

export const mySessions = statement(
  (accountId: string) =>
    q
      .selectFrom('sessions')
      .select(['id', 'started_at as startedAt', 'seen_at as seenAt', 'address', 'device'])
      .where('account_id', '=', accountId)
      .where('ended_at', 'is', null)
      .where('expires_at', '>', sql<Date>`now()`)
      .orderBy('started_at', 'desc')
      .limit(100),
  someId,
);
