import type { enterprise as contract } from '@qingshen/contract';
import type { Act } from '../../kernel/mount.ts';
import { cut, decodeCursor } from '../../kernel/page.ts';
import { placedId } from '../../kernel/placed.ts';
import { whoCould as ableFirms, rulebookFrom } from '../../qualifications/index.ts';
import { roundUnderLaw } from '../consultancy.sql.ts';
import { amendmentsUnder } from '../law.ts';

/** Asked of the same register and the same rules as the refusal: whoever is listed here would not be refused. */
export const whoCould: Act<typeof contract.whoCould> = async (ctx, { params, query }) => {
  const { province, uuid: id } = placedId(params.engagement);
  const { track, industry, law } = await ctx.one(roundUnderLaw({ province, id }));
  const asked = { province, track, industry, search: query.search, limit: query.limit };
  const after = decodeCursor(query.after, ['text', 'uuid']);
  const rules = rulebookFrom(province, amendmentsUnder(law));
  const { rows, ...able } = await ableFirms(ctx, { ...asked, after }, rules);
  return {
    ...able,
    ...cut(
      rows,
      query.limit,
      (row) => [row.name, row.organizationId],
      (row) => row,
    ),
  };
};
