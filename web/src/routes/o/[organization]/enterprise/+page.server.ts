import { enterprise } from '@qingshen/contract';
import { error } from '@sveltejs/kit';
import { must } from '$lib/server/api.ts';
import { describeEnterprise } from '$lib/server/profile-acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization } = await event.parent();
  if (organization.kind !== 'enterprise') error(404, { message: 'Not Found', code: 'not_found' });
  return must(event, enterprise.readEnterprise, { params: { organization: event.params.organization } });
};

export const actions: Actions = { default: describeEnterprise };
