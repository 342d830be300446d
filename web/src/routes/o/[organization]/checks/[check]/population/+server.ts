import { qualifications } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import type { RequestHandler } from './$types';

/** One id per line, as the command of the recipe reads it. */
export const GET: RequestHandler = async (event) => {
  const { organization, check } = event.params;
  const read = await must(event, qualifications.readCheck, { params: { organization, check } });
  return new Response(`${read.recipe.population.join('\n')}\n`, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': 'attachment; filename="population.txt"',
      'cache-control': 'no-store',
    },
  });
};
