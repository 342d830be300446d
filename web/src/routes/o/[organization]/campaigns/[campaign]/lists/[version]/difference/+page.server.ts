import { campaigns } from '@qingshen/contract';
import { listColumn } from '@qingshen/domain/campaigns';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { changedCells } from '$lib/server/list-difference.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization, campaign, version: listVersion } = event.params;
  const filters = asked(event.url, ['against', 'change', 'after']);
  const [{ versions }, difference] = await Promise.all([
    must(event, campaigns.listVersions, { params: { organization, campaign } }),
    must(event, campaigns.readListDifference, {
      params: { organization, campaign, listVersion },
      query: filters as { change?: 'added' },
    }),
  ]);
  const rows = difference.rows.map((row) => ({
    id: `${row.creditCode}-${row.siteName}`,
    change: row.change,
    name: row.after?.name ?? row.before?.name ?? '',
    creditCode: row.creditCode,
    siteName: row.siteName,
    cells: row.changed.map((column) => ({
      header: listColumn(column).header,
      ...changedCells(event.locals.locale, column, row.before, row.after),
    })),
  }));
  return {
    number: versions.find(({ id }) => id === listVersion)?.number ?? 0,
    against: difference.against,
    counts: difference.counts,
    rows,
    next: difference.next,
    filters,
    others: versions
      .filter(({ id, state }) => id !== listVersion && (state === 'published' || state === 'ready'))
      .map(({ id, number }) => ({ id, number })),
  };
};
