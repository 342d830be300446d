import type { TaskList } from 'graphile-worker';
import type pg from 'pg';
import type { Logger } from 'pino';
import { storageOf } from '../../files/index.ts';
import type { Config } from '../../kernel/config.ts';
import { sealer } from '../../kernel/seal.ts';
import { makeNotices } from './make-notices.ts';

export interface NoticeJobs {
  tasks: TaskList;
  /** Gives a new job to every batch that nobody works on. */
  recover(): Promise<void>;
  /** Waits for the paper under way; the rest is handed on. */
  stop(): Promise<void>;
}

const idOf = (payload: unknown): string => {
  const id = (payload as { id?: unknown } | null)?.id;
  if (typeof id !== 'string') throw new Error('a job without a batch');
  return id;
};

/** What the worker does for this room. */
export function noticeJobs({
  config,
  pool,
  log,
}: {
  config: Config;
  pool: pg.Pool;
  log: Logger;
}): NoticeJobs {
  let over = false;
  const underWay = new Set<Promise<void>>();
  const making = {
    pool,
    storage: storageOf(config),
    tokens: { seals: { tokens: sealer(config.SECRET_KEY, 'tokens') } },
    publicUrl: (config.PUBLIC_URL ?? `http://${config.HOST}:${config.PORT}`).replace(/\/+$/, ''),
    log,
    isOver: () => over,
  };
  return {
    tasks: {
      async make_notices(payload) {
        const work = makeNotices(making, idOf(payload));
        underWay.add(work);
        await work.finally(() => underWay.delete(work));
      },
    },
    async recover() {
      const { rows } = await pool.query<{ count: number }>('select app.requeue_notices() as count');
      if (rows[0]?.count) log.info({ count: rows[0].count }, 'batches of notices queued again');
    },
    async stop() {
      over = true;
      await Promise.allSettled(underWay);
    },
  };
}
