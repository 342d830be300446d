import type { applications as contract } from '@qingshen/contract';
import { beijingDate } from '@qingshen/domain/time';
import type { Act } from '../kernel/mount.ts';
import { cut, decodeCursor } from '../kernel/page.ts';
import { placedId } from '../kernel/placed.ts';
import { calendarFrom, calendarInForce } from '../rules/index.ts';
import { ownApplications } from './applications.sql.ts';
import { applicationShown } from './shown.ts';

export const listApplications: Act<typeof contract.listApplications> = async (ctx, { params, query }) => {
  const after = decodeCursor(query.after, ['instant', 'uuid']);
  const round = query.engagement === undefined ? undefined : placedId(query.engagement);
  const [rows, years] = await Promise.all([
    ctx.all(
      ownApplications({
        side: ctx.seat.kind === 'consultancy' ? 'consultancy' : 'enterprise',
        organizationId: params.organization,
        kind: query.kind,
        state: query.state,
        round: round && { province: round.province, id: round.uuid },
        after,
        limit: query.limit,
      }),
    ),
    ctx.all(calendarInForce(null)),
  ]);
  const present = { today: beijingDate(ctx.now), calendar: calendarFrom(years) };
  return cut(
    rows,
    query.limit,
    (row) => [row.exactly, row.id],
    ({ exactly: _, ...row }) => applicationShown(row, present),
  );
};
