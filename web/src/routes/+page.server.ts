import { redirect } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
  const { account } = await parent();
  if (account) redirect(303, paths.switcher());
};
