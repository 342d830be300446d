import type { ListSheet } from '@qingshen/documents/list-sheet';
import type { Kernel } from '../../kernel/kernel.ts';
import { type Run, readList, type Seated } from './read-list.ts';

/** A small list is read before its sender gets an answer. */
const patienceMilliseconds = 1_500;

const patience = (): { over: Promise<void>; end: () => void } => {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patienceMilliseconds);
  });
  return { over, end: () => clearTimeout(timer) };
};

/** The readings of this process. One that ends with it is found by its silence and may be begun anew. */
export class Readings {
  readonly #kernel: Kernel;
  readonly #running = new Set<Promise<void>>();

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** Begins and waits a little: the reply says how far it has come. */
  async begin(
    run: Run,
    { sheet, close }: { sheet: ListSheet; close: () => Promise<void> },
    seated: Seated,
  ): Promise<void> {
    const reading = readList(run, sheet, seated, this.#kernel.app.log).finally(close);
    this.#running.add(reading);
    void reading.finally(() => this.#running.delete(reading));
    const { over, end } = patience();
    await Promise.race([reading, over]);
    end();
  }

  /** For tests and for whoever shuts down in good order: when nothing is being read any more. */
  async settled(): Promise<void> {
    await Promise.all(this.#running);
  }
}
