import { historyOf } from '$lib/server/filing-history.ts';
import { wholeCatalogue } from '$lib/server/words.ts';
import { speaker } from '$lib/words/catalogue.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { read } = await event.parent();
  return { entries: historyOf(read, speaker(wholeCatalogue[event.locals.locale])) };
};
