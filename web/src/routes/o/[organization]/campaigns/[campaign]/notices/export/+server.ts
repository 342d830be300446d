import { notices, pathOf } from '@qingshen/contract';
import { redirect } from '@sveltejs/kit';
import { withQuery } from '$lib/paths.ts';
import { asked } from '$lib/server/asked.ts';
import { noticeFilters } from '$lib/server/notices.ts';
import type { RequestHandler } from './$types';

/** The list as the page shows it, as a workbook: what is not served unless more was asked for. */
export const GET: RequestHandler = ({ params, url }) => {
  const { show, ...filters } = asked(url, [...noticeFilters, 'show']);
  const unserved = !show && !filters.standing && !filters.late;
  redirect(
    303,
    withQuery(pathOf(notices.exportNotices, params), { ...filters, ...(unserved && { unserved: 'true' }) }),
  );
};
