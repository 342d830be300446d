import type { tenancy as contract } from '@qingshen/contract';
import type { FastifyReply } from 'fastify';
import type { Kernel } from '../kernel/kernel.ts';
import { asSeated, type Call } from '../kernel/mount.ts';
import { Refused } from '../kernel/refused.ts';
import type { Bearer } from '../kernel/session.ts';

interface Listener {
  accountId: string;
  sessionId: string;
  organizationId: string;
  end(): void;
}

interface Ending {
  session_id: string | null;
  account_id: string | null;
  organization_id: string | null;
  at: Date;
}

const everyMilliseconds = 400;
/** Endings are found by their time, and a transaction may commit a little after it took its time. */
const overlapSeconds = 5;
const perAccount = 20;

/**
 * Open pages hear within a second that they may no longer act. One question to the database per process and tick,
 * however many pages listen; a tick that fails is made up by the next. Each ending is told once: a page opened after
 * it has been let in knowing of it.
 */
export class Pulse {
  readonly #kernel: Kernel;
  readonly #listeners = new Set<Listener>();
  readonly #told = new Map<string, number>();
  #looked = performance.now();
  #timer: NodeJS.Timeout | undefined;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    kernel.app.addHook('preClose', async () => {
      clearTimeout(this.#timer);
      for (const listener of this.#listeners) listener.end();
    });
  }

  /** To be called before asking whether the listener may: what ends between the two is heard. */
  async add(listener: Listener): Promise<() => void> {
    // On a quiet server nobody has looked for a while: what ended before now is no news.
    if (!this.#timer) {
      this.#looked = performance.now();
      await this.#look();
    }
    const held = [...this.#listeners].filter((other) => other.accountId === listener.accountId);
    if (held.length >= perAccount) held[0]?.end();
    this.#listeners.add(listener);
    if (!this.#timer) this.#schedule();
    return () => this.#listeners.delete(listener);
  }

  #schedule(): void {
    this.#timer = setTimeout(() => void this.#tick(), everyMilliseconds);
    this.#timer.unref();
  }

  async #tick(): Promise<void> {
    try {
      await this.#look();
    } catch (error) {
      this.#kernel.app.log.warn({ fault: (error as Error).message }, 'pulse skipped');
    }
    if (this.#listeners.size > 0) this.#schedule();
    else this.#timer = undefined;
  }

  /** By the database's clock; this machine's may be wrong. */
  async #look(): Promise<void> {
    const asked = performance.now();
    const back = overlapSeconds + (asked - this.#looked) / 1000;
    const { rows } = await this.#kernel.pools.gate.query<Ending>(
      'select * from app.ended_since(now() - make_interval(secs => $1))',
      [back],
    );
    this.#looked = asked;
    for (const ending of rows) {
      const key = `${ending.session_id}/${ending.account_id}/${ending.organization_id}/${ending.at.getTime()}`;
      if (!this.#told.has(key)) this.#tell(ending);
      this.#told.set(key, asked);
    }
    for (const [key, seen] of this.#told) if (asked - seen > 1000) this.#told.delete(key);
  }

  #tell(ending: Ending): void {
    for (const listener of this.#listeners) {
      const session = ending.session_id !== null && ending.session_id === listener.sessionId;
      const organization =
        ending.organization_id !== null && ending.organization_id === listener.organizationId;
      const person = ending.account_id === null || ending.account_id === listener.accountId;
      if (session || (organization && person)) listener.end();
    }
  }
}

function stream(reply: FastifyReply): { end(): void; onClose(work: () => void): void } {
  reply.hijack();
  const { raw } = reply;
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) raw.setHeader(name, value);
  raw.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    // One line for one page: when the page has ended, a line kept open would only hold up a stop of the service.
    connection: 'close',
  });
  raw.write('retry: 2000\nevent: open\ndata: {}\n\n');
  const beat = setInterval(() => raw.write(': beat\n\n'), 20_000);
  beat.unref();
  return {
    end() {
      clearInterval(beat);
      raw.end('event: ended\ndata: {}\n\n');
    },
    onClose(work) {
      raw.on('close', () => {
        clearInterval(beat);
        work();
      });
    },
  };
}

export const listen =
  (kernel: Kernel, pulse: Pulse) =>
  async ({ params, reply }: Call<typeof contract.pulse>, bearer: Bearer | null) => {
    if (!bearer) throw new Refused({ code: 'unauthenticated' });
    const who = { accountId: bearer.sub, sessionId: bearer.sid, organizationId: params.organization };
    let ended = false;
    let out: ReturnType<typeof stream> | undefined;
    const listener = {
      ...who,
      end() {
        ended = true;
        out?.end();
      },
    };
    const forget = await pulse.add(listener);
    // Entering is the question whether one may; what follows are only the changes.
    await asSeated(kernel, who, { readOnly: true }, async () => null).catch((error: unknown) => {
      forget();
      throw error;
    });
    out = stream(reply);
    out.onClose(forget);
    if (ended) out.end();
    return null;
  };
