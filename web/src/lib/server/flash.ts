import { type RequestEvent, redirect } from '@sveltejs/kit';
import { type Facts, type Phrase, speaker } from '../words/catalogue.ts';
import { dropCookie, keepCookie } from './cookies.ts';
import { wholeCatalogue } from './words.ts';

const cookie = 'qs_done';

/** After an act: say what happened on the page one lands on, once. */
export function done<P extends Phrase>(
  event: Pick<RequestEvent, 'cookies' | 'url' | 'locals'>,
  to: string,
  phrase: P,
  ...facts: Facts<P>
): never {
  const text = speaker(wholeCatalogue[event.locals.locale])(phrase, ...facts);
  keepCookie(event, cookie, text, { maxAge: 60 });
  redirect(303, to);
}

export function takeDone(event: Pick<RequestEvent, 'cookies' | 'url'>): string | undefined {
  const text = event.cookies.get(cookie);
  if (text) dropCookie(event, cookie);
  return text;
}
