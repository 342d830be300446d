import { qualifications } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { industryName } from '$lib/server/choices.ts';
import type { PageServerLoad } from './$types';

/** Instruments and papers are few and come whole; earlier work is paged. */
export const load: PageServerLoad = async (event) => {
  const { organization, subject } = event.params;
  const params = { organization, subject };
  const after = event.url.searchParams.get('after') ?? undefined;
  const [instruments, papers, jobs] = await Promise.all([
    must(event, qualifications.listInstrumentsOfFirm, { params, query: { limit: 100 } }),
    must(event, qualifications.listPapersOfFirm, { params, query: { limit: 100 } }),
    must(event, qualifications.listJobsOfFirm, { params, query: { after } }),
  ]);
  const rows = jobs.rows.map((job) => ({
    ...job,
    industryName: job.industryCode && industryName(job.industryCode),
  }));
  return { instruments: instruments.rows, papers: papers.rows, jobs: { ...jobs, rows } };
};
