import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config.ts';

/** A body of ordinary size comes within half a minute, or its sender is holding the line. */
const bodySeconds = 30;

/** A document may come over a slow line: 50 KB a second is the slowest we wait for. */
export const uploadSeconds = ({ UPLOAD_LIMIT_MB }: Config): number => Math.max(60, UPLOAD_LIMIT_MB * 20);

/**
 * Node knows one time for whole requests on a server. It is set to what uploads need (server.ts); every other route
 * is held to its own here.
 */
export function limitBodyTime(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ raw, routeOptions }) => {
    const hasBody =
      raw.headers['transfer-encoding'] !== undefined || Number(raw.headers['content-length'] ?? 0) > 0;
    // What a test injects comes over no line.
    if (!(raw.socket instanceof Socket)) return;
    if (!hasBody || routeOptions.config.endpoint?.streams === 'in') return;
    const timer = setTimeout(() => {
      if (!raw.complete && !raw.destroyed)
        raw.socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n', () => raw.destroy());
    }, bodySeconds * 1000);
    timer.unref();
    for (const over of ['end', 'close'] as const) raw.once(over, () => clearTimeout(timer));
  });
}
