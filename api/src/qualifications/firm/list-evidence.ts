import type { qualifications as contract } from '@qingshen/contract';
import type { Compilable } from 'kysely';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { cut, decodeCursor } from '../../kernel/page.ts';
import { mayLookInto, proofShown, readingIn, type WithProof } from './document-shown.ts';
import { casesCompletedBy, instrumentsOfFirm, jobsOfFirm, papersOfFirm } from './evidence.sql.ts';

interface Asked {
  after?: string | undefined;
  limit: number;
}

/** A page of one of the three lists. */
async function page<R extends WithProof & { id: string; key: string }>(
  kernel: Kernel,
  ctx: Ctx<Seat>,
  firm: string,
  query: Asked,
  rowsOf: (asked: { firm: string; after: readonly string[] | null; limit: number }) => Compilable<R>,
) {
  const after = decodeCursor(query.after, ['instant', 'uuid']);
  const rows = await ctx.all(rowsOf({ firm, after, limit: query.limit }));
  const reading = readingIn(kernel, ctx, firm);
  return cut(
    rows,
    query.limit,
    (row) => [row.key, row.id],
    ({ key, documentId, documentName, documentScan, ...row }) => ({
      ...row,
      proof: proofShown({ documentId, documentName, documentScan }, reading),
    }),
  );
}

async function instruments(kernel: Kernel, ctx: Ctx<Seat>, firm: string, query: Asked) {
  await mayLookInto(ctx, firm);
  return page(kernel, ctx, firm, query, instrumentsOfFirm);
}
async function papers(kernel: Kernel, ctx: Ctx<Seat>, firm: string, query: Asked) {
  await mayLookInto(ctx, firm);
  return page(kernel, ctx, firm, query, papersOfFirm);
}
/** Where the count has no row, the firm is none of the asker's business. */
async function jobs(kernel: Kernel, ctx: Ctx<Seat>, firm: string, query: Asked) {
  const { count } = await ctx.one(casesCompletedBy(firm));
  return { ...(await page(kernel, ctx, firm, query, jobsOfFirm)), casesCompleted: count };
}

export const listInstruments =
  (kernel: Kernel): Act<typeof contract.listInstruments> =>
  (ctx, { params, query }) =>
    instruments(kernel, ctx, params.organization, query);
export const listInstrumentsOfFirm =
  (kernel: Kernel): Act<typeof contract.listInstrumentsOfFirm> =>
  (ctx, { params, query }) =>
    instruments(kernel, ctx, params.subject, query);
export const listPapers =
  (kernel: Kernel): Act<typeof contract.listPapers> =>
  (ctx, { params, query }) =>
    papers(kernel, ctx, params.organization, query);
export const listPapersOfFirm =
  (kernel: Kernel): Act<typeof contract.listPapersOfFirm> =>
  (ctx, { params, query }) =>
    papers(kernel, ctx, params.subject, query);
export const listJobs =
  (kernel: Kernel): Act<typeof contract.listJobs> =>
  (ctx, { params, query }) =>
    jobs(kernel, ctx, params.organization, query);
export const listJobsOfFirm =
  (kernel: Kernel): Act<typeof contract.listJobsOfFirm> =>
  (ctx, { params, query }) =>
    jobs(kernel, ctx, params.subject, query);
