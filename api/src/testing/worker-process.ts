import { type ChildProcess, fork } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, afterEach, beforeAll } from 'vitest';

const source = fileURLToPath(new URL('../worker.ts', import.meta.url));
// Below node_modules, so that what is not ours is found as from the real dist.
const directory = fileURLToPath(
  new URL(`../../../node_modules/.cache/worker-test-${process.pid}/`, import.meta.url),
);

/** Starts workers of the shipped kind for one test file, and ends those a test leaves behind. */
export function useWorkerProcesses() {
  const running = new Set<WorkerProcess>();
  let built: Awaited<ReturnType<typeof buildWorker>>;
  const kill = async (worker: WorkerProcess) => {
    worker.child.kill('SIGKILL');
    await worker.ended;
    running.delete(worker);
  };
  beforeAll(async () => {
    built = await buildWorker();
  });
  afterEach(async () => {
    for (const worker of running) await kill(worker);
  });
  afterAll(() => built.remove());
  const start = (settings: Record<string, string>) => {
    const worker = runWorker(built.file, settings);
    running.add(worker);
    return worker;
  };
  return { start, kill };
}

/** The worker as it is shipped: bundled, in a process of its own. */
async function buildWorker(): Promise<{ file: string; remove(): Promise<void> }> {
  const isOurs = (id: string) => /^([./]|[A-Za-z]:\\|@qingshen)/.test(id);
  const bundle = await rolldown({ input: source, platform: 'node', external: (id) => !isOurs(id) });
  await bundle.write({ dir: directory, format: 'esm', entryFileNames: 'worker.mjs' });
  await bundle.close();
  return { file: `${directory}worker.mjs`, remove: () => rm(directory, { recursive: true, force: true }) };
}

export interface WorkerProcess {
  /** Resolves once it looks for jobs. */
  started: Promise<void>;
  child: ChildProcess;
  /** Exit code, or the signal that ended it. */
  ended: Promise<number | string | null>;
  said(): string;
}

function runWorker(file: string, settings: Record<string, string>): WorkerProcess {
  const child = fork(file, [], {
    env: { PATH: process.env.PATH, ...settings, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  let start = () => {};
  const started = new Promise<void>((done) => {
    start = done;
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('worker started')) start();
    });
  const ended = new Promise<number | string | null>((done) =>
    child.once('exit', (code, signal) => done(signal ?? code)),
  );
  return { child, started, ended, said: () => said };
}
