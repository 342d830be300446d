import { campaigns, pathOf } from '@qingshen/contract';
import { redirect } from '@sveltejs/kit';
import { withQuery } from '$lib/paths.ts';
import { asked } from '$lib/server/asked.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url }) =>
  redirect(
    303,
    withQuery(
      pathOf(campaigns.fetchReturnedRows, { ...params, listVersion: params.version }),
      asked(url, ['fault', 'standing']),
    ),
  );
