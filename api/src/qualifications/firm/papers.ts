import type { qualifications as contract } from '@qingshen/contract';
import { whyNotEvidence } from '@qingshen/domain/qualifications';
import type { z } from 'zod';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { Refused } from '../../kernel/refused.ts';
import { day, dayOrNull } from './day.ts';
import * as rows from './evidence-kept.sql.ts';
import { keeping } from './keep-evidence.ts';

const papers = keeping<rows.Columns<'firm_papers'>>({
  kind: 'paper',
  insert: rows.insertPaper,
  lock: rows.lockPaper,
  correct: rows.correctPaper,
  remove: rows.removePaper,
});

type Said = Omit<z.output<(typeof contract.editPaper)['body']>, 'version'>;

function columnsOf(said: Said): rows.Columns<'firm_papers'> {
  const unfit = whyNotEvidence({ kind: said.kind, from: day(said.from), until: dayOrNull(said.until) });
  if (unfit) throw new Refused(unfit);
  return {
    kind: said.kind,
    title: said.title,
    number: said.number,
    from_on: said.from,
    until_on: said.until,
    document_id: said.documentId,
  };
}

export const recordPaper =
  (kernel: Kernel): Act<typeof contract.recordPaper> =>
  async (ctx, { params, body }) => ({
    paperId: await papers.record(kernel, ctx, params.organization, columnsOf(body)),
  });

export const editPaper =
  (kernel: Kernel): Act<typeof contract.editPaper> =>
  async (ctx, { params, body: { version, ...said } }) =>
    papers.edit(kernel, ctx, { firm: params.organization, id: params.paper }, version, columnsOf(said));

export const removePaper =
  (kernel: Kernel): Act<typeof contract.removePaper> =>
  async (ctx, { params, query }) =>
    papers.remove(kernel, ctx, { firm: params.organization, id: params.paper }, query.version);
