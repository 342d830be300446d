import type { Problem } from '@qingshen/contract';
import { error, type RequestEvent, redirect } from '@sveltejs/kit';
import { paths } from '../paths.ts';

export type Asking = Pick<RequestEvent, 'url' | 'locals' | 'request' | 'getClientAddress'>;

/** What a load does when the API says no: sign in, set up the second factor, or a page that names the fact. */
export function fail(event: Pick<Asking, 'url'>, problem: Problem): never {
  const here = event.url.pathname + event.url.search;
  if (problem.code === 'unauthenticated') redirect(303, paths.signIn(here));
  if (problem.code === 'second_factor_required') redirect(303, paths.accountSecondFactor(here));
  error(problem.status >= 400 ? problem.status : 500, {
    message: problem.title,
    code: problem.code,
    facts: problem.facts,
  });
}
