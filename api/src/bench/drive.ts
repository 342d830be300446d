import http from 'node:http';

/** Keeps so many callers busy for so long, and counts what they finished in a second. */
export async function drive(
  seconds: number,
  callers: number,
  once: (caller: number, nth: number) => Promise<void>,
): Promise<number> {
  const begun = performance.now();
  const until = begun + seconds * 1000;
  let finished = 0;
  const caller = async (at: number) => {
    for (let nth = 0; performance.now() < until; nth += 1) {
      await once(at, nth);
      finished += 1;
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, at) => caller(at)));
  return finished / ((performance.now() - begun) / 1000);
}

export interface Ask {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

/** A plain client on kept connections: it costs as little as a client in this process can. */
export function client(origin: string, cookie: string, callers: number): (ask: Ask) => Promise<void> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: callers });
  const { hostname, port } = new URL(origin);
  return ({ method, path, headers, body }) =>
    new Promise((done, fail) => {
      const length =
        body === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
      const request = http.request(
        { agent, hostname, port, method, path, headers: { cookie, ...length, ...headers } },
        (response) => {
          response.resume();
          response.on('end', () => {
            if ((response.statusCode ?? 500) < 300) done();
            else fail(new Error(`${method} ${path} answered ${response.statusCode}`));
          });
        },
      );
      request.on('error', fail);
      request.end(body);
    });
}

export const median = (figures: readonly number[]): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
