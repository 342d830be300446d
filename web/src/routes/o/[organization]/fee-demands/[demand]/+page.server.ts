import { enterprise } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { handleDemand } from '$lib/server/fee-demand-acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  must(event, enterprise.readFeeDemand, { params: event.params });

export const actions: Actions = { looked_into: handleDemand('looked_into'), closed: handleDemand('closed') };
