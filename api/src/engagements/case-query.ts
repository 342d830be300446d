import type { engagements as contract } from '@qingshen/contract';
import { beijingDate } from '@qingshen/domain/time';
import type { z } from 'zod';
import type { Ctx } from '../kernel/as-persona.ts';
import { placedId } from '../kernel/placed.ts';
import type { CaseFilter } from './case-filter.sql.ts';
import { divisionsWithin } from './within.ts';

type Asked = Omit<
  z.output<NonNullable<(typeof contract.listEngagements)['query']>>,
  'after' | 'limit' | 'sort'
>;

/** What was asked of a list of cases, as the statement wants it. */
export function filterAsked(ctx: Ctx, organizationId: string, query: Asked): CaseFilter {
  const { division, campaign, ...plain } = query;
  return {
    ...plain,
    organizationId,
    at: ctx.now,
    today: beijingDate(ctx.now),
    divisions: division === undefined ? undefined : divisionsWithin(division),
    campaign: campaign === undefined ? undefined : placedId(campaign),
  };
}
