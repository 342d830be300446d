import { pathOf, qualifications } from '@qingshen/contract';
import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url }) =>
  redirect(303, pathOf(qualifications.fetchGapLetter, params) + url.search);
