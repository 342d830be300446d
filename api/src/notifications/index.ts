import { notifications as contract, tenancy } from '@qingshen/contract';
import { atGate, inTransaction } from '../kernel/as-persona.ts';
import type { Kernel, Room } from '../kernel/kernel.ts';
import { mount, mountOpen } from '../kernel/mount.ts';
import { cut, decodeCursor } from '../kernel/page.ts';
import { Refused } from '../kernel/refused.ts';
import { isAtThisMachine } from '../kernel/server.ts';
import { deliveriesIn, developmentMails } from './deliveries.sql.ts';
import { inboxOf, noteReading, noteReadingAll, unreadOf } from './inbox.sql.ts';
import { resendDelivery } from './resend-delivery.ts';

const keys = ['instant', 'uuid'] as const;
const keysOf = (row: { key: string; id: string }) => [row.key, row.id];
const shownAs = <R extends { at: Date; key: string }>({ key, ...row }: R) => ({
  ...row,
  at: row.at.toISOString(),
});
const instantOf = (at: Date | null) => at?.toISOString() ?? null;

/** What reaches people: their inbox, and for the operator whatever is stuck on its way out. */
export const notifications: Room = (kernel) => {
  mountInbox(kernel);
  mountDeliveries(kernel);
  mountDevelopmentMail(kernel);
};

function mountInbox(kernel: Kernel): void {
  mount(kernel, tenancy.listInbox, async (ctx, { query }) => {
    const accountId = ctx.who.accountId ?? '';
    const after = decodeCursor(query.after, keys);
    const [rows, unread] = await Promise.all([
      ctx.all(
        inboxOf({
          accountId,
          unreadOnly: query.unread === 'true',
          after,
          limit: query.limit,
        }),
      ),
      ctx.one(unreadOf(accountId)),
    ]);
    const page = cut(rows, query.limit, keysOf, (row) => ({
      ...shownAs(row),
      facts: row.facts as Record<string, unknown>,
      readAt: instantOf(row.readAt),
    }));
    return { ...page, unread: unread.count };
  });

  mount(kernel, tenancy.readMessage, async (ctx, { params }) => {
    await ctx.one(noteReading({ accountId: ctx.who.accountId ?? '', id: params.message, at: ctx.now }));
    return null;
  });

  mount(kernel, tenancy.readAllMessages, async (ctx) => {
    const { count } = await ctx.one(noteReadingAll({ accountId: ctx.who.accountId ?? '', at: ctx.now }));
    return { read: count };
  });
}

function mountDeliveries(kernel: Kernel): void {
  mount(kernel, contract.listDeliveries, async (ctx, { query }) => {
    const after = decodeCursor(query.after, keys);
    const rows = await ctx.all(deliveriesIn({ state: query.state, after, limit: query.limit }));
    return cut(rows, query.limit, keysOf, ({ key, ...row }) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      nextAttemptAt: instantOf(row.nextAttemptAt),
    }));
  });

  mount(kernel, contract.resendDelivery, (ctx, { params }) =>
    resendDelivery(ctx, kernel.record, params.delivery),
  );
}

/** A door of the demo: where a real mail server stands, or anybody but this machine asks, it does not exist. */
function mountDevelopmentMail(kernel: Kernel): void {
  const { config, pools } = kernel;
  mountOpen(kernel, contract.developmentMail, ({ query, request }) => {
    if (!config.DEMO || config.SMTP_URL || !isAtThisMachine(config, request))
      throw new Refused({ code: 'not_found' });
    const after = decodeCursor(query.after, keys);
    return inTransaction(pools, atGate({ identifier: 'demo' }), { readOnly: true }, async (ctx) =>
      cut(await ctx.all(developmentMails({ after, limit: query.limit })), query.limit, keysOf, shownAs),
    );
  });
}
