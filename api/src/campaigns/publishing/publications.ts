import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { Refused, refusalOf } from '../../kernel/refused.ts';
import type { Seated } from '../lists/read-list.ts';
import { leavePublication, tellPublication } from './publication-state.sql.ts';
import { type Outcome, type Publishing, publish } from './publish.ts';

/** An officer who waits so long sees the page that says how far it has come. */
const patienceMilliseconds = 4_000;
const tellEveryMilliseconds = 2_000;

/** Somebody stopped it, or publishes the version anew. */
class Stopped extends Error {}

interface Progress {
  rows: number;
  isStopped: boolean;
  end(): void;
}

export type Ended = { outcome: Outcome } | { refused: Refused };

/**
 * The publications of this process, one after the other: each is one transaction as the officer who asked, who may
 * leave. Killed with its process it has left nothing; the version is found by its silence and is as ready as it was.
 */
export class Publications {
  readonly #kernel: Kernel;
  #last: Promise<unknown> = Promise.resolve();

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** Begins and waits a little; null where it goes on by itself. */
  async begin(what: Publishing, seated: Seated): Promise<Ended | null> {
    const going = this.#go(what, seated);
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, patienceMilliseconds, null);
    });
    const ended = await Promise.race([going, patience]);
    clearTimeout(timer);
    return ended;
  }

  /** For tests and for whoever shuts down in good order: when nothing is being published any more. */
  async settled(): Promise<void> {
    await this.#last;
  }

  #go(what: Publishing, seated: Seated): Promise<Ended> {
    const progress = this.#telling(what, seated);
    const work = this.#last.then(() => this.#publish(what, seated, progress));
    this.#last = work;
    return work;
  }

  /** How far it is, said beside the transaction that nobody can look into; who may no longer say it is stopped. */
  #telling({ key, run }: Publishing, seated: Seated): Progress {
    const progress = { rows: 0, isStopped: false, end: () => clearInterval(timer) };
    const { province, versionId: id } = key;
    let telling = false;
    const tell = async () => {
      if (telling) return;
      telling = true;
      const { rows } = progress;
      try {
        const [on] = await seated((ctx) =>
          ctx.all(tellPublication({ province, id, run, rows, at: ctx.now })),
        );
        progress.isStopped ||= !on;
      } catch (error) {
        progress.isStopped ||= error instanceof Refused;
      } finally {
        telling = false;
      }
    };
    const timer = setInterval(() => void tell(), tellEveryMilliseconds);
    return progress;
  }

  async #publish(what: Publishing, seated: Seated, progress: Progress): Promise<Ended> {
    const onRun = (rows: number) => {
      if (progress.isStopped) throw new Stopped();
      progress.rows = rows;
    };
    try {
      return { outcome: await seated((ctx: Ctx<Seat>) => publish(this.#kernel, ctx, what, onRun)) };
    } catch (error) {
      const refused = refusalOf(error) ?? new Refused({ code: 'unavailable' });
      const { province, versionId: id } = what.key;
      if (refused.code === 'unavailable' && !(error instanceof Stopped))
        this.#kernel.app.log.error({ err: error, version: id }, 'a list could not be published');
      const failure = { code: refused.code, facts: refused.facts };
      await seated((ctx) => ctx.all(leavePublication({ province, id, run: what.run, failure }))).catch(
        (lost: unknown) => this.#kernel.app.log.warn({ err: lost, version: id }, 'a publication was lost'),
      );
      return { refused };
    } finally {
      progress.end();
    }
  }
}
