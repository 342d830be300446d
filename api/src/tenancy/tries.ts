import type { Ctx } from '../kernel/as-persona.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { Refused } from '../kernel/refused.ts';

/**
 * Guessing is bounded per secret (ten failures in a quarter of an hour lock it for as long) and per address. The
 * counted row stays locked while a secret is checked, so a hundred parallel guesses are a hundred counted guesses.
 */
const allowed = 10;
const windowSeconds = 900;
const allowedPerAddress = 300;

export interface Tries {
  failed(): void;
  passed(): void;
}

export async function holdTries(kernel: Kernel, ctx: Ctx, what: string): Promise<Tries> {
  const { until, ...tries } = await countTries(kernel, ctx, what);
  if (until)
    throw new Refused({
      code: 'too_many_tries',
      facts: { retryAfter: Math.max(1, Math.ceil((until.getTime() - Date.now()) / 1000)) },
    });
  return tries;
}

/** For counting in silence: `until` says that the tries are used up, and the caller must not. */
export async function countTries(
  kernel: Kernel,
  ctx: Ctx,
  what: string,
): Promise<Tries & { until: Date | null }> {
  const key = kernel.seals.throttles.hash(what);
  const held = await ctx.tx.send<{ locked_until: Date | null }>({
    text: 'select locked_until from app.hold_throttle($1, $2)',
    values: [key, windowSeconds],
  });
  return {
    until: held.rows[0]?.locked_until ?? null,
    failed: () =>
      void ctx.tx.send({
        text: 'select app.note_failure($1, $2, $3)',
        values: [key, allowed, windowSeconds],
      }),
    passed: () => void ctx.tx.send({ text: 'select app.forget_failures($1)', values: [key] }),
  };
}

/** One at a time per secret within this process, so that guesses wait here and not on database connections. */
const queues = new Map<string, Promise<unknown>>();
export async function inTurn<T>(what: string, work: () => Promise<T>): Promise<T> {
  const before = queues.get(what) ?? Promise.resolve();
  const mine = before.then(work, work);
  const settled = mine.catch(() => {});
  queues.set(what, settled);
  void settled.then(() => queues.get(what) === settled && queues.delete(what));
  return mine;
}

interface Count {
  failures: number;
  since: number;
}
const addresses = new Map<string, Count>();

/** A whole list of identifiers tried from one place. Kept in this process: a courtesy limit, not a wall. */
export function insistOnAddress(address: string): void {
  const count = addresses.get(address);
  if (!count || count.failures < allowedPerAddress) return;
  const rest = count.since + windowSeconds * 1000 - Date.now();
  if (rest > 0) throw new Refused({ code: 'too_many_tries', facts: { retryAfter: Math.ceil(rest / 1000) } });
  addresses.delete(address);
}

export function failedFrom(address: string): void {
  const now = Date.now();
  const count = addresses.get(address);
  if (addresses.size > 50_000) addresses.clear();
  if (count && now - count.since < windowSeconds * 1000) count.failures += 1;
  else addresses.set(address, { failures: 1, since: now });
}
