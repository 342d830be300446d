import { campaigns } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { rowShown } from '$lib/server/list-rows.ts';
import { listVersionActs } from '$lib/server/list-version-acts.ts';
import { cellText } from '$lib/words/cells.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals;
  const { organization, campaign, version: listVersion } = event.params;
  const params = { organization, campaign, listVersion };
  const filters = asked(event.url, ['standing', 'fault', 'names', 'confirmation', 'search', 'after']);
  const [version, page] = await Promise.all([
    must(event, campaigns.readVersion, { params }),
    must(event, campaigns.listRows, { params, query: filters as { standing?: 'rejected' } }),
  ]);
  const rows = page.rows.map((row) => rowShown(locale, row));
  const wanted = event.url.searchParams.get('row');
  return {
    version,
    why: version.failure && cellText(locale, version.failure.code, version.failure.facts),
    publicationFailed:
      version.publication.failure &&
      cellText(locale, version.publication.failure.code, version.publication.failure.facts),
    page: { next: page.next, total: page.total },
    rows,
    filters,
    /** The one being corrected, with a form of its own. */
    open: rows.find(({ id }) => id === wanted) ?? null,
  };
};

export const actions: Actions = listVersionActs;
