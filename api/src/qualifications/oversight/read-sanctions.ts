import type { qualifications as contract } from '@qingshen/contract';
import { beijingDate } from '@qingshen/domain/time';
import type { Act } from '../../kernel/mount.ts';
import { cut, decodeCursor } from '../../kernel/page.ts';
import { placed, placedId } from '../../kernel/placed.ts';
import { refuse } from '../../kernel/refused.ts';
import { appealShown, type SanctionRow, sanctionShown } from './sanction-shown.ts';
import { answersForFirm, sanctionOf, sanctionPage, sanctionsBetween } from './sanctions.sql.ts';

export const listSanctions: Act<typeof contract.listSanctions> = async (ctx, { params, query }) => {
  const today = beijingDate(ctx.now);
  const after = decodeCursor(query.after, ['instant', 'uuid']);
  const isFirm = ctx.seat.kind === 'consultancy';
  if (isFirm && query.firm !== undefined && query.firm !== params.organization) refuse('not_found');
  const firm = isFirm ? params.organization : query.firm;
  const answering = isFirm || firm === undefined ? null : ctx.one(answersForFirm(firm));
  const page = ctx.all(
    sanctionPage({
      by: firm === undefined ? { authority: params.organization } : { firm },
      today,
      step: query.step,
      state: query.state,
      appeal: query.appeal,
      search: query.search,
      after,
      limit: query.limit,
    }),
  );
  const [rows, answers] = await Promise.all([page, answering]);
  if (answers && !answers.yes) refuse('not_found');
  return cut(
    rows,
    query.limit,
    (row) => [row.exactly, row.id],
    (row) => sanctionShown(row, today, params.organization),
  );
};

/** The steps that lead to this one, and those that follow from it, in the order they were taken. */
function chainOf(id: string, all: readonly SanctionRow[]): SanctionRow[] {
  const byId = new Map(all.map((row) => [row.id, row]));
  const chain = new Set<string>();
  for (let at = byId.get(id); at && !chain.has(at.id); at = byId.get(at.previousId ?? '')) chain.add(at.id);
  // In the order of imposing, a step always stands behind the one it follows.
  const after = new Set([id]);
  for (const row of all) if (row.previousId !== null && after.has(row.previousId)) after.add(row.id);
  return all.filter((row) => chain.has(row.id) || after.has(row.id));
}

export const readSanction: Act<typeof contract.readSanction> = async (ctx, { params }) => {
  const { province, uuid: id } = placedId(params.sanction);
  const today = beijingDate(ctx.now);
  const row = await ctx.one(sanctionOf({ province, id }));
  const all = await ctx.all(sanctionsBetween({ firm: row.organizationId, authority: row.authorityId }));
  const shown = (one: SanctionRow) => sanctionShown(one, today, params.organization);
  return {
    sanction: { ...shown(row), liftedReason: row.liftedReason },
    chain: chainOf(id, all).map(shown),
    checkId: row.checkId && placed(province, row.checkId),
    appeal: appealShown(row),
  };
};
