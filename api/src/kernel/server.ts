import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import jwt from '@fastify/jwt';
import rateLimit from '@fastify/rate-limit';
import type { RefusalCode } from '@qingshen/contract';
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { limitBodyTime, uploadSeconds } from './body-time.ts';
import { type Config, isLoopback } from './config.ts';
import { isUnavailable } from './faults.ts';
import { logging } from './logging.ts';
import { problemOf, Refused, refusalOf } from './refused.ts';
import './request.ts';
import { sealer } from './seal.ts';
import { accessSeconds, whyCrossSite } from './session.ts';

/** What Fastify refuses before a handler runs, in our codes. */
const early: Record<string, RefusalCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed_body',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed_body',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed_body',
  FST_ERR_BAD_URL: 'not_found',
  FST_ERR_ASYNC_CONSTRAINT: 'not_found',
};

export function answerProblem(request: FastifyRequest, reply: FastifyReply, refused: Refused): FastifyReply {
  const retryAfter = refused.facts.retryAfter;
  if (refused.code === 'unavailable') reply.header('retry-after', '1');
  else if (typeof retryAfter === 'number') reply.header('retry-after', String(retryAfter));
  reply.header('cache-control', 'no-store');
  return reply
    .code(refused.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemOf(refused, request.id)));
}

function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refused = refusalOf(error);
  if (refused) return answerProblem(request, reply, refused);
  const known =
    early[error.code] ??
    (error.statusCode === 400 || error instanceof SyntaxError ? 'malformed_body' : undefined);
  if (known) return answerProblem(request, reply, new Refused({ code: known }));
  if (isUnavailable(error)) {
    request.log.warn({ fault: error.message, code: error.code }, 'unavailable');
    return answerProblem(request, reply, new Refused({ code: 'unavailable' }));
  }
  request.log.error({ err: error }, 'internal fault');
  return answerProblem(request, reply, new Refused({ code: 'internal' }));
}

/** The bare server: limits, cookies, headers, ids, problems. Rooms are mounted by app.ts. */
export async function buildServer(config: Config, internalSecret: string): Promise<FastifyInstance> {
  const app = Fastify({
    logger: logging(config),
    bodyLimit: 1_048_576,
    // The time an upload needs; limitBodyTime holds every other route to its own.
    requestTimeout: uploadSeconds(config) * 1000,
    connectionTimeout: 60_000,
    keepAliveTimeout: 10_000,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    genReqId: () => crypto.randomUUID(),
    trustProxy: config.TRUST_PROXY ?? false,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    frameworkErrors: answerError as never,
  });
  // Half-open clients may not hold the server: headers within ten seconds, and no more than this many at once.
  app.server.headersTimeout = 10_000;
  app.server.maxConnections = 20_000;

  limitBodyTime(app);
  app.decorateRequest('client', null as never);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    request.client = clientOf(request, internalSecret);
    if (whyCrossSite(request)) throw new Refused({ code: 'cross_site' });
  });
  await app.register(cookie);
  await app.register(jwt, {
    secret: sealer(config.SECRET_KEY, 'access').hash('token').toString('hex'),
    sign: { algorithm: 'HS256', expiresIn: `${accessSeconds}s`, iss: 'qingshen' },
    verify: { algorithms: ['HS256'], allowedIss: 'qingshen' },
  });
  await app.register(helmet, {
    // Pages set their own policy with nonces; the API's answers are never a document.
    contentSecurityPolicy: false,
    strictTransportSecurity: config.PUBLIC_URL?.startsWith('https:')
      ? { maxAge: 31_536_000, includeSubDomains: true }
      : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  });
  await app.register(rateLimit, {
    max: config.RATE_PER_ADDRESS,
    timeWindow: 60_000,
    cache: 20_000,
    keyGenerator: (request) => request.client?.address ?? request.ip,
    allowList: (request) => !request.url.startsWith('/api/'),
    errorResponseBuilder: (_, context) =>
      new Refused({ code: 'too_many_requests', facts: { retryAfter: Math.ceil(context.ttl / 1000) } }),
  });
  app.setErrorHandler(answerError);
  return app;
}

/** Our own web process speaks for a browser and says so with a secret; nobody else is believed. */
function clientOf(request: FastifyRequest, internalSecret: string): FastifyRequest['client'] {
  const { headers } = request;
  const vouched = headers['x-qingshen-internal'] === internalSecret;
  const address = vouched ? String(headers['x-client-address'] ?? request.ip) : request.ip;
  const device = headers['user-agent']?.replace(/[^\x20-\x7e]/g, '').slice(0, 200) ?? null;
  const host = String((vouched && headers['x-client-host']) || headers.host || '');
  const isForwarded = vouched
    ? headers['x-client-forwarded'] === '1'
    : ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'].some(
        (name) => headers[name] !== undefined,
      );
  return { address: /^[0-9a-fA-F.:]{2,45}$/.test(address) ? address : request.ip, device, host, isForwarded };
}

const nameOf = (host: string): string => host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');

/**
 * Demo doors open to people at this machine only: the listening address, the peer and the browser it speaks for are
 * loopback, nothing was forwarded by a proxy, and the page was asked for under a loopback name (or a foreign page
 * could have its own name point here).
 */
export function isAtThisMachine(config: Config, request: FastifyRequest): boolean {
  const { address, host, isForwarded } = request.client;
  const places = [
    config.HOST,
    request.ip,
    address,
    nameOf(host),
    config.PUBLIC_URL && new URL(config.PUBLIC_URL).hostname,
  ];
  return (
    config.DEMO &&
    !isForwarded &&
    places.every((place) => place === undefined || isLoopback(place.replace(/^\[|\]$/g, '')))
  );
}
