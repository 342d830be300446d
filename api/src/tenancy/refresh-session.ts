import type { tenancy as contract } from '@qingshen/contract';
import { atGate, inTransaction } from '../kernel/as-persona.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Call } from '../kernel/mount.ts';
import { Refused } from '../kernel/refused.ts';
import { token } from '../kernel/seal.ts';
import { clearSession, refreshCookie } from '../kernel/session.ts';
import { holdsGuardedSeat } from './credentials.sql.ts';
import { recognize, signedIn } from './open-session.ts';
import { endSession, issueRefresh, refreshInHand, replaceRefresh, touchSession } from './sessions.sql.ts';

/** Several tabs load at once with one cookie: for ten seconds the old token still opens. Later it is a theft. */
const graceSeconds = 10;

export async function refreshSession(
  kernel: Kernel,
  { request, reply }: Call<typeof contract.refreshSession>,
) {
  const held = request.cookies[refreshCookie];
  if (!held) throw new Refused({ code: 'unauthenticated' });
  const tokenHash = kernel.seals.tokens.hash(held);
  try {
    const opened = await inTransaction(kernel.pools, atGate({ tokenHash }), {}, async (ctx) => {
      const found = await ctx.maybe(refreshInHand(tokenHash));
      if (!found?.stands) throw new Refused({ code: 'unauthenticated' });
      const { sessionId, accountId } = found;
      if (found.replacedSecondsAgo !== null && found.replacedSecondsAgo > graceSeconds) {
        ctx.post(endSession({ sessionId, because: 'token_reused' }));
        kernel.record(ctx, {
          act: 'refresh_token_reused',
          subject: { kind: 'session', id: sessionId },
          subjectAccountId: accountId,
          after: { address: request.client.address },
        });
        throw new Refused({ code: 'unauthenticated' }, { commits: true });
      }
      const next = token();
      ctx.post(issueRefresh({ hash: kernel.seals.tokens.hash(next), sessionId }));
      ctx.post(replaceRefresh(tokenHash));
      ctx.post(touchSession({ sessionId, ...request.client }));
      recognize(ctx, accountId);
      const guarded = (await ctx.maybe(holdsGuardedSeat(accountId))) !== undefined;
      return {
        accountId,
        sessionId,
        refreshToken: next,
        secondFactorMissing: guarded && found.assurance === 'password',
      };
    });
    return signedIn(kernel, reply, opened);
  } catch (error) {
    if (error instanceof Refused) clearSession(reply, kernel.config);
    throw error;
  }
}
