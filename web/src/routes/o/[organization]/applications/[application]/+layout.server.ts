import { applications } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { labelsOf } from '$lib/server/application-form.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const { organization, application } = event.params;
  const read = await must(event, applications.readApplication, { params: { organization, application } });
  return { read, labels: labelsOf(read) };
};
