import type { experts as contract } from '@qingshen/contract';
import type { Act } from '../kernel/mount.ts';
import { cut, decodeCursor } from '../kernel/page.ts';
import { placed } from '../kernel/placed.ts';
import type { Row } from '../kernel/statement.ts';
import { expertsRegistered } from './experts.sql.ts';

type Registered = Row<ReturnType<typeof expertsRegistered>>;

/** Whoever has left the pool has withdrawn from its register, whichever of the two was written first. */
function stateOf({ withdrawnOn, membership }: Registered): 'invited' | 'active' | 'withdrawn' {
  if (withdrawnOn !== null || membership === 'ended') return 'withdrawn';
  return membership === null ? 'invited' : 'active';
}

export const listExperts: Act<typeof contract.listExperts> = async (ctx, { params, query }) => {
  const { kind, province } = ctx.seat;
  const rows = await ctx.all(
    expertsRegistered({
      organizationId: params.organization,
      kind: kind === 'expert_pool' ? 'expert_pool' : 'authority',
      province: province ?? '',
      specialty: query.specialty,
      search: query.search,
      after: decodeCursor(query.after, ['text', 'uuid']),
      limit: query.limit,
    }),
  );
  return cut(
    rows,
    query.limit,
    (row) => [row.name, row.id],
    (row) => ({
      id: placed(row.province, row.id),
      name: row.name,
      employer: row.employer,
      title: row.title,
      specialties: row.specialties,
      state: stateOf(row),
      enrolledOn: row.enrolledOn,
    }),
  );
};
