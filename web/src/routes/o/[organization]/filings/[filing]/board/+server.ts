import { redirect } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params }) =>
  redirect(303, paths.filingBoardWorkbook(params.organization, params.filing));
