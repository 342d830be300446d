import pino from 'pino';
import { type Config, readConfig, SettingFault } from './kernel/config.ts';
import { hasConnectionFault } from './kernel/faults.ts';
import { logging } from './kernel/logging.ts';
import { startWorker, type Worker } from './work.ts';

/** The worker process: carries what the acts wrote into the outbox. */

const patienceMs = 8_000;

function configured(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof SettingFault)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

const config = configured();
const settings = logging(config);
const log = typeof settings === 'object' ? pino(settings as pino.LoggerOptions) : pino({ enabled: false });

let worker: Worker | undefined;
let stopping = false;

/** Orderly, but not for ever: what a mail server still holds is left to the next start. */
async function stop(why: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ why }, 'worker stopping');
  setTimeout(() => process.exit(0), patienceMs).unref();
  await worker?.stop().catch((error: Error) => log.warn({ fault: error.message }, 'worker stopped untidily'));
  process.exit(0);
}

process.on('SIGTERM', () => void stop('SIGTERM'));
process.on('SIGINT', () => void stop('SIGINT'));
// Forked, the channel closes when the supervisor dies, however suddenly.
process.on('disconnect', () => void stop('disconnect'));

// The queue forgets to wait for its own note that a job is done. When the database goes away just then, the worker
// must live on: it remembers what has left and is not on record yet.
process.on('unhandledRejection', (reason) => {
  if (!hasConnectionFault(reason)) throw reason;
  log.warn({ fault: (reason as Error).message }, 'the queue lost its database');
});

try {
  worker = await startWorker(config, log);
  log.info('worker started');
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
