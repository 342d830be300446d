import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from './config.ts';
import { Refused } from './refused.ts';

export type AccountLimit = (request: FastifyRequest) => Promise<void>;

/** One person's calls in a minute, whatever addresses they come from; the address has a limit of its own (server.ts). */
export function limitPerAccount(app: FastifyInstance, config: Config): AccountLimit {
  const count = app.createRateLimit({
    max: config.RATE_PER_ACCOUNT,
    timeWindow: 60_000,
    keyGenerator: (request) => request.bearer?.sub ?? request.client.address,
  });
  return async (request) => {
    const counted = await count(request);
    if (!counted.isAllowed && counted.isExceeded)
      throw new Refused({ code: 'too_many_requests', facts: { retryAfter: counted.ttlInSeconds } });
  };
}
