import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Ctx } from '../kernel/as-persona.ts';
import { newSecretId } from '../kernel/ids.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { token } from '../kernel/seal.ts';
import { type Issued, setSession } from '../kernel/session.ts';
import { holdsGuardedSeat } from './credentials.sql.ts';
import { issueRefresh, startSession } from './sessions.sql.ts';

export interface Opened extends Issued {
  secondFactorMissing: boolean;
}

/** From here on the transaction acts for this account: its own rows open to the gate. */
export function recognize(ctx: Ctx, accountId: string): void {
  ctx.who.accountId = accountId;
  void ctx.tx.send({ text: "select set_config('app.account_id', $1, true)", values: [accountId] });
}

export async function openSession(
  kernel: Kernel,
  ctx: Ctx,
  request: FastifyRequest,
  account: { id: string; assurance: 'password' | 'second_factor' | 'demo' },
): Promise<Opened> {
  const issued = { accountId: account.id, sessionId: newSecretId(), refreshToken: token() };
  ctx.post(
    startSession({
      id: issued.sessionId,
      accountId: account.id,
      assurance: account.assurance,
      ...request.client,
    }),
  );
  ctx.post(
    issueRefresh({ hash: kernel.seals.tokens.hash(issued.refreshToken), sessionId: issued.sessionId }),
  );
  const guarded =
    account.assurance === 'password' && (await ctx.maybe(holdsGuardedSeat(account.id))) !== undefined;
  return { ...issued, secondFactorMissing: guarded };
}

export function signedIn(kernel: Kernel, reply: FastifyReply, opened: Opened) {
  const expiresAt = setSession(reply, kernel.config, opened);
  return {
    state: 'signed_in' as const,
    accountId: opened.accountId,
    expiresAt: expiresAt.toISOString(),
    secondFactorMissing: opened.secondFactorMissing,
  };
}
