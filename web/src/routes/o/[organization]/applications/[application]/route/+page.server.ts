import { fieldOf, valueText } from '$lib/server/application-form.ts';
import { sourceOf } from '$lib/server/board.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { read, labels } = await event.parent();
  return {
    basis: read.routeBasis ? sourceOf(read.routeBasis) : null,
    copies: read.copies.map((copy) => ({
      ...copy,
      changed: copy.changed.map(({ field, before, after }) => ({
        field: labels[field] ?? field,
        before: valueText(fieldOf(read, field), before),
        after: valueText(fieldOf(read, field), after),
      })),
    })),
  };
};
