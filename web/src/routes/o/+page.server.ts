import { redirect } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, url }) => {
  const { account } = await parent();
  if (!account) redirect(303, paths.signIn(url.pathname));
  const open = account.memberships.filter(
    ({ state, organizationState }) => state === 'active' && organizationState === 'active',
  );
  // With one desk there is nothing to choose, unless the whole list was asked for.
  if (open[0] && open.length === 1 && account.memberships.length === 1 && !url.searchParams.has('all'))
    redirect(303, paths.today(open[0].organizationId));
  return { account };
};
