import { qualifications } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import type { PageServerLoad } from './$types';

/** What was filed with us by this firm, and what was done about it. */
export const load: PageServerLoad = async (event) => {
  const { profile } = await event.parent();
  const { organization, subject } = event.params;
  const [filings, sanctions] = await Promise.all([
    must(event, qualifications.listFilings, {
      params: { organization },
      query: { search: profile.creditCode, limit: 100 },
    }),
    must(event, qualifications.listSanctions, {
      params: { organization },
      query: { firm: subject, limit: 100 },
    }),
  ]);
  return { filings: filings.rows, sanctions: sanctions.rows };
};
