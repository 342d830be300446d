import type { tenancy as contract } from '@qingshen/contract';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act } from '../kernel/mount.ts';
import { endSession, endSessions, mySessions } from './sessions.sql.ts';

export const listSessions: Act<typeof contract.listSessions> = async (ctx) => {
  const rows = await ctx.all(mySessions(ctx.who.accountId ?? ''));
  return {
    sessions: rows.map((row) => ({
      ...row,
      startedAt: row.startedAt.toISOString(),
      seenAt: row.seenAt.toISOString(),
      isThis: row.id === ctx.who.sessionId,
    })),
  };
};

export const revokeSession =
  (kernel: Kernel): Act<typeof contract.revokeSession> =>
  async (ctx, { params }) => {
    const ended = await ctx.one(endSession({ sessionId: params.session, because: 'revoked' }));
    kernel.record(ctx, {
      act: 'session_revoked',
      subject: { kind: 'session', id: ended.id },
      subjectAccountId: ctx.who.accountId,
    });
    return null;
  };

export const revokeOtherSessions =
  (kernel: Kernel): Act<typeof contract.revokeOtherSessions> =>
  async (ctx) => {
    const accountId = ctx.who.accountId ?? '';
    const ended = await ctx.all(endSessions({ accountId, except: ctx.who.sessionId, because: 'revoked' }));
    kernel.record(ctx, {
      act: 'other_sessions_revoked',
      subject: { kind: 'account', id: accountId },
      subjectAccountId: accountId,
      after: { ended: ended.length },
    });
    return { ended: ended.length };
  };
