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
const overlapMilliseconds = 5_000;
const perAccount = 20;

/**
 * Open pages hear within a second that they may no longer act. One question to the database per process and tick,
 * however many pages listen; a tick that fails is made up by the next.
 */
export class Pulse {
  readonly #kernel: Kernel;
  readonly #listeners = new Set<Listener>();
  #since = new Date();
  #timer: NodeJS.Timeout | undefined;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    kernel.app.addHook('preClose', async () => {
      clearTimeout(this.#timer);
      for (const listener of this.#listeners) listener.end();
    });
  }

  add(listener: Listener): () => void {
    const held = [...this.#listeners].filter((other) => other.accountId === listener.accountId);
    if (held.length >= perAccount) held[0]?.end();
    this.#listeners.add(listener);
    if (!this.#timer) {
      this.#since = new Date(Date.now() - overlapMilliseconds);
      this.#schedule();
    }
    return () => this.#listeners.delete(listener);
  }

  #schedule(): void {
    this.#timer = setTimeout(() => void this.#tick(), everyMilliseconds);
    this.#timer.unref();
  }

  async #tick(): Promise<void> {
    try {
      const { rows } = await this.#kernel.pools.gate.query<Ending>('select * from app.ended_since($1)', [this.#since]);
      for (const ending of rows) this.#tell(ending);
      this.#since = new Date(Date.now() - overlapMilliseconds);
    } catch (error) {
      this.#kernel.app.log.warn({ fault: (error as Error).message }, 'pulse skipped');
    }
    if (this.#listeners.size > 0) this.#schedule();
    else this.#timer = undefined;
  }

  #tell(ending: Ending): void {
    for (const listener of this.#listeners) {
      const session = ending.session_id !== null && ending.session_id === listener.sessionId;
      const organization = ending.organization_id !== null && ending.organization_id === listener.organizationId;
      const person = ending.account_id === null || ending.account_id === listener.accountId;
      if (session || (organization && person)) listener.end();
    }
  }
}

function stream(reply: FastifyReply): { end(): void; onClose(work: () => void): void } {
  reply.hijack();
  const { raw } = reply;
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
  raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
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
    // Entering is the question whether one may; what follows are only the changes.
    await asSeated(kernel, who, { readOnly: true }, async () => null);
    const out = stream(reply);
    const listener = { ...who, end: () => out.end() };
    const forget = pulse.add(listener);
    out.onClose(forget);
    return null;
  };
