import { qualifications } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  person: await must(event, qualifications.readStaffMemberOfFirm, { params: event.params }),
});
