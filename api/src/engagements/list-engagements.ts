import type { engagements as contract } from '@qingshen/contract';
import type { Act } from '../kernel/mount.ts';
import { cut, decodeCursor } from '../kernel/page.ts';
import type { Row } from '../kernel/statement.ts';
import { filterAsked } from './case-query.ts';
import { casesCounted, casesInSight, countCap, never } from './engagements.sql.ts';
import { engagementShown } from './shown.ts';

type CaseRow = Row<ReturnType<typeof casesInSight>>;

const keys = {
  opened_at: ['instant', (row: CaseRow) => row.openedKey],
  enterprise_name: ['text', (row: CaseRow) => row.enterpriseName],
  next_due: ['day', (row: CaseRow) => row.nextDueOn ?? never],
} as const;

export const listEngagements: Act<typeof contract.listEngagements> = async (ctx, { params, query }) => {
  const { after: cursor, limit, sort, ...asked } = query;
  const filter = filterAsked(ctx, params.organization, asked);
  const [kind, keyOf] = keys[sort.replace('-', '') as keyof typeof keys];
  const after = decodeCursor(cursor, [kind, 'uuid']);
  const [rows, counted] = await Promise.all([
    ctx.all(casesInSight({ ...filter, sort, after, limit })),
    after === null ? ctx.one(casesCounted(filter)) : null,
  ]);
  const page = cut(
    rows,
    limit,
    (row) => [keyOf(row), row.id],
    ({ openedKey: _, asked: fitting, ...row }) => ({ ...engagementShown(row), asked: fitting }),
  );
  if (!counted) return page;
  return { ...page, total: { count: Math.min(counted.count, countCap), capped: counted.count > countCap } };
};
