/**
 * The session cookies of one request. The API sets them, the browser keeps them, and this page server only carries
 * them: what the API sets is used for the rest of the request and handed on to the browser unchanged.
 */
const ours = /^(?:__Host-|__Secure-)?qs_(?:access|refresh)=/;

export class Jar {
  readonly #cookies = new Map<string, string>();
  /** Raw Set-Cookie lines for the browser, in the order they came. */
  readonly given: string[] = [];

  constructor(header: string | null) {
    for (const pair of (header ?? '').split(/;\s*/)) {
      const cut = pair.indexOf('=');
      if (cut > 0 && ours.test(pair)) this.#cookies.set(pair.slice(0, cut), pair.slice(cut + 1));
    }
  }

  has(ending: 'qs_access' | 'qs_refresh'): boolean {
    return [...this.#cookies.keys()].some((name) => name.endsWith(ending));
  }

  header(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  take(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      this.given.push(line);
      const [pair = ''] = line.split(';');
      const cut = pair.indexOf('=');
      const dropped = /;\s*max-age=0(?:;|$)/i.test(line) || /;\s*expires=Thu, 01 Jan 1970/i.test(line);
      if (cut < 1) continue;
      if (dropped) this.#cookies.delete(pair.slice(0, cut));
      else this.#cookies.set(pair.slice(0, cut), pair.slice(cut + 1));
    }
  }
}
