import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { Fault } from '../problem/fault.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { type Answer, graceMs, type Said, Shared } from './between-threads.ts';
import { calls, usage } from './calls.ts';
import { writeOut } from './files.ts';

if (isMainThread) front();
else void back();

/** The work sits in a thread of its own, so that this one can always show the bound and always stop. */
function front(): void {
  let request: Arguments;
  try {
    request = readArguments(process.argv.slice(2));
    if (request.call === 'help' || request.call === '--help' || request.options.help) {
      process.stdout.write(usage);
      return;
    }
    if (!(request.call in calls))
      throw new Fault(request.call, `is not a call of panel-draw (${Object.keys(calls).join(', ')}).`);
  } catch (error) {
    complain(error);
    return;
  }
  const began = performance.now();
  const seconds = () => Math.round(performance.now() - began) / 1000;
  const shared = new Shared();
  let latest: Answer | null = null;
  const worker = new Worker(new URL(import.meta.url), { workerData: { request, buffer: shared.buffer } });
  const ticking = request.options.progress
    ? setInterval(() => process.stderr.write(`${shared.line(seconds())}\n`), 900)
    : null;
  const finish = (code: number) => {
    if (ticking) clearInterval(ticking);
    process.exitCode = code;
    if (process.env.PANEL_DRAW_MEMORY)
      process.stderr.write(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`);
    void worker.terminate();
  };
  const deliver = (answer: Answer) => {
    if (ticking) process.stderr.write(`${shared.line(seconds())}\n`);
    try {
      if (answer.body !== null) {
        const body = answer.timed ? { ...(answer.body as object), seconds: seconds() } : answer.body;
        writeOut(request.options.out, body);
      }
      if (answer.note) process.stderr.write(`${answer.note}\n`);
      finish(answer.exit);
    } catch (error) {
      complain(error);
      finish(2);
    }
  };
  const stop = () => {
    shared.stop();
    const empty = () => (latest?.body as { emptySeats?: number } | undefined)?.emptySeats ?? 0;
    // An answer with empty seats is worth waiting a little for a whole one.
    const wait = latest && empty() === 0 ? 1_000 : graceMs + 500;
    setTimeout(() => {
      if (latest && empty() > 0)
        deliver({ ...latest, exit: 4, note: `Stopped; ${empty()} seats of the answer written are empty.` });
      else if (latest) deliver({ ...latest, note: 'Stopped; the best answer so far is written.' });
      else {
        process.stderr.write('Stopped before there was an answer.\n');
        finish(130);
      }
    }, wait).unref();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  worker.on('error', (error) => {
    process.stderr.write(`panel-draw failed: ${error.message}\n`);
    finish(1);
  });
  worker.on('message', (said: Said) => {
    if (said.kind === 'best') latest = said.answer;
    else if (said.kind === 'fault') {
      process.stderr.write(`${said.sentence}\n`);
      finish(2);
    } else deliver(said.answer);
  });
}

async function back(): Promise<void> {
  const { request, buffer } = workerData as { request: Arguments; buffer: SharedArrayBuffer };
  const say = (said: Said) => parentPort?.postMessage(said);
  try {
    const call = calls[request.call as keyof typeof calls];
    say({
      kind: 'done',
      answer: await call(request, new Shared(buffer), (answer) => say({ kind: 'best', answer })),
    });
  } catch (error) {
    if (error instanceof Fault) say({ kind: 'fault', sentence: error.message });
    else throw error;
  }
}

function complain(error: unknown): void {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
