import { beijingDate, partsOf } from '@qingshen/domain/time';
import { redirect } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  redirect(307, paths.calendar(partsOf(beijingDate(new Date())).year));
};
