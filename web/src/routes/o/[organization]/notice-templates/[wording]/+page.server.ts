import { notices } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization, wording } = event.params;
  const params = { organization };
  const [read, { wordings }] = await Promise.all([
    must(event, notices.readNoticeWording, { params: { ...params, wording } }),
    must(event, notices.listNoticeWordings, { params }),
  ]);
  const base = wordings.find(({ id }) => id === read.basedOn);
  return {
    wording: read,
    base: base ? { id: base.id, number: base.number, isShipped: base.isShipped } : null,
  };
};
