import { trail as contract, tenancy } from '@qingshen/contract';
import { parsePlacedId } from '@qingshen/domain';
import { add, days, parseLocalDate, startOfDay } from '@qingshen/domain/time';
import type { Room } from '../kernel/kernel.ts';
import { mount } from '../kernel/mount.ts';
import { cut, decodeCursor } from '../kernel/page.ts';
import { Refused } from '../kernel/refused.ts';
import { trailOfAccount, trailOfCase, trailOfOrganization } from './trail.sql.ts';

const keys = ['instant', 'uuid'] as const;
const keysOf = (row: { key: string; id: string }) => [row.key, row.id];

/** A day of Beijing as an instant; `next` its end. */
function dayOf(text: string | undefined, next: 0 | 1): Date | undefined {
  if (text === undefined) return undefined;
  const date = parseLocalDate(text);
  if ('refused' in date)
    throw new Refused({
      code: 'invalid_input',
      facts: { fields: [{ in: 'query', field: next ? 'to' : 'from', rule: 'date' }] },
    });
  return startOfDay(add(date.value, days(next)));
}

const shownAs = <R extends { at: Date; key: string }>({ key: _, ...row }: R) => ({
  actorName: null,
  organizationName: null,
  ...row,
  at: row.at.toISOString(),
});

export const trail: Room = (kernel) => {
  mount(kernel, contract.listTrail, async (ctx, { params, query }) => {
    const rows = await ctx.all(
      trailOfOrganization({
        organizationId: params.organization,
        act: query.act,
        from: dayOf(query.from, 0),
        to: dayOf(query.to, 1),
        after: decodeCursor(query.after, keys),
        limit: query.limit,
      }),
    );
    return cut(rows, query.limit, keysOf, shownAs);
  });

  mount(kernel, contract.listCaseTrail, async (ctx, { params, query }) => {
    const id = parsePlacedId(params.engagement);
    if ('refused' in id) throw new Refused({ code: 'not_found' });
    const { province, uuid } = id.value;
    const rows = await ctx.all(
      trailOfCase({ province, caseId: uuid, after: decodeCursor(query.after, keys), limit: query.limit }),
    );
    // A case always has its opening on record: nothing to read means nothing to see.
    if (rows.length === 0 && query.after === undefined) throw new Refused({ code: 'not_found' });
    return cut(rows, query.limit, keysOf, shownAs);
  });

  mount(kernel, tenancy.listMyTrail, async (ctx, { query }) => {
    const rows = await ctx.all(
      trailOfAccount({
        accountId: ctx.who.accountId ?? '',
        after: decodeCursor(query.after, keys),
        limit: query.limit,
      }),
    );
    return cut(rows, query.limit, keysOf, shownAs);
  });
};
