import type { Args, campaigns, EndpointSpec, ReplyOf } from '@qingshen/contract';

/** What a story needs of the product: people who act through its calls, a clock, and somebody to tell how far it is. */
export interface Actor {
  organizationId: string;
  accountId: string;
  username: string;
  name: string;
  /** The second factor's secret, where the person has one. */
  secret?: string;
  does<const E extends EndpointSpec>(endpoint: E, args: Args<E>): Promise<ReplyOf<E>>;
}

export interface Newcomer {
  username: string;
  name: string;
  mobile?: string | undefined;
  /** Officials and the operator set up their second factor at once. */
  guarded: boolean;
}

export interface Stage {
  /** The founding letter's code. */
  operatorCode: string;
  /** Domain time from here on: a day and hour of Beijing. */
  at(day: string, hour?: number): Promise<void>;
  claim(code: string, newcomer: Newcomer): Promise<Actor>;
  /** Uploads: the body is the file. */
  brings<const E extends EndpointSpec>(
    actor: Actor,
    endpoint: E,
    args: Pick<Args<E>, 'params' | 'query'>,
    bytes: Buffer,
  ): Promise<ReplyOf<E>>;
  /** A list of plants as the workbook that is sent in. */
  listSheet(rows: readonly campaigns.ListCells[]): Promise<Buffer>;
  /** What the acts left to be done beside them: papers are made. */
  work(): Promise<void>;
  /** Shown in the people picker and in the table printed at start. */
  introduce(actor: Actor, role: string, organization: string): Promise<void>;
  progress(chinese: string, english: string): void;
}

/** Several at a time, in order: enough to keep the machine busy, few enough to leave the pools room. */
export async function severally<T, R>(
  items: readonly T[],
  work: (item: T, at: number) => Promise<R>,
  width = 6,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const at = next++;
      results[at] = await work(items[at] as T, at);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return results;
}
