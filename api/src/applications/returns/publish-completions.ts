import type { returns as contract } from '@qingshen/contract';
import { returns as door } from '@qingshen/contract';
import { division } from '@qingshen/domain/divisions';
import { beijingDate } from '@qingshen/domain/time';
import { divisionsWithin } from '../../engagements/index.ts';
import { inTransaction } from '../../kernel/as-persona.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { type Act, mountOpen } from '../../kernel/mount.ts';
import { cut, decodeCursor } from '../../kernel/page.ts';
import { asPublic } from '../../kernel/public.ts';
import { refuse } from '../../kernel/refused.ts';
import type { Row } from '../../kernel/statement.ts';
import { loadBoard } from './board.ts';
import { completionPage } from './completions.sql.ts';
import { publishReceived } from './returns.sql.ts';
import { divisionName, industryName } from './shown.ts';
import { provinceSeated } from './terms.ts';

/** What the province has received of a year and not yet shown. A list that comes later is shown later. */
export const publishCompletions =
  (kernel: Kernel): Act<typeof contract.publishCompletions> =>
  async (ctx, { body: { year } }) => {
    const board = await loadBoard(ctx, 'completed', year);
    const province = provinceSeated(ctx);
    const { units, enterprises } = await ctx.one(publishReceived({ province, year }));
    if (units === 0) return refuse('return_nothing_to_publish', { year });
    kernel.record(ctx, {
      act: 'completions_published',
      subject: { kind: 'voluntary_return', id: `${province}-${year}`, name: `${year}` },
      province,
      after: { year, units, enterprises, on: beijingDate(ctx.now) },
    });
    return {
      year,
      units,
      enterprises,
      outstanding: board.units
        .filter(({ standing }) => standing !== 'received')
        .map(({ divisionName: name }) => name),
    };
  };

/** A place and what lies in it on the map; a whole province needs no list. */
function within(place: string): { province: string; codes?: readonly string[] } {
  const known = division(place) ?? refuse('division_unknown', { divisionCode: place });
  const province = place.slice(0, 2);
  return known.level === 'province' ? { province } : { province, codes: divisionsWithin(place) };
}

const shown = ({ id: _, ...row }: Row<ReturnType<typeof completionPage>>) => ({
  ...row,
  divisionName: divisionName(row.divisionCode),
  industryName: industryName(row.industryCode),
  publishedAt: row.publishedAt.toISOString(),
});

/** Read by anybody, through a login that sees what is published and nothing else. */
export const mountCompletions = (kernel: Kernel): void =>
  mountOpen(kernel, door.listCompletions, ({ query: { place, year, after, limit } }) => {
    const asked = { ...within(place), ...(year === undefined ? {} : { year }), limit };
    return inTransaction(kernel.pools, asPublic, { readOnly: true }, async (ctx) => {
      const rows = await ctx.all(completionPage({ ...asked, after: decodeCursor(after, ['day', 'uuid']) }));
      return cut(rows, limit, (row) => [row.acceptedOn, row.id], shown);
    });
  });
