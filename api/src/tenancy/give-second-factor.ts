import type { tenancy as contract } from '@qingshen/contract';
import { atGate, inTransaction } from '../kernel/as-persona.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Call } from '../kernel/mount.ts';
import { Refused } from '../kernel/refused.ts';
import { openSession, signedIn } from './open-session.ts';
import { spendSecondFactor } from './second-factor.ts';
import { failedFrom, holdTries, insistOnAddress, inTurn } from './tries.ts';

function accountOfTicket(kernel: Kernel, ticket: string): string {
  try {
    const claims = kernel.app.jwt.verify<{ sub?: string; use?: string }>(ticket);
    if (claims.use === 'second_factor' && claims.sub) return claims.sub;
  } catch {
    // Forged or late: the sign-in begins anew.
  }
  throw new Refused({ code: 'sign_in_failed' });
}

export async function giveSecondFactor(
  kernel: Kernel,
  { body, request, reply }: Call<typeof contract.giveSecondFactor>,
) {
  const accountId = accountOfTicket(kernel, body.ticket);
  insistOnAddress(request.client.address);
  const opened = await inTurn(`second_factor/${accountId}`, () =>
    inTransaction(kernel.pools, atGate({ accountId }), {}, async (ctx) => {
      const tries = await holdTries(kernel, ctx, `second_factor/${accountId}`);
      const subject = { kind: 'account', id: accountId };
      const after = { address: request.client.address };
      if (!(await spendSecondFactor(kernel, ctx, accountId, body.code))) {
        tries.failed();
        failedFrom(request.client.address);
        kernel.record(ctx, { act: 'second_factor_failed', subject, subjectAccountId: accountId, after });
        throw new Refused({ code: 'second_factor_failed' }, { commits: true });
      }
      tries.passed();
      kernel.record(ctx, { act: 'signed_in', subject, subjectAccountId: accountId, after });
      return openSession(kernel, ctx, request, { id: accountId, assurance: 'second_factor' });
    }),
  );
  return signedIn(kernel, reply, opened);
}
