import { qualifications } from '@qingshen/contract';
import { type JobKind, jobKinds } from '@qingshen/domain/qualifications';
import { paths } from '$lib/paths.ts';
import { call, must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { industryChoices, industryName } from '$lib/server/choices.ts';
import type { Entries } from '$lib/server/entries.ts';
import { orNull, registerActions } from '$lib/server/register.ts';
import { formOpen, scansOf } from '$lib/server/scans.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization } = event.params;
  const open = formOpen(event.url);
  const [page, scans] = await Promise.all([
    must(event, qualifications.listJobs, { params: { organization }, query: asked(event.url, ['after']) }),
    scansOf(event, organization, open),
  ]);
  const rows = page.rows.map((job) => ({
    ...job,
    industryName: job.industryCode && industryName(job.industryCode),
  }));
  return { page: { ...page, rows }, scans, kinds: jobKinds, industries: open ? industryChoices() : [] };
};

const bodyOf = (entries: Entries) => ({
  kind: entries.text('kind') as JobKind,
  title: entries.text('title'),
  enterpriseName: entries.text('enterpriseName'),
  industryCode: orNull(entries, 'industryCode'),
  completedOn: entries.text('completedOn'),
  documentId: orNull(entries, 'documentId'),
});

export const actions = registerActions<RequestEvent>({
  form: 'job',
  named: 'title',
  required: (entries) => [
    ['kind', 'choose'],
    ['title', 'required'],
    ['enterpriseName', 'required'],
    ...(entries.text('kind') === 'audit' ? [['industryCode', 'choose'] as const] : []),
    ['completedOn', 'required'],
  ],
  home: ({ params }) => paths.jobs(params.organization),
  record: (event, entries, idempotencyKey) =>
    call(event, qualifications.recordJob, {
      params: { organization: event.params.organization },
      body: bodyOf(entries),
      idempotencyKey,
    }),
  edit: (event, job, entries, idempotencyKey) =>
    call(event, qualifications.editJob, {
      params: { organization: event.params.organization, job },
      body: { ...bodyOf(entries), version: entries.version() },
      idempotencyKey,
    }),
  remove: (event, job, version, idempotencyKey) =>
    call(event, qualifications.removeJob, {
      params: { organization: event.params.organization, job },
      query: { version },
      idempotencyKey,
    }),
  said: { recorded: 'firm.job_recorded', edited: 'firm.job_edited', removed: 'firm.job_removed' },
}) satisfies Actions;
