import type { Args, EndpointSpec } from '@qingshen/contract';
import { error } from '@sveltejs/kit';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { exports } from '$lib/server/exports.ts';
import { sheetOf } from '$lib/server/sheet.ts';
import { wholeCatalogue } from '$lib/server/words.ts';
import { speaker } from '$lib/words/catalogue.ts';
import { stamp } from '$lib/words/format.ts';
import type { RequestHandler } from './$types';

interface Page {
  rows: never[];
  next: string | null;
}

/** The list as it is filtered on the page, whole, as a sheet. The API decides what may be seen, page by page. */
export const GET: RequestHandler = async (event) => {
  const wanted = Object.hasOwn(exports, event.params.list) ? exports[event.params.list] : undefined;
  if (!wanted) error(404, { message: 'Not Found', code: 'not_found', facts: {} });
  const { locale } = event.locals;
  const say = speaker(wholeCatalogue[locale]);
  const filters = asked(event.url, wanted.filters);
  const next = (after?: string) =>
    must(event, wanted.endpoint, {
      params: { organization: event.params.organization },
      query: { ...filters, limit: 100, after },
    } as unknown as Args<EndpointSpec>) as Promise<Page>;
  // The first page is asked for before anything is promised: who may not see the list gets the page that says so.
  const first = await next();
  const body = sheetOf(
    wanted.columns.map(([head]) => head(say)),
    async (after) => (after === undefined ? first : next(after)),
    (row) => wanted.columns.map(([, cell]) => cell(row, say, locale)),
  );
  const name = `${wanted.title(say)} ${stamp(new Date().toISOString()).slice(0, 10)}.csv`;
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="export.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
    },
  });
};
