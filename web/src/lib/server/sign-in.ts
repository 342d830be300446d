import { tenancy } from '@qingshen/contract';
import { type RequestEvent, redirect } from '@sveltejs/kit';
import { paths } from '../paths.ts';
import { localeCookie } from '../words/locale.ts';
import { call } from './api.ts';
import { dropCookie, keepCookie, year } from './cookies.ts';

const ticketCookie = 'qs_ticket';
const ticketPath = '/sign-in';

/** Between password and second factor the browser holds a ticket that opens nothing by itself. */
export function keepTicket(event: RequestEvent, given: { ticket: string; expiresAt: string }): void {
  keepCookie(event, ticketCookie, given.ticket, { path: ticketPath, expires: new Date(given.expiresAt) });
}

export const ticketOf = (event: RequestEvent): string | undefined => event.cookies.get(ticketCookie);

/** Signed in: speak the person's language, and send officials without a second factor to set one up first. */
export async function enter(
  event: RequestEvent,
  signedIn: { secondFactorMissing: boolean },
  next: string,
): Promise<never> {
  dropCookie(event, ticketCookie, ticketPath);
  const account = await call(event, tenancy.getAccount, {});
  if (account.ok) keepCookie(event, localeCookie, account.reply.locale, { maxAge: year });
  if (signedIn.secondFactorMissing) redirect(303, paths.accountSecondFactor(next || paths.switcher()));
  redirect(303, next || paths.switcher());
}
