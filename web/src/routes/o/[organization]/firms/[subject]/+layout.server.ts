import { qualifications } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const { organization, subject } = event.params;
  return {
    profile: await must(event, qualifications.readProfileOfFirm, { params: { organization, subject } }),
  };
};
