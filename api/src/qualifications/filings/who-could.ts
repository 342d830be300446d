import type { Track } from '@qingshen/domain/engagements';
import { beijingDate } from '@qingshen/domain/time';
import type { Ctx } from '../../kernel/as-persona.ts';
import { ableFirms } from '../register/able-firms.sql.ts';
import { clauseText, type Rulebook } from './filing-rules.ts';

interface Asked {
  province: string;
  track: Track;
  /** A class of GB/T 4754-2017. */
  industry: string;
  search: string | undefined;
  after: readonly string[] | null;
  limit: number;
}

/**
 * Who could be taken on for this work today: everybody of whom whyNotTakeOn would say nothing, out of the public
 * register. Where no filing is asked nobody is listed, because anybody at work may be named.
 */
export async function whoCould(ctx: Ctx, { province, track, industry, ...page }: Asked, rulebook: Rulebook) {
  const today = beijingDate(ctx.now);
  const { set, regime } = rulebook(track, today);
  const rule = set.rules.filing_regime;
  const clause = rule ? clauseText(rule.origin.citation) : null;
  if (regime.filing === 'none' || regime.filing === 'unstated' || regime.line === null)
    return { isFilingAsked: false, clause, rows: [] };
  const line = regime.line;
  const rows = await ctx.all(ableFirms({ province, line, sector: industry.slice(0, 2), today, ...page }));
  return { isFilingAsked: true, clause, rows };
}
