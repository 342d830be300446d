import type { tenancy as contract } from '@qingshen/contract';
import { atGate, inTransaction } from '../kernel/as-persona.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Call } from '../kernel/mount.ts';
import { bearerOf, clearSession, refreshCookie } from '../kernel/session.ts';
import { recognize } from './open-session.ts';
import { endSession, refreshInHand } from './sessions.sql.ts';

/** Always succeeds for the one who asks; whatever session the cookies still open ends. */
export async function signOut(kernel: Kernel, { request, reply }: Call<typeof contract.signOut>) {
  const held = request.cookies[refreshCookie];
  const tokenHash = held ? kernel.seals.tokens.hash(held) : undefined;
  await inTransaction(kernel.pools, atGate({ tokenHash }), {}, async (ctx) => {
    const open = tokenHash ? await ctx.maybe(refreshInHand(tokenHash)) : undefined;
    // A refresh token that stands names the session; a dead one beside a living access token must not shield it.
    const session = (open?.stands ? open : bearer(request)) ?? open;
    if (!session) return;
    recognize(ctx, session.accountId);
    const ended = await ctx.maybe(endSession({ sessionId: session.sessionId, because: 'signed_out' }));
    if (ended)
      kernel.record(ctx, {
        act: 'signed_out',
        subject: { kind: 'session', id: ended.id },
        subjectAccountId: ended.accountId,
      });
  });
  clearSession(reply, kernel.config);
  return null;
}

function bearer(request: Parameters<typeof bearerOf>[0]) {
  try {
    const { sub, sid } = bearerOf(request);
    return { accountId: sub, sessionId: sid };
  } catch {
    return undefined;
  }
}
