import { redirect } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ parent, url }) => {
  const { account } = await parent();
  if (!account) redirect(303, paths.signIn(url.pathname + url.search));
  return { account };
};
