import type { BodyOf, EndpointSpec, ParamsOf, QueryOf, ReplyOf } from './endpoint.ts';
import type { Problem } from './shapes.ts';

/** The typed client. It needs an endpoint's method and path only, so a browser never loads a validator. */

export type Answer<T> =
  | { ok: true; status: number; reply: T; headers: Headers }
  | { ok: false; status: number; problem: Problem; headers: Headers };

export type Send = (
  path: string,
  init: { method: string; headers: Record<string, string>; body?: string },
) => Promise<Response>;

export type Args<E extends EndpointSpec> = (E['params'] extends object
  ? { params: ParamsOf<E> }
  : { params?: undefined }) &
  (E['query'] extends object ? { query?: QueryOf<E> } : { query?: undefined }) &
  (E['body'] extends object ? { body: BodyOf<E> } : { body?: undefined }) & {
    idempotencyKey?: string;
    headers?: Record<string, string>;
  };

export function pathOf(endpoint: Pick<EndpointSpec, 'path'>, params: Record<string, unknown> = {}): string {
  return `/api${endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))}`;
}

function queryOf(query: Record<string, unknown> | undefined): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {}))
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  return search.size ? `?${search}` : '';
}

export async function callEndpoint<const E extends EndpointSpec>(
  send: Send,
  endpoint: E,
  args: Args<E>,
): Promise<Answer<ReplyOf<E>>> {
  const { params, query, body, idempotencyKey, headers } = args as {
    params?: Record<string, unknown>;
    query?: Record<string, unknown>;
    body?: unknown;
    idempotencyKey?: string;
    headers?: Record<string, string>;
  };
  const response = await send(pathOf(endpoint, params) + queryOf(query), {
    method: endpoint.method,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = { status: response.status, headers: response.headers };
  const read = response.status === 204 ? null : await response.json().catch(() => null);
  if (response.ok) return { ok: true, ...answer, reply: read as ReplyOf<E> };
  return { ok: false, ...answer, problem: (read as Problem | null) ?? unreadable(response) };
}

const unreadable = (response: Response): Problem => ({
  type: 'about:blank',
  title: response.statusText,
  status: response.status,
  code: response.status === 503 ? 'unavailable' : 'internal',
  facts: {},
  instance: '',
});
