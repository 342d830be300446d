import type { engagements as contract } from '@qingshen/contract';
import type { Act } from '../kernel/mount.ts';
import { cut, decodeCursor } from '../kernel/page.ts';
import { placed } from '../kernel/placed.ts';
import type { Row } from '../kernel/statement.ts';
import { casesCounted, casesInSight, countCap } from './engagements.sql.ts';
import { divisionsWithin } from './within.ts';

type CaseRow = Row<ReturnType<typeof casesInSight>>;

export const engagementShown = ({ province, id, openedAt, ...row }: CaseRow) => ({
  ...row,
  id: placed(province, id),
  openedAt: openedAt.toISOString(),
});

export const listEngagements: Act<typeof contract.listEngagements> = async (ctx, { params, query }) => {
  const filter = {
    organizationId: params.organization,
    at: ctx.now,
    track: query.track,
    state: query.state,
    divisions: query.division === undefined ? undefined : divisionsWithin(query.division),
    search: query.search,
  };
  const byName = query.sort.endsWith('enterprise_name');
  const after = decodeCursor(query.after, [byName ? 'text' : 'instant', 'uuid']);
  const [rows, counted] = await Promise.all([
    ctx.all(casesInSight({ ...filter, sort: query.sort, after, limit: query.limit })),
    after === null ? ctx.one(casesCounted(filter)) : null,
  ]);
  const page = cut(
    rows,
    query.limit,
    (row) => [byName ? row.enterpriseName : row.openedAt.toISOString(), row.id],
    engagementShown,
  );
  if (!counted) return page;
  return { ...page, total: { count: Math.min(counted.count, countCap), capped: counted.count > countCap } };
};
