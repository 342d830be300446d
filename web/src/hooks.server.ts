import type { Handle, HandleServerError } from '@sveltejs/kit';
import { refresh } from '$lib/server/api.ts';
import { guardHeaders } from '$lib/server/headers.ts';
import { Jar } from '$lib/server/jar.ts';
import { fromThisSite } from '$lib/server/same-site.ts';
import { localeAsked, localeCookie, localeOf } from '$lib/words/locale.ts';

export const handle: Handle = async ({ event, resolve }) => {
  const { locals, request } = event;
  locals.requestId = crypto.randomUUID();
  const chosen = event.cookies.get(localeCookie);
  locals.locale = chosen ? localeOf(chosen) : localeAsked(request.headers.get('accept-language'));
  locals.jar = new Jar(request.headers.get('cookie'));
  if (!fromThisSite(request)) return new Response('Cross-site request refused', { status: 403 });
  // The short token has run out but the session has not: exchange it before the page asks for anything.
  if (!locals.jar.has('qs_access')) await refresh(event);

  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('<html lang="zh-CN">', `<html lang="${locals.locale}">`),
    preload: ({ type }) => type === 'js' || type === 'css',
  });
  for (const line of locals.jar.given) response.headers.append('set-cookie', line);
  return guardHeaders(event, response);
};

export const handleError: HandleServerError = ({ error, event, status, message }) => {
  const id = event.locals.requestId;
  if (status >= 500)
    console.error(JSON.stringify({ level: 'error', id, path: event.route.id, error: String(error) }));
  return { message, id };
};
