import { sql } from 'kysely';
import { q, statement } from '../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';

/**
 * The row itself is the claim, held until the outcome is on record in the same transaction: of two jobs one finds
 * nothing, and a killed worker's claim ends with its connection. Loading is authorizing: the job sees its own
 * delivery and no other.
 */
export const claimDelivery = statement(
  (id: string) =>
    q
      .selectFrom('outbox as o')
      .select([
        'o.id',
        'o.channel',
        'o.template',
        'o.locale',
        'o.address',
        'o.address_masked as addressMasked',
        'o.recipient_account_id as recipientAccountId',
        'o.organization_id as organizationId',
        'o.facts',
        'o.sealed_facts as sealedFacts',
        'o.attempts',
        'o.created_at as createdAt',
        sql<number>`extract(epoch from now() - o.created_at)::float8`.as('ageSeconds'),
      ])
      .where('o.id', '=', id)
      .where('o.state', '=', 'pending')
      .where('o.next_attempt_at', '<=', sql<Date>`now()`)
      .forUpdate()
      .skipLocked(),
  someId,
);

export const settleDelivered = statement(
  (id: string) =>
    q
      .updateTable('outbox')
      .set({
        state: 'delivered',
        delivered_at: sql<Date>`clock_timestamp()`,
        next_attempt_at: null,
        sealed_facts: null,
        last_error: null,
      })
      .where('id', '=', id),
  someId,
);

interface Failed {
  id: string;
  attempts: number;
  lastError: string;
}

export const settleDead = statement(
  ({ id, attempts, lastError }: Failed) =>
    q
      .updateTable('outbox')
      .set({ state: 'dead', next_attempt_at: null, attempts, last_error: lastError })
      .where('id', '=', id),
  { id: someId, attempts: 10, lastError: '' },
);

/** Due again after a while, counted from now and not from when the attempt began: a server may answer late. */
export const settleLater = statement(
  ({ id, attempts, lastError, seconds }: Failed & { seconds: number }) =>
    q
      .updateTable('outbox')
      .set({
        attempts,
        last_error: lastError,
        next_attempt_at: sql<Date>`clock_timestamp() + make_interval(secs => ${seconds})`,
      })
      .where('id', '=', id)
      .returning('next_attempt_at as nextAttemptAt'),
  { id: someId, attempts: 1, lastError: '', seconds: 5 },
);

/** The queue's schema belongs to the worker's group; the same key replaces whatever waits under it. */
export const enqueueAt = statement(
  ({ id, seconds }: { id: string; seconds: number }) =>
    q.selectNoFrom(
      sql<number>`(graphile_worker.add_job('deliver', json_build_object('id', ${id}::text), job_key := ${id}::text,
        max_attempts := 1, run_at := clock_timestamp() + make_interval(secs => ${seconds}))).id`.as('job'),
    ),
  { id: someId, seconds: 5 },
);

interface Filed {
  id: string;
  accountId: string;
  organizationId: string | null;
  kind: string;
  facts: Record<string, unknown>;
  at: Date;
}

export const fileInInbox = statement(
  ({ id, accountId, organizationId, kind, facts, at }: Filed) =>
    q
      .insertInto('inbox_messages')
      .values({
        id,
        account_id: accountId,
        organization_id: organizationId,
        kind,
        facts: JSON.stringify(facts),
        at,
      })
      .onConflict((conflict) => conflict.doNothing()),
  { id: someId, accountId: someId, organizationId: null, kind: 'role_changed', facts: {}, at: new Date(0) },
);

interface DevelopmentMail {
  id: string;
  channel: 'mail' | 'mobile';
  recipient: string;
  subject: string;
  text: string;
  html: string | null;
}

export const fileDevelopmentMail = statement(
  ({ id, channel, recipient, subject, text, html }: DevelopmentMail) =>
    q
      .insertInto('development_mail')
      .values({ id, at: sql<Date>`now()`, channel, recipient, subject, body_text: text, body_html: html })
      .onConflict((conflict) => conflict.doNothing()),
  { id: someId, channel: 'mail', recipient: '', subject: '', text: '', html: null },
);

/** Deliveries whose job was lost with a killed worker get a new one. */
export const requeueWaiting = statement(
  () => q.selectNoFrom(sql<number>`app.requeue_waiting()`.as('count')),
  undefined,
);

export const sweep = statement(() => q.selectNoFrom(sql<null>`app.sweep()`.as('swept')), undefined);

/** Jobs that were replaced while a killed worker held them: nothing waits for them any more. */
export const sweepJobs = statement(
  () =>
    q
      .with(
        'gone',
        () => sql<{ id: number }>`(delete from graphile_worker._private_jobs
          where attempts >= max_attempts and coalesce(locked_at, updated_at) < now() - interval '1 day' returning id)`,
      )
      .selectFrom('gone')
      .select(({ fn }) => fn.countAll<number>().as('count')),
  undefined,
);
