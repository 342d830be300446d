import type { qualifications as contract } from '@qingshen/contract';
import { limitsShown } from '../../files/index.ts';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { cut, decodeCursor } from '../../kernel/page.ts';
import { documentShown, mayLookInto, readingIn } from './document-shown.ts';
import { documentsOfFirm } from './documents.sql.ts';

interface Asked {
  search?: string | undefined;
  after?: string | undefined;
  limit: number;
}

async function documents(kernel: Kernel, ctx: Ctx<Seat>, firm: string, query: Asked) {
  const after = decodeCursor(query.after, ['instant', 'uuid']);
  await mayLookInto(ctx, firm);
  const rows = await ctx.all(documentsOfFirm({ firm, ...query, after }));
  const reading = readingIn(kernel, ctx, firm);
  const page = cut(
    rows,
    query.limit,
    (row) => [row.key, row.id],
    (row) => documentShown(row, reading),
  );
  return { ...page, ...limitsShown(kernel) };
}

export const listFirmDocuments =
  (kernel: Kernel): Act<typeof contract.listFirmDocuments> =>
  (ctx, { params, query }) =>
    documents(kernel, ctx, params.organization, query);

export const listDocumentsOfFirm =
  (kernel: Kernel): Act<typeof contract.listDocumentsOfFirm> =>
  (ctx, { params, query }) =>
    documents(kernel, ctx, params.subject, query);
