import { applications, pathOf } from '@qingshen/contract';
import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** A link that also works after the short token ran out: it is renewed on the way, then the API hands the file out. */
export const GET: RequestHandler = ({ params }) =>
  redirect(303, pathOf(applications.fetchApplicationFile, params));
