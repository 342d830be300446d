import { divisions } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  found: await must(event, divisions.readDivision, { params: { code: event.params.code } }),
});
