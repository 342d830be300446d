import { tenancy } from '@qingshen/contract';
import { redirect } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import type { RequestHandler } from './$types';

/** The list as the page shows it, as a workbook: an authority's inbox begins with what waits, a firm's with all. */
export const GET: RequestHandler = async (event) => {
  const { organization } = event.params;
  const { state: wanted, ...filters } = asked(event.url, ['state', 'sector', 'waiting', 'search']);
  const seat = await must(event, tenancy.getOrganization, { params: { organization } });
  const state = wanted ?? (seat.organization.kind === 'authority' ? 'submitted' : 'all');
  redirect(303, paths.filingsWorkbook(organization, state === 'all' ? filters : { ...filters, state }));
};
