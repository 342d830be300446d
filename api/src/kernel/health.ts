import type { FastifyInstance } from 'fastify';
import type { Pools } from './pools.ts';

/** /healthz: this process serves. /readyz: and its database answers within a second. */
export function mountHealth(app: FastifyInstance, pools: Pools): void {
  app.get('/healthz', { logLevel: 'warn' }, async (_, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  );
  app.get('/readyz', { logLevel: 'warn' }, async (_, reply) => {
    reply.header('cache-control', 'no-store');
    const late = new Promise<never>((_, reject) =>
      setTimeout(() => reject(new Error('late')), 1_000).unref(),
    );
    try {
      await Promise.race([pools.gate.query('select 1'), late]);
      return reply.send({ status: 'ready' });
    } catch {
      return reply.code(503).header('retry-after', '1').send({ status: 'unavailable' });
    }
  });
}
