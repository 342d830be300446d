import { applications, pathOf } from '@qingshen/contract';
import { redirect } from '@sveltejs/kit';
import { withQuery } from '$lib/paths.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url }) =>
  redirect(
    303,
    withQuery(pathOf(applications.exportForm, params), {
      format: url.searchParams.get('format') === 'docx' ? 'docx' : 'pdf',
    }),
  );
