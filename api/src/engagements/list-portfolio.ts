import type { engagements as contract } from '@qingshen/contract';
import type { Duty } from '@qingshen/domain/engagements';
import { beijingDate } from '@qingshen/domain/time';
import type { Act } from '../kernel/mount.ts';
import { cut, decodeCursor } from '../kernel/page.ts';
import { openCasesOf } from './engagements.sql.ts';
import { clientsInSight } from './portfolio.sql.ts';
import { engagementShown } from './shown.ts';

const mostRounds = 20;

/** 客户与案卷: who is served, which rounds are open, and whose legal date is next. */
export const listPortfolio: Act<typeof contract.listPortfolio> = async (ctx, { params, query }) => {
  const { limit } = query;
  const organizationId = params.organization;
  const clients = await ctx.all(
    clientsInSight({
      organizationId,
      at: ctx.now,
      today: beijingDate(ctx.now),
      search: query.search,
      late: query.late !== undefined,
      after: decodeCursor(query.after, ['day', 'uuid']),
      limit,
    }),
  );
  const shown = clients.slice(0, limit).map((client) => client.enterpriseId);
  const rounds = await ctx.all(
    openCasesOf({ organizationId, at: ctx.now, enterprises: shown, most: mostRounds }),
  );
  return cut(
    clients,
    limit,
    (client) => [client.key, client.enterpriseId],
    ({ key: _, nextDuty, ...client }) => ({
      ...client,
      nextDuty: nextDuty as Duty | null,
      rounds: rounds
        .filter((round) => round.enterpriseId === client.enterpriseId)
        .map(({ enterpriseId: __, nth: ___, ...round }) => engagementShown(round)),
    }),
  );
};
