import { qualifications } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { workingAge } from '$lib/server/working-age.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const read = await must(event, qualifications.readFiling, {
    params: { organization: event.params.organization, filing: event.params.filing },
  });
  return { read: { ...read, waitingWorkingDays: workingAge(read.filing.waitingDays, new Date()) } };
};
