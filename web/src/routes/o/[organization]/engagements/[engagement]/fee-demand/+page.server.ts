import { error } from '@sveltejs/kit';
import { reportDemand } from '$lib/server/fee-demand-acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization, can } = await event.parent();
  if (organization.kind !== 'enterprise') error(404, { message: 'Not Found', code: 'not_found' });
  if (!can.report_fee_demand) error(403, { message: 'Forbidden', code: 'role_insufficient' });
};

export const actions: Actions = { default: reportDemand };
