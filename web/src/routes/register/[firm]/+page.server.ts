import { qualifications } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  firm: await must(event, qualifications.readRegisterFirm, { params: { firm: event.params.firm } }),
});
