import { qualifications } from '@qingshen/contract';
import { type EvidenceKind, evidenceKinds } from '@qingshen/domain/qualifications';
import { paths } from '$lib/paths.ts';
import { call, must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import type { Entries } from '$lib/server/entries.ts';
import { orNull, registerActions } from '$lib/server/register.ts';
import { formOpen, scansOf } from '$lib/server/scans.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization } = event.params;
  const [page, scans] = await Promise.all([
    must(event, qualifications.listPapers, { params: { organization }, query: asked(event.url, ['after']) }),
    scansOf(event, organization, formOpen(event.url)),
  ]);
  return { page, scans, kinds: evidenceKinds };
};

const bodyOf = (entries: Entries) => ({
  kind: entries.text('kind') as EvidenceKind,
  title: entries.text('title'),
  number: orNull(entries, 'number'),
  from: entries.text('from'),
  until: orNull(entries, 'until'),
  documentId: orNull(entries, 'documentId'),
});

export const actions = registerActions<RequestEvent>({
  form: 'paper',
  named: 'title',
  required: () => [
    ['kind', 'choose'],
    ['title', 'required'],
    ['from', 'required'],
  ],
  home: ({ params }) => paths.papers(params.organization),
  record: (event, entries, idempotencyKey) =>
    call(event, qualifications.recordPaper, {
      params: { organization: event.params.organization },
      body: bodyOf(entries),
      idempotencyKey,
    }),
  edit: (event, paper, entries, idempotencyKey) =>
    call(event, qualifications.editPaper, {
      params: { organization: event.params.organization, paper },
      body: { ...bodyOf(entries), version: entries.version() },
      idempotencyKey,
    }),
  remove: (event, paper, version, idempotencyKey) =>
    call(event, qualifications.removePaper, {
      params: { organization: event.params.organization, paper },
      query: { version },
      idempotencyKey,
    }),
  said: { recorded: 'firm.paper_recorded', edited: 'firm.paper_edited', removed: 'firm.paper_removed' },
}) satisfies Actions;
