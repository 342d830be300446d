import { pathOf, returns } from '@qingshen/contract';
import { redirect } from '@sveltejs/kit';
import { withQuery } from '$lib/paths.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url }) =>
  redirect(
    303,
    withQuery(pathOf(returns.exportReturnBoard, params), {
      kind: url.searchParams.get('kind') === 'completed' ? 'completed' : 'collected',
      year: Number(url.searchParams.get('year')) || undefined,
    }),
  );
