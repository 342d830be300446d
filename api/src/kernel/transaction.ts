import type { Compilable } from 'kysely';
import type pg from 'pg';

/**
 * One transaction on one connection, pipelined: what is sent is on the wire at once, answers come in order.
 * A statement whose answer nobody needs is sent and not waited for; its failure surfaces at the next wait.
 */

/** Named by text, so that the server parses each once per connection. Bounded: texts are ours, not the caller's. */
const names = new Map<string, string>();
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known) return known;
  if (names.size >= 2000) return undefined;
  const name = `q${names.size}`;
  names.set(text, name);
  return name;
}

export interface Prepared {
  text: string;
  values?: unknown[];
}

export class Transaction {
  readonly #client: pg.PoolClient;
  #fault: unknown;
  #last: Promise<unknown> = Promise.resolve();
  statements = 0;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  /** Sends without waiting. The promise may be waited for; if nobody does, its fault is kept. */
  send<R extends pg.QueryResultRow>({ text, values = [] }: Prepared): Promise<pg.QueryResult<R>> {
    this.statements += 1;
    const answer = this.#client.query<R>({ text, values, name: nameOf(text) } as pg.QueryConfig);
    // The first fault is the cause; what follows it in the pipeline only says that the transaction is aborted.
    const kept = answer.catch((error: unknown) => {
      this.#fault ??= error;
      throw this.#fault;
    });
    kept.catch(() => {});
    this.#last = kept;
    return kept;
  }

  async run<R>(query: Compilable<R>): Promise<R[]> {
    const { sql, parameters } = query.compile();
    return (await this.send({ text: sql, values: parameters as unknown[] })).rows as R[];
  }

  /** For writes under a lock already held: queued behind each other, checked at commit. */
  post(query: Compilable): void {
    const { sql, parameters } = query.compile();
    void this.send({ text: sql, values: parameters as unknown[] });
  }

  /** Waits until everything sent has been answered. */
  async settle(): Promise<void> {
    await this.#last.catch(() => {});
    if (this.#fault) throw this.#fault;
  }
}
