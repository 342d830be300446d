import { figuresOf } from '$lib/server/figures.ts';
import { nearestCases, ownTimeline } from '$lib/server/near-dates.ts';
import { todosOf } from '$lib/server/todos.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization, can, figures, account } = await event.parent();
  const desk = { organization, can, figures, account };
  const [todos, counts, nearest, timeline] = await Promise.all([
    todosOf(event, desk),
    figuresOf(event, desk),
    nearestCases(event, desk),
    ownTimeline(event, desk),
  ]);
  return { todos, counts, nearest, timeline };
};
