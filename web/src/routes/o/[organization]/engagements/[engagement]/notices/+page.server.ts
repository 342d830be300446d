import { notices } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { noticeActs } from '$lib/server/notice-acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization, engagement } = event.params;
  return must(event, notices.listNoticesOfCase, { params: { organization, engagement } });
};

export const actions: Actions = { acknowledge: noticeActs.acknowledge };
