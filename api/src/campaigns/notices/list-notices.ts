import type { notices as contract } from '@qingshen/contract';
import { division } from '@qingshen/domain/divisions';
import { beijingDate } from '@qingshen/domain/time';
import type { z } from 'zod';
import { divisionsWithin } from '../../engagements/index.ts';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Act } from '../../kernel/mount.ts';
import { cut, decodeCursor } from '../../kernel/page.ts';
import { placedId } from '../../kernel/placed.ts';
import { refuse } from '../../kernel/refused.ts';
import { type BoardFilter, boardPage } from './board.sql.ts';
import { boardByCounty, boardCap, boardCounted, campaignInSight } from './board-counts.sql.ts';
import { boardRowShown } from './shown.ts';

type Asked = Partial<z.output<typeof contract.exportNotices.query>>;

const told = (value: 'true' | 'false' | undefined): boolean | undefined =>
  value === undefined ? undefined : value === 'true';

export function boardFilter(
  ctx: Ctx<Seat>,
  campaign: string,
  { division: within, unserved, overdue, late, ...asked }: Asked = {},
): BoardFilter {
  const { province, uuid: campaignId } = placedId(campaign);
  if (within !== undefined && !division(within)) refuse('division_unknown', { division: within });
  return {
    organizationId: ctx.who.organizationId ?? '',
    at: ctx.now,
    today: beijingDate(ctx.now),
    province,
    campaignId,
    divisions: within === undefined ? undefined : divisionsWithin(within),
    unserved: told(unserved),
    overdue: told(overdue),
    late: told(late),
    ...asked,
  };
}

export const listNotices: Act<typeof contract.listNotices> = async (ctx, { params, query }) => {
  const { after: cursor, limit, ...asked } = query;
  const filter = boardFilter(ctx, params.campaign, asked);
  const after = decodeCursor(cursor, ['day', 'text', 'uuid']);
  const [rows, counted] = await Promise.all([
    ctx.all(boardPage({ ...filter, after, limit })),
    after === null ? ctx.one(boardCounted(filter)) : null,
  ]);
  if (rows.length === 0 && !counted) await ctx.one(campaignInSight(filter));
  const today = beijingDate(ctx.now);
  const page = cut(
    rows,
    limit,
    (row) => [row.dueKey, row.divisionCode, row.engagementId],
    (row) => boardRowShown(row, filter.campaignId, today),
  );
  if (!counted) return page;
  const count = counted.count ?? 0;
  return { ...page, total: { count: Math.min(count, boardCap), capped: count > boardCap } };
};

const figures = [
  'total',
  'missing',
  'prepared',
  'sealed',
  'served',
  'acknowledged',
  'overdue',
  'late',
] as const;

export const countNotices: Act<typeof contract.countNotices> = async (ctx, { params }) => {
  const filter = boardFilter(ctx, params.campaign);
  const rows = await ctx.all(boardByCounty(filter));
  if (rows.length === 0) await ctx.one(campaignInSight(filter));
  const counties = rows.map(({ nextDueOn: _, ...county }) => county);
  const sum = (figure: (typeof figures)[number]) => counties.reduce((all, county) => all + county[figure], 0);
  const total = Object.fromEntries(figures.map((figure) => [figure, sum(figure)])) as Record<
    (typeof figures)[number],
    number
  >;
  const days = rows.flatMap(({ nextDueOn }) => (nextDueOn === null ? [] : [nextDueOn])).sort();
  return { counties, total, nextDueOn: days[0] ?? null };
};
