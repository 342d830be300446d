import type { qualifications as contract } from '@qingshen/contract';
import type { FilingState } from '@qingshen/domain/qualifications';
import { add, beijingDate, days, startOfDay } from '@qingshen/domain/time';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Act } from '../../kernel/mount.ts';
import { cut, decodeCursor } from '../../kernel/page.ts';
import { filingShown } from './filing-shown.ts';
import { countCap, type FilingFilter, filingPage, filingsCounted } from './filings.sql.ts';

interface Asked {
  state?: FilingState;
  sector?: string;
  waiting?: number;
  search?: string;
}

/** A firm looks at what it files, an authority at what is filed with it. */
export function filterFor(ctx: Ctx<Seat>, { waiting, ...asked }: Asked): FilingFilter {
  const today = beijingDate(ctx.now);
  return {
    ...asked,
    side: ctx.seat.kind === 'consultancy' ? 'firm' : 'authority',
    organizationId: ctx.who.organizationId ?? '',
    today,
    waitingSince: waiting === undefined ? undefined : startOfDay(add(today, days(1 - waiting))),
  };
}

export const listFilings: Act<typeof contract.listFilings> = async (ctx, { query }) => {
  const { sort, limit, after: cursor, ...asked } = query;
  const filter = filterFor(ctx, asked);
  const after = decodeCursor(cursor, ['instant', 'uuid']);
  const [rows, total] = await Promise.all([
    ctx.all(filingPage({ ...filter, sort, after, limit })),
    after === null ? ctx.one(filingsCounted(filter)) : null,
  ]);
  const today = beijingDate(ctx.now);
  const page = cut(
    rows,
    limit,
    (row) => [row.exactly, row.id],
    ({ exactly: _, ...row }) => filingShown(row, today),
  );
  if (!total) return page;
  return { ...page, total: { count: Math.min(total.count, countCap), capped: total.count > countCap } };
};
