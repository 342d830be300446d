import { divisions as contract } from '@qingshen/contract';
import { inTransaction } from '../kernel/as-persona.ts';
import type { Room } from '../kernel/kernel.ts';
import { mountOpen } from '../kernel/mount.ts';
import { asPublic } from '../kernel/public.ts';
import { Refused } from '../kernel/refused.ts';
import { divisionPath, divisionsBelow, reportsOf } from './divisions.sql.ts';

/** Where things are and who supervises whom: public reference, changed by a release, never by an act. */
export const divisions: Room = (kernel) => {
  mountOpen(kernel, contract.listDivisions, ({ query }) =>
    inTransaction(kernel.pools, asPublic, { readOnly: true }, async (ctx) => ({
      divisions: await ctx.all(divisionsBelow(query.parent ?? null)),
    })),
  );

  mountOpen(kernel, contract.readDivision, ({ params }) =>
    inTransaction(kernel.pools, asPublic, { readOnly: true }, async (ctx) => {
      const [path, children, reports] = await Promise.all([
        ctx.all(divisionPath(params.code)),
        ctx.all(divisionsBelow(params.code)),
        ctx.all(reportsOf(params.code)),
      ]);
      const division = path.at(-1);
      if (!division) throw new Refused({ code: 'not_found' });
      return { division, path, children, reports };
    }),
  );
};
