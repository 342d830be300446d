import { applications } from '@qingshen/contract';
import { applicationKinds, applicationStates } from '@qingshen/domain/applications';
import { redirect } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import type { PageServerLoad } from './$types';

/** Those who apply see their own; an office finds what it has to do on its desk. */
export const load: PageServerLoad = async (event) => {
  const { organization } = await event.parent();
  if (organization.kind === 'authority') redirect(303, paths.desk(organization.id));
  const filters = asked(event.url, ['kind', 'state', 'engagement', 'after']);
  const page = await must(event, applications.listApplications, {
    params: { organization: organization.id },
    query: {
      ...filters,
      kind: applicationKinds.find((kind) => kind === filters.kind),
      state: applicationStates.find((state) => state === filters.state),
    },
  });
  return { page, filters, kinds: applicationKinds, states: applicationStates };
};
