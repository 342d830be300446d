import type { TaskList } from 'graphile-worker';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { Config } from '../kernel/config.ts';
import { sealer } from '../kernel/seal.ts';
import { carrier, type Doors } from './carry.ts';
import { requeueWaiting, sweep, sweepJobs } from './carrying.sql.ts';
import { deliverer } from './deliver.ts';
import { smtpDoor } from './mail-door.ts';
import { logOnlyDoor } from './text-message-door.ts';

export interface Jobs {
  tasks: TaskList;
  /** Puts away what has served its time. */
  sweep(): Promise<void>;
  /** Gives a new job to every delivery that is due and has none. */
  recover(): Promise<void>;
  /** Waits for what is under way; what has not left yet is put off. */
  stop(): Promise<void>;
}

interface Parts {
  config: Config;
  pool: pg.Pool;
  log: Logger;
  mailLines: number;
}

const idOf = (payload: unknown): string => {
  const id = (payload as { id?: unknown } | null)?.id;
  if (typeof id !== 'string') throw new Error('a job without a delivery');
  return id;
};

/** What the worker does for this room. */
export function notificationJobs({ config, pool, log, mailLines }: Parts): Jobs {
  const doors: Doors = {
    mail: config.SMTP_URL ? smtpDoor({ url: config.SMTP_URL, from: config.MAIL_FROM }) : null,
    textMessage: logOnlyDoor(log),
    mailLines,
  };
  const seal = sealer(config.SECRET_KEY, 'outbox');
  const { deliver, end } = deliverer({ pool, carry: carrier(config, seal, doors), log });
  return {
    tasks: { deliver: (payload) => deliver(idOf(payload)) },
    async sweep() {
      await pool.query(sweep(undefined).compile().sql);
      await pool.query(sweepJobs(undefined).compile().sql);
    },
    async recover() {
      const { rows } = await pool.query<{ count: number }>(requeueWaiting(undefined).compile().sql);
      if (rows[0]?.count) log.info({ count: rows[0].count }, 'waiting deliveries queued again');
    },
    async stop() {
      doors.mail?.close();
      await end();
    },
  };
}
