import type { tenancy as contract } from '@qingshen/contract';
import type { Ctx } from '../kernel/as-persona.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act } from '../kernel/mount.ts';
import { type Delivery, masked } from '../kernel/record.ts';
import { Refused } from '../kernel/refused.ts';
import { lockMyAccount, myAccount, myMemberships, saveAccount } from './accounts.sql.ts';
import { accountAtGate } from './credentials.sql.ts';
import { insistOnCurrent } from './guard-account.ts';
import { memberShown } from './shown.ts';

export const getAccount: Act<typeof contract.getAccount> = async (ctx) => {
  const accountId = ctx.who.accountId ?? '';
  const [[account], memberships] = await Promise.all([
    ctx.all(myAccount(accountId)),
    ctx.all(myMemberships(accountId)),
  ]);
  if (!account) throw new Refused({ code: 'unauthenticated' });
  const { guarded, recoveryCodesLeft, unread, ...rest } = account;
  return {
    ...rest,
    secondFactor: guarded ? ('active' as const) : ('absent' as const),
    recoveryCodesLeft: recoveryCodesLeft ?? 0,
    unread: unread ?? 0,
    memberships: memberships.map(memberShown),
  };
};

type Account = Awaited<ReturnType<typeof locked>>;
type Field = 'name' | 'mail' | 'mobile' | 'locale';

async function locked(ctx: Ctx, version: number) {
  const account = await ctx.one(lockMyAccount(ctx.who.accountId ?? ''));
  if (account.version !== version)
    throw new Refused({ code: 'stale_version', facts: { version: account.version } });
  return account;
}

/** Told at the old address as well: whoever took an open page cannot move the account away in silence. */
const contactNotices = (account: Account, next: Account): Delivery[] =>
  [...new Set([account.mail, next.mail])]
    .filter((address) => address !== null)
    .map((address) => ({
      channel: 'mail' as const,
      template: 'contact_changed',
      locale: next.locale,
      address,
      recipientAccountId: account.id,
      facts: {
        name: next.name,
        mail: next.mail && masked(next.mail),
        mobile: next.mobile && masked(next.mobile),
      },
    }));

export const editAccount =
  (kernel: Kernel): Act<typeof contract.editAccount> =>
  async (ctx, { body }) => {
    const account = await locked(ctx, body.version);
    const { version: _, password, ...changes } = body;
    const next = { ...account, ...changes };
    const changed = (Object.keys(changes) as Field[]).filter((field) => account[field] !== next[field]);
    if (changed.length === 0) return { version: account.version };
    const contact = changed.includes('mail') || changed.includes('mobile');
    if (contact) await insistOnCurrent(kernel, ctx, await ctx.one(accountAtGate(null)), password ?? '');
    ctx.post(saveAccount(next));
    kernel.record(
      ctx,
      {
        act: 'account_edited',
        subject: { kind: 'account', id: account.id },
        subjectAccountId: account.id,
        after: { fields: changed },
      },
      contact ? contactNotices(account, next) : [],
    );
    return { version: account.version + 1 };
  };
