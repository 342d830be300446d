import type { tenancy as contract } from '@qingshen/contract';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act } from '../kernel/mount.ts';
import { Refused } from '../kernel/refused.ts';
import { lockMyAccount, myAccount, myMemberships, saveAccount } from './accounts.sql.ts';
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

export const editAccount =
  (kernel: Kernel): Act<typeof contract.editAccount> =>
  async (ctx, { body }) => {
    const account = await ctx.one(lockMyAccount(ctx.who.accountId ?? ''));
    if (account.version !== body.version)
      throw new Refused({ code: 'stale_version', facts: { version: account.version } });
    const { version: _, ...changes } = body;
    const next = { ...account, ...changes };
    ctx.post(saveAccount(next));
    const changed = (Object.keys(changes) as (keyof typeof changes)[]).filter(
      (field) => account[field] !== next[field],
    );
    kernel.record(ctx, {
      act: 'account_edited',
      subject: { kind: 'account', id: account.id },
      subjectAccountId: account.id,
      after: { fields: changed },
    });
    return { version: account.version + 1 };
  };
