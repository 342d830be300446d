import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Refused } from '../kernel/refused.ts';

/** A line that brings nothing for so long is dead. */
const silentSeconds = 30;

/** What a turned-away sender may still send before the line is cut: time enough to read the answer, no more. */
const linger = { bytes: 8 * 1024 * 1024, milliseconds: 3_000 };

/** The body piece by piece, stopped at the limit. The stream is left standing: on it hangs the answer. */
export async function* received(body: Readable, limitBytes: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  let silent = false;
  const timer = setTimeout(() => {
    silent = true;
    body.destroy();
  }, silentSeconds * 1000);
  try {
    for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      timer.refresh();
      bytes += chunk.length;
      if (bytes > limitBytes) throw new Refused({ code: 'file_too_large', facts: { limit: limitBytes } });
      yield chunk;
    }
  } catch (error) {
    throw error instanceof Refused || !(silent || body.destroyed)
      ? error
      : new Refused({ code: 'malformed_body' });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Refused before the whole body came. Cutting the line at once would take the answer with it, so what still comes is
 * thrown away for a moment; then the line is cut.
 */
export function turnAway(request: IncomingMessage): void {
  if (request.complete || request.destroyed) return;
  let bytes = 0;
  const timer = setTimeout(() => request.complete || request.destroy(), linger.milliseconds);
  timer.unref();
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > linger.bytes) request.destroy();
  });
  request.once('close', () => clearTimeout(timer));
  request.on('error', () => {});
  request.resume();
}
