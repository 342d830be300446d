import { pathOf, returns } from '@qingshen/contract';
import { redirect } from '@sveltejs/kit';
import { withQuery } from '$lib/paths.ts';
import type { RequestHandler } from './$types';

const kinds = ['xlsx', 'pdf', 'docx'];

export const GET: RequestHandler = ({ params, url }) =>
  redirect(
    303,
    withQuery(pathOf(returns.exportReturn, params), {
      as: kinds.find((kind) => kind === url.searchParams.get('as')) ?? 'xlsx',
    }),
  );
