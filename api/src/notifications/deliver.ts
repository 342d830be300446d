import type pg from 'pg';
import type { Logger } from 'pino';
import { hasConnectionFault } from '../kernel/faults.ts';
import { Transaction } from '../kernel/transaction.ts';
import type { Carry, Claimed } from './carry.ts';
import { claimDelivery, enqueueAt, settleDead, settleDelivered, settleLater } from './carrying.sql.ts';
import { nextAttempt } from './next-attempt.ts';
import { type Outcome, refused } from './outcome.ts';

export interface Deliverer {
  /** Runs once per job; run twice, by one worker or by two, it has one effect. Never throws. */
  deliver(id: string): Promise<void>;
  /** Begins nothing more, and resolves when nothing is under way. */
  end(): Promise<void>;
}

interface Parts {
  pool: pg.Pool;
  carry: Carry;
  log: Pick<Logger, 'info' | 'warn'>;
}

/** What goes on record of an attempt, sent along without waiting; the commit answers for it. */
function settle(tx: Transaction, row: Claimed, outcome: Outcome, log: Parts['log']): void {
  const { id, channel, template } = row;
  const said = { delivery: id, channel, template };
  switch (outcome.kind) {
    case 'busy':
      break;
    case 'delivered':
      if (outcome.filing) tx.post(outcome.filing);
      tx.post(settleDelivered(id));
      log.info(said, 'delivered');
      break;
    case 'refused':
      tx.post(settleDead({ id, attempts: row.attempts + 1, lastError: outcome.why }));
      log.warn({ ...said, why: outcome.why }, 'given up');
      break;
    case 'failed': {
      const next = nextAttempt({ ...row, outage: outcome.outage }, Math.random());
      const failed = { id, attempts: next.attempts, lastError: outcome.why };
      if ('dead' in next) tx.post(settleDead(failed));
      else {
        tx.post(settleLater({ ...failed, seconds: next.seconds }));
        tx.post(enqueueAt({ id, seconds: next.seconds }));
      }
      log.warn({ ...said, why: outcome.why, ...next }, 'dead' in next ? 'given up' : 'to be tried again');
    }
  }
}

async function commit(tx: Transaction): Promise<void> {
  const done = await tx.send({ text: 'commit' });
  await tx.settle();
  if (done.command !== 'COMMIT') throw new Error('the transaction was rolled back');
}

/** The recipient's account or organization was deleted after the letter was written: there is no inbox to file it in. */
const isOrphaned = (error: unknown) => (error as { code?: string }).code === '23503';

export function deliverer({ pool, carry, log }: Parts): Deliverer {
  const underway = new Map<string, Promise<void>>();
  /** Mails that found every line taken, first come first served. A crash forgets them; recovery does not. */
  const waiting = new Set<string>();
  let isOver = false;
  // Taken over by the mail server, not yet on record because the database went away: settled, never sent again.
  const sent = new Set<string>();

  /** The claim is held on one connection from the look at the row to the record of the outcome. */
  async function attempt(id: string, known?: Outcome): Promise<void> {
    const client = await pool.connect();
    const lost = new AbortController();
    const onLost = () => lost.abort();
    client.on('error', onLost);
    let broken = true;
    try {
      const tx = new Transaction(client);
      void tx.send({ text: 'begin' });
      const entering = tx.send<{ now: Date }>({ text: 'select app.enter_job($1) as now', values: [id] });
      const [row] = await tx.run(claimDelivery(id));
      const now = (await entering).rows[0]?.now ?? new Date();
      if (!row) await tx.send({ text: 'rollback' });
      else {
        const outcome = known ?? (sent.has(id) ? { kind: 'delivered' } : await carry(row, now, lost.signal));
        if (outcome.kind === 'delivered' && !outcome.filing) sent.add(id);
        if (outcome.kind === 'busy') waiting.add(id);
        settle(tx, row, outcome, log);
        await commit(tx);
        sent.delete(id);
      }
      broken = false;
    } finally {
      client.off('error', onLost);
      client.release(broken);
    }
  }

  async function deliver(id: string): Promise<void> {
    for (let nth = 1; ; nth += 1) {
      try {
        return await attempt(id);
      } catch (error) {
        if (isOrphaned(error)) return attempt(id, refused('recipient_gone'));
        // What has left must get on record; anything else is left to recovery, which finds it waiting.
        const { message } = error as Error;
        log.warn({ delivery: id, fault: message, sent: sent.has(id) }, 'not on record yet');
        if (!sent.has(id) || !hasConnectionFault(error) || nth >= 8) return;
        await new Promise((resolve) => setTimeout(resolve, Math.min(100 * 2 ** nth, 5_000)));
      }
    }
  }

  /** A line is free again: whoever has waited longest gets it. */
  function next(): void {
    const [longest] = waiting;
    if (longest === undefined || isOver) return;
    waiting.delete(longest);
    void start(longest);
  }

  function start(id: string): Promise<void> {
    const running = deliver(id)
      .catch((error: Error) => log.warn({ delivery: id, fault: error.message }, 'not on record yet'))
      .finally(() => {
        underway.delete(id);
        if (!waiting.has(id)) next();
      });
    underway.set(id, running);
    return running;
  }

  return {
    async deliver(id) {
      // A second job must not wait for the first: a slow server would soon have every job waiting.
      if (!underway.has(id) && !waiting.has(id)) await start(id);
    },
    async end() {
      isOver = true;
      await Promise.all(underway.values());
    },
  };
}
