import { todosOf } from '$lib/server/todos.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization, can, figures, account } = await event.parent();
  return { todos: await todosOf(event, { organization, can, figures, account }) };
};
