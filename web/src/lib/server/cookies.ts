import type { RequestEvent } from '@sveltejs/kit';

type Event = Pick<RequestEvent, 'cookies' | 'url'>;

interface Keep {
  path?: string;
  maxAge?: number;
  expires?: Date;
}

/** Our small cookies: never readable by scripts, and marked Secure exactly where the service is reached by https. */
const options = (event: Event, keep: Keep) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: event.url.protocol === 'https:',
  ...keep,
});

export const keepCookie = (event: Event, name: string, value: string, keep: Keep): void =>
  event.cookies.set(name, value, options(event, keep));

export const dropCookie = (event: Event, name: string, path = '/'): void =>
  event.cookies.delete(name, options(event, { path }));

export const year = 365 * 24 * 3600;
