import { jobKinds } from '@qingshen/domain/qualifications';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DateOnly, page, text, Uuid } from '../shapes.ts';
import { Day, documentOf, inFirm, Kept, keeping, looking, seeing, seen, seenQuery, shown } from './shapes.ts';

const job = {
  kind: z.enum(jobKinds),
  industryCode: z
    .string()
    .regex(/^[0-9]{4}$/, 'industry_code')
    .nullable()
    .default(null)
    .describe('A class of GB/T 4754; an audit has one'),
  enterpriseName: text(120),
  title: text(160),
  completedOn: Day,
  ...documentOf,
};
export const JobRow = z.object({
  ...shown,
  kind: z.enum(jobKinds),
  industryCode: z.string().nullable(),
  enterpriseName: z.string(),
  title: z.string(),
  completedOn: DateOnly,
});
export type JobRow = z.infer<typeof JobRow>;
export const JobsPage = page(JobRow).extend({
  casesCompleted: z.int().describe('Audits completed here: they count by themselves'),
});
const jobRefusals = [
  'industry_unknown',
  'audit_without_industry',
  'job_completed_in_future',
  'document_unknown',
] as const;
const ofJob = inFirm.extend({ job: Uuid });

export const listJobs = endpoint({
  ...seeing,
  name: 'list_jobs',
  summary: 'Work completed elsewhere, latest first',
  path: '/o/:organization/firm/jobs',
  reply: JobsPage,
});
export const recordJob = endpoint({
  ...keeping,
  name: 'record_job',
  summary: 'Record work completed elsewhere',
  method: 'POST',
  path: '/o/:organization/firm/jobs',
  params: inFirm,
  status: 201,
  body: z.strictObject(job),
  reply: z.object({ jobId: Uuid }),
  refusals: jobRefusals,
});
export const editJob = endpoint({
  ...keeping,
  name: 'edit_job',
  summary: 'Correct a job',
  method: 'PUT',
  path: '/o/:organization/firm/jobs/:job',
  params: ofJob,
  body: z.strictObject({ ...job, ...seen }),
  reply: Kept,
  refusals: ['stale_version', ...jobRefusals],
});
export const removeJob = endpoint({
  ...keeping,
  name: 'remove_job',
  summary: 'Take a job out of the register',
  method: 'DELETE',
  path: '/o/:organization/firm/jobs/:job',
  params: ofJob,
  query: seenQuery,
  status: 204,
  reply: z.null(),
  refusals: ['stale_version'],
});
export const listJobsOfFirm = endpoint({
  ...looking,
  name: 'list_jobs_of_firm',
  summary: 'Work of a consultancy one answers for',
  path: '/o/:organization/firms/:subject/jobs',
  reply: JobsPage,
});
