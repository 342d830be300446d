import { sql } from 'kysely';
import { exactInstant } from '../kernel/page.ts';
import { q, statement } from '../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';

export type DeliveryState = 'pending' | 'delivered' | 'dead';

interface Asked {
  after: readonly string[] | null;
  limit: number;
}

/** Of a delivery an operator is granted these columns and no others: its content is not among them. */
export const deliveriesIn = statement(
  ({ state, after, limit }: Asked & { state: DeliveryState }) =>
    q
      .selectFrom('outbox as o')
      .select((eb) => [
        'o.id',
        'o.channel',
        'o.template',
        'o.address_masked as address',
        'o.state',
        'o.attempts',
        'o.last_error as lastError',
        'o.created_at as createdAt',
        'o.next_attempt_at as nextAttemptAt',
        exactInstant(eb.ref('o.created_at')).as('key'),
      ])
      .where('o.state', '=', state)
      .$if(after !== null, (query) =>
        query.where(
          sql<boolean>`(o.created_at, o.id) < (${after?.[0] ?? ''}::timestamptz, ${after?.[1] ?? ''}::uuid)`,
        ),
      )
      .orderBy('o.created_at', 'desc')
      .orderBy('o.id', 'desc')
      .limit(limit + 1),
  { state: 'dead', after: ['2026-01-01T00:00:00.000000Z', someId], limit: 25 },
);

/** Back on its way with all its attempts before it; nothing when it is absent or not dead. */
export const reviveDelivery = statement(
  (id: string) =>
    q
      .updateTable('outbox')
      .set({ state: 'pending', attempts: 0, next_attempt_at: sql<Date>`now()` })
      .where('id', '=', id)
      .where('state', '=', 'dead')
      .returning(['id', 'template', 'channel']),
  someId,
);

export const stateOfDelivery = statement(
  (id: string) => q.selectFrom('outbox').select('state').where('id', '=', id),
  someId,
);

export const enqueueDelivery = statement(
  (id: string) => q.selectNoFrom(sql<null>`app.enqueue(${id}::uuid)`.as('enqueued')),
  someId,
);

export const developmentMails = statement(
  ({ after, limit }: Asked) =>
    q
      .selectFrom('development_mail as m')
      .select((eb) => [
        'm.id',
        'm.at',
        'm.channel',
        'm.recipient as to',
        'm.subject',
        'm.body_text as text',
        'm.body_html as html',
        exactInstant(eb.ref('m.at')).as('key'),
      ])
      .$if(after !== null, (query) =>
        query.where(
          sql<boolean>`(m.at, m.id) < (${after?.[0] ?? ''}::timestamptz, ${after?.[1] ?? ''}::uuid)`,
        ),
      )
      .orderBy('m.at', 'desc')
      .orderBy('m.id', 'desc')
      .limit(limit + 1),
  { after: ['2026-01-01T00:00:00.000000Z', someId], limit: 25 },
);
