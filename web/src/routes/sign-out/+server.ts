import { tenancy } from '@qingshen/contract';
import { redirect } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import { call } from '$lib/server/api.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
  await call(event, tenancy.signOut, {});
  redirect(303, paths.signIn());
};
