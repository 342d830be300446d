import { enterprise } from '@qingshen/contract';
import { type PaperKind, paperKinds } from '@qingshen/domain/engagements';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const filters = asked(event.url, ['kind', 'engagement', 'after']);
  const page = await must(event, enterprise.listPapers, {
    params: { organization: event.params.organization },
    query: filters as { kind?: PaperKind },
  });
  return { page, filters, kinds: paperKinds };
};
