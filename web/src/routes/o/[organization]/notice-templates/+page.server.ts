import { notices } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  must(event, notices.listNoticeWordings, { params: { organization: event.params.organization } });
