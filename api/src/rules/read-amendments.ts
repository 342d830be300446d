import { rules as contract } from '@qingshen/contract';
import { resolve } from '@qingshen/domain/rules';
import type { Act } from '../kernel/mount.ts';
import { cut, decodeCursor } from '../kernel/page.ts';
import { refuse } from '../kernel/refused.ts';
import { amendmentShown, readProposal } from './amendment.ts';
import { amendmentPage } from './amendments.sql.ts';
import type { PreviewSource } from './preview.ts';
import { ruleShown } from './shown.ts';

export const listAmendments: Act<typeof contract.listAmendments> = async (ctx, { params, query }) => {
  const rows = await ctx.all(
    amendmentPage({
      province: ctx.seat.province ?? '',
      organizationId: params.organization,
      state: query.state,
      after: decodeCursor(query.after, ['instant', 'uuid']),
      limit: query.limit,
    }),
  );
  return cut(
    rows,
    query.limit,
    (row) => [row.exactly, row.id],
    ({ exactly: _, ...row }) => amendmentShown(row, ctx.who.accountId),
  );
};

export const readAmendment =
  (sources: readonly PreviewSource[]): Act<typeof contract.readAmendment> =>
  async (ctx, { params }) => {
    const { row, change } = await readProposal(ctx, params.amendment);
    const { jurisdiction, track, from: on } = change;
    const standing = resolve({ jurisdiction, track, on }, change.before).rules[change.key];
    return {
      amendment: amendmentShown(row, ctx.who.accountId),
      today: standing ? ruleShown(standing) : null,
      previews: contract.previewSubjects.filter((subject) => sources.some((one) => one.subject === subject)),
    };
  };

export const previewAmendment =
  (sources: readonly PreviewSource[]): Act<typeof contract.previewAmendment> =>
  async (ctx, { params, query }) => {
    const source = sources.find(({ subject }) => subject === query.of) ?? refuse('not_found');
    const { change } = await readProposal(ctx, params.amendment);
    const { changing, keeping, capped } = await source.preview(ctx, change);
    const told = (rows: typeof changing) => ({ count: rows.length, capped, rows: [...rows] });
    return { of: query.of, changing: told(changing), keeping: told(keeping) };
  };
