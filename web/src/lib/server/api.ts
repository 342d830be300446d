import {
  type Answer,
  type Args,
  callEndpoint,
  type EndpointSpec,
  type Problem,
  type ReplyOf,
  type Send,
  tenancy,
} from '@qingshen/contract';

import { env } from '$env/dynamic/private';
import { type Asking, fail } from './answers.ts';

/**
 * The only door to the API. A page never talks to it directly: cookies, the real client's address and the one
 * permitted refresh are handled here.
 */
export async function call<const E extends EndpointSpec>(
  event: Asking,
  endpoint: E,
  args: Args<E>,
): Promise<Answer<ReplyOf<E>>> {
  const first = await callEndpoint(sender(event), endpoint, args);
  if (first.ok || first.problem.code !== 'unauthenticated') return first;
  return (await refresh(event)) ? callEndpoint(sender(event), endpoint, args) : first;
}

/** For loads: the reply, or the page that says why not. */
export async function must<const E extends EndpointSpec>(
  event: Asking,
  endpoint: E,
  args: Args<E>,
): Promise<ReplyOf<E>> {
  const answer = await call(event, endpoint, args);
  return answer.ok ? answer.reply : fail(event, answer.problem, endpoint);
}

/** What is no JSON (a paper made on the spot) goes through to the browser as it comes. */
export async function stream<const E extends EndpointSpec>(
  event: Asking,
  endpoint: E,
  args: Args<E>,
): Promise<{ ok: true; response: Response } | { ok: false; problem: Problem }> {
  let kept: Response | undefined;
  const send = sender(event);
  const answer = await callEndpoint(
    async (path, init) => {
      const response = await send(path, init);
      if (!response.ok) return response;
      kept = response;
      return new Response(null, { status: 204 });
    },
    endpoint,
    args,
  );
  if (!answer.ok) return { ok: false, problem: answer.problem };
  const headers = new Headers();
  for (const name of ['content-type', 'content-length', 'content-disposition']) {
    const value = kept?.headers.get(name);
    if (value) headers.set(name, value);
  }
  return { ok: true, response: new Response(kept?.body, { headers }) };
}

/** An access token lives minutes, so most returning visitors need this once. Parallel loads share one exchange. */
export function refresh(event: Asking): Promise<boolean> {
  const { locals } = event;
  if (!locals.jar.has('qs_refresh')) return Promise.resolve(false);
  locals.refreshing ??= callEndpoint(sender(event), tenancy.refreshSession, {}).then((answer) => answer.ok);
  return locals.refreshing;
}

/** What a proxy adds: the API keeps the demo's doors shut for whoever comes through one. */
const forwarding = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'];

function sender(event: Asking): Send {
  const origin = env.API_ORIGIN || event.url.origin;
  return async (path, init) => {
    const cookie = event.locals.jar.header();
    try {
      const response = await fetch(origin + path, {
        ...init,
        redirect: 'manual',
        signal: AbortSignal.timeout(20_000),
        headers: {
          ...init.headers,
          ...(cookie ? { cookie } : {}),
          'x-qingshen-internal': env.INTERNAL_SECRET ?? '',
          'x-client-address': event.getClientAddress(),
          'x-client-host': event.request.headers.get('host') ?? '',
          ...(forwarding.some((name) => event.request.headers.has(name))
            ? { 'x-client-forwarded': '1' }
            : {}),
          'x-request-id': event.locals.requestId,
          'user-agent': event.request.headers.get('user-agent') ?? '',
          'accept-language': event.locals.locale,
        },
      });
      event.locals.jar.take(response.headers);
      return response;
    } catch {
      // The API is restarting or cut off: the page says so and the form keeps what was typed.
      return Response.json(
        {
          type: 'about:blank',
          title: 'Unavailable',
          status: 503,
          code: 'unavailable',
          facts: {},
          instance: '',
        },
        { status: 503 },
      );
    }
  };
}
