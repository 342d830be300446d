import { notices } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization, campaign } = event.params;
  const page = await must(event, notices.listNoticeBatches, {
    params: { organization, campaign },
    query: asked(event.url, ['after']),
  });
  return { page };
};
