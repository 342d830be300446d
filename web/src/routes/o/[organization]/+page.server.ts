import { figuresOf } from '$lib/server/figures.ts';
import { todosOf } from '$lib/server/todos.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization, can, figures, account } = await event.parent();
  const [todos, counts] = await Promise.all([
    todosOf(event, { organization, can, figures, account }),
    figuresOf(event, { organization, can, figures, account }),
  ]);
  return { todos, counts };
};
