import type { RequestEvent } from '@sveltejs/kit';

const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()',
};

/** What every page carries beside its content policy (svelte.config.js). */
export function guardHeaders(event: RequestEvent, response: Response): Response {
  for (const [name, value] of Object.entries(always)) response.headers.set(name, value);
  if (event.url.protocol === 'https:')
    response.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
  // Signed in or on the way there: nothing of it stays in a shared computer's cache.
  const personal = event.locals.jar.has('qs_access') || event.locals.jar.has('qs_refresh');
  if (personal || !/^\/(divisions|register(\/[^/]+)?)?$/.test(event.url.pathname))
    response.headers.set('cache-control', 'no-store');
  // The language follows the browser's wish until somebody chooses one.
  response.headers.append('vary', 'Accept-Language, Cookie');
  return response;
}
