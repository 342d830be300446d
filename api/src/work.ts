import { parseCronItems, Logger as QueueLogger, type Runner, run } from 'graphile-worker';
import type pg from 'pg';
import type { Logger } from 'pino';
import { noticeJobs, remindOfNotices } from './campaigns/index.ts';
import { recountClocks, remindOfDuties } from './engagements/index.ts';
import { clamAv, scanPending, storageOf, sweepOrphans } from './files/index.ts';
import type { Config } from './kernel/config.ts';
import { isUnavailable } from './kernel/faults.ts';
import { checkLogins, type Pools } from './kernel/pools.ts';
import { openWorkerPool } from './kernel/worker-pool.ts';
import { type Jobs, notificationJobs } from './notifications/jobs.ts';
import { remindFirms } from './qualifications/index.ts';

/** More jobs at once than lines to the mail server: whatever that does, the inbox is served. */
const concurrency = 8;
const mailLines = 5;
const daily = 86_400_000;

export interface Worker {
  stop(): Promise<void>;
}

export interface WorkOptions {
  recoverEveryMs?: number;
  pollEveryMs?: number;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits out a database that is just starting or restarting; a login of the wrong kind ends it. */
async function untilChecked(pools: Pools, log: Logger): Promise<void> {
  for (;;) {
    try {
      return await checkLogins(pools);
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      log.warn({ fault: (error as Error).message }, 'waiting for the database');
      await pause(1_000);
    }
  }
}

/** Only its warnings: what a job did is logged by the job. */
const queueLogger = (log: Logger) =>
  new QueueLogger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log.warn({ queue: level }, message);
    else log.trace(message);
  });

/** Asks again after a while, never twice at once; a failure is the next round's. */
function every(milliseconds: number, what: string, log: Logger, round: () => Promise<unknown>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const go = async () => {
    await round().catch((error: Error) => log.warn({ fault: error.message }, `${what} put off`));
    if (!isOver) timer = setTimeout(go, milliseconds * (0.9 + 0.2 * Math.random()));
  };
  void go();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

/** What is done beside the queue, round after round: lost jobs are found, documents are looked at for viruses. */
function startRounds(
  config: Config,
  jobs: readonly Pick<Jobs, 'recover'>[],
  worker: pg.Pool,
  log: Logger,
  recoverEveryMs: number,
) {
  const rounds = jobs.map((one) => every(recoverEveryMs, 'recovery', log, one.recover));
  if (config.CLAMAV_URL) {
    const scanning = { worker, storage: storageOf(config), scanner: clamAv(config.CLAMAV_URL), log };
    rounds.push(every(10_000, 'scanning', log, () => scanPending(scanning)));
  }
  return () => {
    for (const end of rounds) end();
  };
}

export async function startWorker(config: Config, log: Logger, options: WorkOptions = {}): Promise<Worker> {
  const login = config.DATABASE_LOGINS.worker;
  const queuePool = openWorkerPool(login, concurrency + 3, log);
  const jobPool = openWorkerPool(login, concurrency + mailLines + 2, log);
  await untilChecked({ worker: jobPool } as Pools, log);
  const jobs = notificationJobs({ config, pool: jobPool, log, mailLines });
  const papers = noticeJobs({ config, pool: jobPool, log });
  const sweep = async () => {
    await jobs.sweep();
    await sweepOrphans(jobPool, storageOf(config), new Date());
    await jobPool.query('select app.sweep_staff_imports()');
  };
  const remind = async () => {
    const count = await remindFirms(jobPool, log);
    if (count) log.info({ count }, 'ends told ahead');
    // First the dates, then who is told of them.
    const recounted = await recountClocks(jobPool);
    if (recounted) log.info({ recounted }, 'dates counted in a year now published');
    const told = await remindOfDuties(jobPool, log);
    if (told) log.info({ told }, 'duties told ahead');
    const offices = await remindOfNotices(jobPool, log);
    if (offices) log.info({ offices }, 'offices told of notices not served');
  };

  let runner: Runner | undefined;
  let stopping = false;
  // NOTIFY only makes it sooner: polling finds every job, recovery every delivery without one.
  const once = async () => {
    runner = await run({
      pgPool: queuePool,
      taskList: { ...jobs.tasks, ...papers.tasks, sweep, remind },
      concurrency,
      noHandleSignals: true,
      pollInterval: options.pollEveryMs ?? 1_000,
      logger: queueLogger(log),
      parsedCronItems: parseCronItems([
        {
          task: 'sweep',
          match: '20 19 * * *',
          identifier: 'sweep',
          options: { maxAttempts: 3, backfillPeriod: daily },
        },
        {
          // 08:10 in Beijing: when offices open.
          task: 'remind',
          match: '10 0 * * *',
          identifier: 'remind',
          options: { maxAttempts: 3, backfillPeriod: daily },
        },
      ]),
    });
    if (stopping) return runner.stop();
    await runner.promise;
  };
  const running = (async () => {
    while (!stopping) {
      await once().catch((error: Error) =>
        log.warn({ fault: error.message }, 'the queue stopped; starting it again'),
      );
      if (!stopping) await pause(1_000);
    }
  })();

  const endRounds = startRounds(config, [jobs, papers], jobPool, log, options.recoverEveryMs ?? 5_000);

  return {
    async stop() {
      stopping = true;
      endRounds();
      await Promise.all([runner?.stop().catch(() => {}), jobs.stop(), papers.stop()]);
      await running;
      await Promise.all([queuePool.end(), jobPool.end()]);
    },
  };
}
