import { evidenceKinds } from '@qingshen/domain/qualifications';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DateOnly, page, text, Uuid } from '../shapes.ts';
import { Day, documentOf, inFirm, Kept, keeping, looking, seeing, seen, seenQuery, shown } from './shapes.ts';

const paper = {
  kind: z.enum(evidenceKinds),
  title: text(120),
  number: text(60).nullable().default(null),
  from: Day,
  until: Day.nullable().default(null),
  ...documentOf,
};
export const PaperRow = z.object({
  ...shown,
  kind: z.enum(evidenceKinds),
  title: z.string(),
  number: z.string().nullable(),
  from: DateOnly,
  until: DateOnly.nullable(),
});
export type PaperRow = z.infer<typeof PaperRow>;
const ofPaper = inFirm.extend({ paper: Uuid });

export const listPapers = endpoint({
  ...seeing,
  name: 'list_papers',
  summary: 'Licences, quality documents, premises and other papers of the firm',
  path: '/o/:organization/firm/papers',
  reply: page(PaperRow),
});
export const recordPaper = endpoint({
  ...keeping,
  name: 'record_paper',
  summary: 'Record a paper of the firm',
  method: 'POST',
  path: '/o/:organization/firm/papers',
  params: inFirm,
  status: 201,
  body: z.strictObject(paper),
  reply: z.object({ paperId: Uuid }),
  refusals: ['paper_ends_before_it_begins', 'document_unknown'],
});
export const editPaper = endpoint({
  ...keeping,
  name: 'edit_paper',
  summary: 'Correct a paper of the firm',
  method: 'PUT',
  path: '/o/:organization/firm/papers/:paper',
  params: ofPaper,
  body: z.strictObject({ ...paper, ...seen }),
  reply: Kept,
  refusals: ['stale_version', 'paper_ends_before_it_begins', 'document_unknown'],
});
export const removePaper = endpoint({
  ...keeping,
  name: 'remove_paper',
  summary: 'Take a paper out of the register',
  method: 'DELETE',
  path: '/o/:organization/firm/papers/:paper',
  params: ofPaper,
  query: seenQuery,
  status: 204,
  reply: z.null(),
  refusals: ['stale_version'],
});
export const listPapersOfFirm = endpoint({
  ...looking,
  name: 'list_papers_of_firm',
  summary: 'Papers of a consultancy one answers for',
  path: '/o/:organization/firms/:subject/papers',
  reply: page(PaperRow),
});
