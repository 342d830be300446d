import type { RequestHandler } from './$types';

/**
 * Asked by open pages before they speak to the API themselves (a stream, an upload): the short token may have run
 * out while somebody was reading, and passing through here renews it (hooks.server.ts).
 */
export const GET: RequestHandler = ({ locals }) =>
  new Response(null, { status: locals.jar.has('qs_access') ? 204 : 401 });
