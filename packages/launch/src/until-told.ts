import { isShell, parentOf } from './processes.ts';
import { tell } from './said.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Ends the process once, in order, when anybody asks: a signal, the parent that forked us, or npm going away
 * (a kill -9 of npm reaches only npm).
 */
export function stopWhenTold(stop: () => Promise<void>): void {
  let isStopping = false;
  const end = () => {
    if (isStopping) return;
    isStopping = true;
    tell('正在停止', 'Stopping');
    stop().then(
      () => process.exit(0),
      (error) => {
        process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of SIGNALS) process.on(signal, end);
  if (process.send) process.on('disconnect', end);
  // A closed terminal also closes the pipes we write to; that must not end us before our children are.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  if (process.env.npm_lifecycle_event) watchNpm(end);
}

/** npm runs us through a shell that outlives it: then it is the shell's parent that must stay the same. */
function watchNpm(end: () => void): void {
  const parent = process.ppid;
  const npm = isShell(parent) ? parentOf(parent) : undefined;
  const isGone = () => process.ppid !== parent || (npm !== undefined && parentOf(parent) !== npm);
  setInterval(() => isGone() && end(), 1000).unref();
}
