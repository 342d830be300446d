import type { rules as contract } from '@qingshen/contract';
import { pathOf } from '@qingshen/domain/divisions';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import { placed } from '../kernel/placed.ts';
import { comparer, type PreviewSource, type Sides } from '../rules/index.ts';
import { openRoundsOnTrack } from './rule-change.sql.ts';

/** As many as one answer can name; an authority with more is told that there are more. */
const most = 2000;

/**
 * Rounds keep the rules they were opened under, so a change reaches those alone that begin after it. Which they are is
 * asked of the resolver with each round's own pin, never assumed.
 */
export const previewRounds: PreviewSource = {
  subject: 'cases',
  async preview(ctx, change) {
    const rows = await ctx.all(
      openRoundsOnTrack({
        organizationId: ctx.who.organizationId ?? '',
        track: change.track,
        at: ctx.now,
        limit: most,
      }),
    );
    const compare = comparer(change);
    const today = beijingDate(ctx.now);
    const on = change.from > today ? change.from : today;
    const changing: contract.AffectedRow[] = [];
    const keeping: contract.AffectedRow[] = [];
    for (const row of rows.slice(0, most)) {
      const place = { jurisdiction: row.divisionCode, track: change.track };
      const told = (sides: Sides): contract.AffectedRow => ({
        id: placed(row.province, row.id),
        name: `${row.enterpriseName} ${row.number}`,
        detail: pathOf(row.divisionCode),
        before: sides.before as contract.RuleValue | null,
        after: sides.after as contract.RuleValue | null,
      });
      const pinned = compare({
        ...place,
        on: row.rulesOn as LocalDate,
        knownAt: row.rulesKnownAt.toISOString(),
      });
      const anew = pinned ? null : compare({ ...place, on });
      if (pinned) changing.push(told(pinned));
      else if (anew) keeping.push(told(anew));
    }
    return { changing, keeping, capped: rows.length > most };
  },
};
