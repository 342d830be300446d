import { engagements } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { timelineOf } from '$lib/server/timeline.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { today, entries, capped } = await must(event, engagements.readTimeline, { params: event.params });
  return { today, entries: timelineOf(event.locals.locale, entries), capped };
};
