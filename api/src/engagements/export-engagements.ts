import { engagements as contract } from '@qingshen/contract';
import { type CaseSheetRow, caseSheet, caseSheetName } from '@qingshen/documents/case-sheet';
import { beijingDate } from '@qingshen/domain/time';
import { sendAttachment } from '../files/index.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Handler } from '../kernel/mount.ts';
import { refuse } from '../kernel/refused.ts';
import { seatedBy } from '../kernel/seated.ts';
import { filterAsked } from './case-query.ts';
import { casesInSight, countCap } from './engagements.sql.ts';
import type { CaseRow } from './shown.ts';

const lineOf = ({ divisionName, openedAt, ...row }: CaseRow): CaseSheetRow => ({
  ...(row as unknown as CaseSheetRow),
  division: divisionName,
  openedOn: beijingDate(openedAt),
});

function* linesOf(rows: readonly CaseRow[]): Generator<CaseSheetRow> {
  for (const row of rows) yield lineOf(row);
}

/** The list under the same filters, whole, or refused where it would be cut. */
export function exportEngagements(kernel: Kernel): Handler<typeof contract.exportEngagements> {
  const seated = seatedBy(kernel, contract.exportEngagements);
  return async ({ params, query, reply }, bearer) => {
    const rows = await seated(bearer, params.organization, { readOnly: true }, (ctx) => {
      const { sort, ...asked } = query;
      const filter = filterAsked(ctx, params.organization, asked);
      return ctx.all(casesInSight({ ...filter, sort, after: null, limit: countCap }));
    });
    if (rows.length > countCap) refuse('export_too_long', { limit: countCap });
    const content = await caseSheet(linesOf(rows));
    return sendAttachment(reply, {
      name: `${caseSheetName}.xlsx`,
      kind: 'xlsx',
      bytes: content.length,
      content,
    });
  };
}
