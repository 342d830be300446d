import { engagements, pathOf } from '@qingshen/contract';
import { redirect } from '@sveltejs/kit';
import { paths, withQuery } from '$lib/paths.ts';
import { call } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { caseFilterNames } from '$lib/server/case-filters.ts';
import { done } from '$lib/server/flash.ts';
import type { RequestHandler } from './$types';

/** The list as the page shows it, as a workbook. One that is too long is told on the list itself, before anything is fetched. */
export const GET: RequestHandler = async (event) => {
  const { organization } = event.params;
  const { sort, ...filters } = asked(event.url, [...caseFilterNames, 'sort']);
  const list = await call(event, engagements.listEngagements, {
    params: { organization },
    query: { ...filters, sort, limit: 1 } as object,
  });
  if (!list.ok) redirect(303, paths.engagements(organization, { ...filters, sort }));
  if (list.reply.total?.capped)
    done(event, paths.engagements(organization, { ...filters, sort }), 'ui.export_too_long', {
      limit: list.reply.total.count,
    });
  redirect(303, withQuery(pathOf(engagements.exportEngagements, { organization }), { ...filters, sort }));
};
