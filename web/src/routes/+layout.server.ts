import { tenancy } from '@qingshen/contract';
import { env } from '$env/dynamic/private';
import { call } from '$lib/server/api.ts';
import { takeDone } from '$lib/server/flash.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const { locals } = event;
  const known = locals.jar.has('qs_access') || locals.jar.has('qs_refresh');
  const answer = known ? await call(event, tenancy.getAccount, {}) : undefined;
  return {
    locale: locals.locale,
    now: new Date().toISOString(),
    done: takeDone(event),
    demo: env.DEMO === '1',
    account: answer?.ok ? answer.reply : null,
  };
};
