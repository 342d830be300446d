import { campaigns, pathOf } from '@qingshen/contract';
import { redirect } from '@sveltejs/kit';
import { withQuery } from '$lib/paths.ts';
import { asked } from '$lib/server/asked.ts';
import { listingFilters } from '$lib/server/listings.ts';
import type { RequestHandler } from './$types';

/** The list as the page shows it, as a workbook. */
export const GET: RequestHandler = ({ params, url }) =>
  redirect(
    303,
    withQuery(pathOf(campaigns.exportListings, params), {
      campaign: params.campaign,
      ...asked(url, listingFilters),
    }),
  );
