import { sql } from 'kysely';
import { exactInstant } from '../kernel/page.ts';
import { q, statement } from '../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';

interface Asked {
  accountId: string;
  unreadOnly: boolean;
  after: readonly string[] | null;
  limit: number;
}

export const inboxOf = statement(
  ({ accountId, unreadOnly, after, limit }: Asked) =>
    q
      .selectFrom('inbox_messages as m')
      .select((eb) => [
        'm.id',
        'm.kind',
        'm.facts',
        'm.organization_id as organizationId',
        'm.at',
        'm.read_at as readAt',
        exactInstant(eb.ref('m.at')).as('key'),
      ])
      .where('m.account_id', '=', accountId)
      .$if(unreadOnly, (query) => query.where('m.read_at', 'is', null))
      .$if(after !== null, (query) =>
        query.where(
          sql<boolean>`(m.at, m.id) < (${after?.[0] ?? ''}::timestamptz, ${after?.[1] ?? ''}::uuid)`,
        ),
      )
      .orderBy('m.at', 'desc')
      .orderBy('m.id', 'desc')
      .limit(limit + 1),
  { accountId: someId, unreadOnly: true, after: ['2026-01-01T00:00:00.000000Z', someId], limit: 25 },
);

/** Counting stops at ten thousand: nobody reads the last digit of that. */
export const unreadOf = statement(
  (accountId: string) =>
    q
      .selectFrom(
        q
          .selectFrom('inbox_messages as m')
          .select('m.id')
          .where('m.account_id', '=', accountId)
          .where('m.read_at', 'is', null)
          .limit(10_000)
          .as('unread'),
      )
      .select(({ fn }) => fn.countAll<number>().as('count')),
  someId,
);

/** The first reading is the one that counts. */
export const noteReading = statement(
  ({ accountId, id, at }: { accountId: string; id: string; at: Date }) =>
    q
      .updateTable('inbox_messages')
      .set((eb) => ({ read_at: eb.fn.coalesce('read_at', eb.val(at)) }))
      .where('account_id', '=', accountId)
      .where('id', '=', id)
      .returning('id'),
  { accountId: someId, id: someId, at: new Date(0) },
);

export const noteReadingAll = statement(
  ({ accountId, at }: { accountId: string; at: Date }) =>
    q
      .with('now_read', (db) =>
        db
          .updateTable('inbox_messages')
          .set({ read_at: at })
          .where('account_id', '=', accountId)
          .where('read_at', 'is', null)
          .returning('id'),
      )
      .selectFrom('now_read')
      .select(({ fn }) => fn.countAll<number>().as('count')),
  { accountId: someId, at: new Date(0) },
);
