/**
 * Writes are accepted from our own pages only. The comparison is with the Host that was asked for, so it holds
 * behind a proxy, on 127.0.0.1 and on localhost alike. (The framework's check knows a single origin.)
 */
export function fromThisSite(request: Request): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  const site = request.headers.get('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  if (!origin) return false;
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  return URL.canParse(origin) && new URL(origin).host === host;
}
