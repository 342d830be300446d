import {
  type Answer,
  type Args,
  callEndpoint,
  type EndpointSpec,
  type ReplyOf,
  type Send,
} from '@qingshen/contract';
import type { FastifyInstance, InjectOptions } from 'fastify';

/** Somebody with a browser: keeps cookies, sends calls through the contract's own client. */
export class Person {
  readonly name: string;
  readonly cookies = new Map<string, string>();
  readonly #app: FastifyInstance;
  address = '127.0.0.1';

  constructor(app: FastifyInstance, name: string) {
    this.#app = app;
    this.name = name;
  }

  /** Whatever it answers. */
  async raw(options: InjectOptions) {
    const headers = { ...options.headers, ...(this.cookies.size ? { cookie: this.cookieHeader() } : {}) };
    const response = await this.#app.inject({ remoteAddress: this.address, ...options, headers });
    for (const cookie of response.cookies) {
      if (cookie.value) this.cookies.set(cookie.name, cookie.value);
      else this.cookies.delete(cookie.name);
    }
    return response;
  }

  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async call<const E extends EndpointSpec>(endpoint: E, args: Args<E>): Promise<Answer<ReplyOf<E>>> {
    const send: Send = async (url, init) => {
      const response = await this.raw({
        url,
        method: init.method as 'GET',
        headers: init.headers,
        payload: init.body,
      });
      const body = response.statusCode === 204 ? null : response.body;
      return new Response(body, {
        status: response.statusCode,
        headers: response.headers as Record<string, string>,
      });
    };
    return callEndpoint(send, endpoint, args);
  }

  /** The reply, or the refusal as an error: for the steps of a story that must succeed. */
  async does<const E extends EndpointSpec>(endpoint: E, args: Args<E>): Promise<ReplyOf<E>> {
    const answer = await this.call(endpoint, args);
    if (answer.ok) return answer.reply;
    throw new Error(
      `${this.name} ${endpoint.room}.${endpoint.name}: ${answer.status} ${JSON.stringify(answer.problem)}`,
    );
  }

  /** The code of the refusal, or 'ok'. */
  async meets<const E extends EndpointSpec>(endpoint: E, args: Args<E>): Promise<string> {
    const answer = await this.call(endpoint, args);
    return answer.ok ? 'ok' : answer.problem.code;
  }
}
