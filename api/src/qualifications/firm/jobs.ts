import type { qualifications as contract } from '@qingshen/contract';
import { industryClass } from '@qingshen/domain/industries';
import { whyNotJob } from '@qingshen/domain/qualifications';
import { beijingDate } from '@qingshen/domain/time';
import type { z } from 'zod';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import { day } from './day.ts';
import * as rows from './evidence-kept.sql.ts';
import { keeping } from './keep-evidence.ts';

const jobs = keeping<rows.Columns<'firm_jobs'>>({
  kind: 'job',
  insert: rows.insertJob,
  lock: rows.lockJob,
  correct: rows.correctJob,
  remove: rows.removeJob,
});

type Said = Omit<z.output<(typeof contract.editJob)['body']>, 'version'>;

function columnsOf(said: Said, now: Date): rows.Columns<'firm_jobs'> {
  const industry = said.industryCode;
  if (industry !== null && !industryClass(industry)) refuse('industry_unknown', { industry });
  const job = { kind: said.kind, industry, completedOn: day(said.completedOn) };
  const unfit = whyNotJob(job, beijingDate(now));
  if (unfit) throw new Refused(unfit);
  return {
    kind: said.kind,
    industry_code: industry,
    enterprise_name: said.enterpriseName,
    title: said.title,
    completed_on: said.completedOn,
    document_id: said.documentId,
  };
}

export const recordJob =
  (kernel: Kernel): Act<typeof contract.recordJob> =>
  async (ctx, { params, body }) => ({
    jobId: await jobs.record(kernel, ctx, params.organization, columnsOf(body, ctx.now)),
  });

export const editJob =
  (kernel: Kernel): Act<typeof contract.editJob> =>
  async (ctx, { params, body: { version, ...said } }) =>
    jobs.edit(kernel, ctx, { firm: params.organization, id: params.job }, version, columnsOf(said, ctx.now));

export const removeJob =
  (kernel: Kernel): Act<typeof contract.removeJob> =>
  async (ctx, { params, query }) =>
    jobs.remove(kernel, ctx, { firm: params.organization, id: params.job }, query.version);
