import { notices } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { divisionChoices } from '$lib/server/choices.ts';
import { noticeFilters } from '$lib/server/notices.ts';
import type { PageServerLoad } from './$types';

/** The desk opens on what is not served yet, the soonest first; everything else is one choice away. */
export const load: PageServerLoad = async (event) => {
  const { organization } = await event.parent();
  const params = { organization: event.params.organization, campaign: event.params.campaign };
  const filters = asked(event.url, [...noticeFilters, 'show', 'after']);
  const { show, ...query } = filters;
  const unserved = !show && !query.standing && !query.late;
  const [page, counts] = await Promise.all([
    must(event, notices.listNotices, {
      params,
      query: { ...(query as { standing?: 'missing' }), ...(unserved && { unserved: 'true' as const }) },
    }),
    must(event, notices.countNotices, { params }),
  ]);
  return {
    page: { ...page, rows: page.rows.map((row) => ({ ...row, id: row.engagementId })) },
    counts,
    filters,
    unserved,
    divisions: divisionChoices(organization.divisionCode),
  };
};
