import { type ChildProcess, fork } from 'node:child_process';
import { keepJournal } from './journal.ts';
import { pause } from './processes.ts';
import { tell } from './said.ts';

export interface ChildOptions {
  name: string;
  file: string;
  args?: string[];
  env: NodeJS.ProcessEnv;
  /** undefined: its output goes straight to ours. */
  logDirectory?: string;
}

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 2000;
const STEADY_AFTER_MS = 10_000;
const PATIENCE_MS = 10_000;

/** A process that is meant to run for ever: it is started again whenever it ends, until it is told to stop. */
export class Child {
  readonly #options: ChildOptions;
  #process: ChildProcess | undefined;
  #wait = FIRST_WAIT_MS;
  #startedAt = 0;
  #isWanted = false;

  constructor(options: ChildOptions) {
    this.#options = options;
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  start(): void {
    this.#isWanted = true;
    this.#spawn();
  }

  #spawn(): void {
    const { name, file, args, env, logDirectory } = this.#options;
    this.#startedAt = Date.now();
    // The channel is how the child learns of our sudden death: it closes.
    const child = fork(file, args ?? [], {
      env,
      stdio: logDirectory ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#process = child;
    if (logDirectory) keepJournal(logDirectory, name, [child.stdout, child.stderr]);
    let isOver = false;
    const over = (how: string) => {
      if (isOver) return;
      isOver = true;
      this.#process = undefined;
      if (this.#isWanted) this.#startAgain(how);
    };
    child.on('error', (error) => over(error.message));
    child.on('exit', (code, signal) => over(signal ?? `code ${code}`));
  }

  #startAgain(how: string): void {
    if (Date.now() - this.#startedAt > STEADY_AFTER_MS) this.#wait = FIRST_WAIT_MS;
    const seconds = this.#wait / 1000;
    const { name } = this.#options;
    tell(
      `${name} 意外退出（${how}），${seconds} 秒后重启`,
      `${name} ended (${how}), starting again in ${seconds} s`,
    );
    setTimeout(() => this.#isWanted && !this.#process && this.#spawn(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
  }

  /** Asks for an orderly end, and after ten seconds stops asking. */
  async stop(): Promise<void> {
    this.#isWanted = false;
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((done) => child.once('exit', () => done()));
    child.kill('SIGTERM');
    const patience = new AbortController();
    const inTime = await Promise.race([
      ended.then(() => true),
      pause(PATIENCE_MS, patience.signal).then(() => false),
    ]);
    patience.abort();
    if (!inTime) child.kill('SIGKILL');
    await ended;
  }

  /** For development: the new build takes over. */
  async restart(): Promise<void> {
    await this.stop();
    this.#wait = FIRST_WAIT_MS;
    this.start();
  }
}
