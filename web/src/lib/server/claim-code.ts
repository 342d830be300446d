import type { RequestEvent } from '@sveltejs/kit';
import { dropCookie, keepCookie } from './cookies.ts';

/**
 * An invitation's code between looking it up and accepting it, also across a sign-in. It never stands in an address:
 * mails carry it behind the #, forms post it, and from then on it is kept here for half an hour.
 */
const name = 'qs_claim';
const path = '/claim';

type Event = Pick<RequestEvent, 'cookies' | 'url'>;

export const claimCodeOf = (event: Event): string | undefined => event.cookies.get(name);

export const keepClaimCode = (event: Event, code: string): void =>
  keepCookie(event, name, code.slice(0, 80), { path, maxAge: 1800 });

export const dropClaimCode = (event: Event): void => dropCookie(event, name, path);
