import { returns } from '@qingshen/contract';
import { returnKinds } from '@qingshen/domain/applications';
import { error } from '@sveltejs/kit';
import { must } from '$lib/server/api.ts';
import { returnActs } from '$lib/server/return-acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const kind = returnKinds.find((one) => one === event.params.kind);
  const year = Number(event.url.searchParams.get('year'));
  if (!kind || !Number.isInteger(year)) error(404, { message: 'Not found', code: 'not_found' });
  return {
    found: await must(event, returns.readOwnReturn, {
      params: { organization: event.params.organization, kind },
      query: { year },
    }),
  };
};

export const actions: Actions = returnActs;
