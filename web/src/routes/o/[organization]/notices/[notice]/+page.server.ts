import { notices } from '@qingshen/contract';
import { beijingDate } from '@qingshen/domain/time';
import { must } from '$lib/server/api.ts';
import { noticeActs } from '$lib/server/notice-acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization, notice: id } = event.params;
  const notice = await must(event, notices.readNotice, { params: { organization, notice: id } });
  return { notice, today: beijingDate(new Date()) };
};

export const actions: Actions = noticeActs;
