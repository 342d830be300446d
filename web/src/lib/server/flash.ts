import { type Cookies, redirect } from '@sveltejs/kit';
import { type Facts, type Phrase, speaker } from '../words/catalogue.ts';
import { wholeCatalogue } from './words.ts';

const cookie = 'qs_done';

/** After an act: say what happened on the page one lands on, once. */
export function done<P extends Phrase>(
  event: { cookies: Cookies; locals: App.Locals },
  to: string,
  phrase: P,
  ...facts: Facts<P>
): never {
  const text = speaker(wholeCatalogue[event.locals.locale])(phrase, ...facts);
  event.cookies.set(cookie, text, { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 60 });
  redirect(303, to);
}

export function takeDone(cookies: Cookies): string | undefined {
  const text = cookies.get(cookie);
  if (text) cookies.delete(cookie, { path: '/' });
  return text;
}
