import type { EndpointSpec, ReplyOf } from '@qingshen/contract';
import { whyNotAct } from '@qingshen/domain/tenancy';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import {
  asAccount,
  asMember,
  type Ctx,
  type Entrance,
  inTransaction,
  type Running,
  type Seat,
} from './as-persona.ts';
import type { Kernel } from './kernel.ts';
import { Refused } from './refused.ts';
import { type Bearer, bearerOf } from './session.ts';
import { validate } from './validate.ts';

type OutputOf<T> = T extends z.ZodType ? z.output<T> : undefined;
type SeatFor<E extends EndpointSpec> = E['scope'] extends 'organization' ? Seat : null;

export interface Call<E extends EndpointSpec> {
  params: OutputOf<E['params']>;
  query: OutputOf<E['query']>;
  body: OutputOf<E['body']>;
  request: FastifyRequest;
  reply: FastifyReply;
}

export type Act<E extends EndpointSpec> = (ctx: Ctx<SeatFor<E>>, call: Call<E>) => Promise<ReplyOf<E>>;
/** For what has no persona yet (the gate) or streams: the handler opens its own transactions. */
export type Handler<E extends EndpointSpec> = (call: Call<E>, bearer: Bearer | null) => Promise<unknown>;

interface MountOptions {
  /** Acts on one's own credentials run on the gate's login. */
  through?: 'account' | 'gate';
}

const isRead = (endpoint: EndpointSpec) => endpoint.method === 'GET';

function register(
  kernel: Kernel,
  endpoint: EndpointSpec,
  handle: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
) {
  kernel.app.route({
    method: endpoint.method,
    url: `/api${endpoint.path}`,
    config: { endpoint },
    onRequest: async (request) => {
      if (endpoint.scope !== 'account' && endpoint.scope !== 'organization') return;
      request.bearer = bearerOf(request);
      await kernel.limitAccount(request);
    },
    handler: handle,
  });
}

function send<E extends EndpointSpec>(
  kernel: Kernel,
  endpoint: E,
  reply: FastifyReply,
  result: unknown,
): FastifyReply {
  reply.header('cache-control', 'no-store');
  if (endpoint.status === 204) return reply.code(204).send();
  if (kernel.config.NODE_ENV === 'test') endpoint.reply.parse(JSON.parse(JSON.stringify(result)));
  return reply.code(endpoint.status ?? 200).send(result);
}

/** An act of a signed-in person or member: validated, entered, authorized, done once, answered. */
export function mount<const E extends EndpointSpec>(
  kernel: Kernel,
  endpoint: E,
  act: Act<E>,
  options: MountOptions = {},
): void {
  register(kernel, endpoint, async (request, reply) => {
    const given = validate(endpoint, request) as Pick<Call<E>, 'params' | 'query' | 'body'>;
    const call = { ...given, request, reply } as Call<E>;
    const bearer = request.bearer as Bearer;
    const running = { readOnly: isRead(endpoint), ...idempotency(kernel, endpoint, request, given) };
    try {
      const result = await entered(kernel, endpoint, bearer, call, options, running, act);
      return send(kernel, endpoint, reply, result);
    } catch (error) {
      if (error instanceof Replayed)
        return send(kernel, endpoint, reply.header('idempotent-replay', 'true'), error.reply);
      throw error;
    }
  });
}

async function entered<E extends EndpointSpec>(
  kernel: Kernel,
  endpoint: E,
  bearer: Bearer,
  call: Call<E>,
  options: MountOptions,
  running: Running,
  act: Act<E>,
): Promise<unknown> {
  const who = { accountId: bearer.sub, sessionId: bearer.sid };
  if (endpoint.scope === 'account')
    return inTransaction(kernel.pools, asAccount(who, options.through), running, (ctx) =>
      act(ctx as Ctx<SeatFor<E>>, call),
    );
  const organizationId = (call.params as { organization: string }).organization;
  return asSeated(kernel, { ...who, organizationId }, running, (ctx) => {
    if (endpoint.act) {
      const refused = whyNotAct(endpoint.act, ctx.seat.kind, ctx.seat.role);
      if (refused) throw new Refused(refused);
    }
    return act(ctx as Ctx<SeatFor<E>>, call);
  });
}

/** Enters as whichever persona the person is there; once more when the hint proves old. */
export async function asSeated<T>(
  kernel: Kernel,
  who: { accountId: string; sessionId: string; organizationId: string },
  running: Running,
  work: (ctx: Ctx<Seat>) => Promise<T>,
): Promise<T> {
  for (let nth = 1; ; nth += 1) {
    const persona = await kernel.seats.personaIn(who);
    if (!persona) throw new Refused({ code: 'not_found' });
    try {
      return await inTransaction(kernel.pools, asMember(who, persona) as Entrance<Seat>, running, work);
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (code === 'QS404' || code === 'QS409') kernel.seats.forget(who);
      if (code !== 'QS409' || nth > 2) throw error;
    }
  }
}

/** For calls that open their own transactions: the gate's, and those that stream. */
export function mountOpen<const E extends EndpointSpec>(
  kernel: Kernel,
  endpoint: E,
  handler: Handler<E>,
): void {
  register(kernel, endpoint, async (request, reply) => {
    const given = validate(endpoint, request) as Pick<Call<E>, 'params' | 'query' | 'body'>;
    const result = await handler({ ...given, request, reply } as Call<E>, request.bearer ?? null);
    return reply.sent || endpoint.streams === 'out' || endpoint.streams === 'events'
      ? reply
      : send(kernel, endpoint, reply, result);
  });
}

/** Thrown to leave the transaction: this key has been answered before. */
class Replayed extends Error {
  readonly reply: unknown;
  constructor(reply: unknown) {
    super('replayed');
    this.reply = reply;
  }
}

const keyShape = /^[\x21-\x7e]{8,128}$/;

function idempotency(
  kernel: Kernel,
  endpoint: EndpointSpec,
  request: FastifyRequest,
  given: object,
): Running {
  const key = request.headers['idempotency-key'];
  if (isRead(endpoint) || endpoint.idempotent === false || key === undefined) return {};
  if (typeof key !== 'string' || !keyShape.test(key))
    throw new Refused({
      code: 'invalid_input',
      facts: { fields: [{ in: 'headers', field: 'idempotency-key', rule: 'key' }] },
    });
  const { params, query, body } = given as { params?: unknown; query?: unknown; body?: unknown };
  // Keyed: a body may hold a password, and whoever reads the table could try theirs against a plain hash.
  const print = kernel.seals.replies.hash(
    JSON.stringify([endpoint.room, endpoint.name, params, query, body]),
  );
  return {
    repeatable: true,
    claim: {
      send: { text: 'select * from app.claim_key($1, $2)', values: [key, print] },
      check(row) {
        if (row.fresh) return;
        if (!print.equals(row.fingerprint as Buffer)) throw new Refused({ code: 'idempotency_key_reused' });
        throw new Replayed(JSON.parse(kernel.seals.replies.open(row.sealed_reply as Buffer)));
      },
    },
    withdraw: { text: 'delete from idempotency_keys where key = $1', values: [key] },
    finish: (result) => ({
      text: 'update idempotency_keys set status = $2, sealed_reply = $3 where key = $1',
      values: [key, endpoint.status ?? 200, kernel.seals.replies.seal(JSON.stringify(result ?? null))],
    }),
  };
}
