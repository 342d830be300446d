import type { EndpointSpec, Problem } from '@qingshen/contract';
import { error, type RequestEvent, redirect } from '@sveltejs/kit';
import { paths } from '../paths.ts';
import { refusalText } from '../words/refusals.ts';
import { wrongFilters } from './wrong-filters.ts';

export type Asking = Pick<RequestEvent, 'url' | 'locals' | 'request' | 'getClientAddress'>;

/** Of these the page of errors has words of its own; the rest are told as an act would tell them. */
const said = new Set([404, 403, 429, 503]);

/**
 * What a load does when the API says no: sign in, set up the second factor, or a page that names the fact. With the endpoint
 * that was asked, a filter it does not take is named together with what it takes.
 */
export function fail(
  event: Pick<Asking, 'url' | 'locals'>,
  problem: Problem,
  endpoint?: EndpointSpec,
): never {
  const here = event.url.pathname + event.url.search;
  if (problem.code === 'unauthenticated') redirect(303, paths.signIn(here));
  if (problem.code === 'second_factor_required') redirect(303, paths.accountSecondFactor(here));
  const status = problem.status >= 400 ? problem.status : 500;
  const { locale } = event.locals;
  const wrong = endpoint && wrongFilters(locale, event.url, endpoint, problem);
  const isTold = !wrong && status < 500 && !said.has(status);
  error(status, {
    message: problem.title,
    code: problem.code,
    facts: problem.facts,
    ...(wrong && { wrong }),
    ...(isTold && { text: refusalText(locale, problem.code, problem.facts) }),
  });
}
