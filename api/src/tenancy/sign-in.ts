import type { tenancy as contract } from '@qingshen/contract';
import { atGate, inTransaction } from '../kernel/as-persona.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Call } from '../kernel/mount.ts';
import { Refused } from '../kernel/refused.ts';
import { ticketSeconds } from '../kernel/session.ts';
import { accountAtGate } from './credentials.sql.ts';
import { openSession, recognize, signedIn } from './open-session.ts';
import { verifyPassword } from './passwords.ts';
import { countTries, failedFrom, holdTries, insistOnAddress, inTurn } from './tries.ts';

export const normalizeIdentifier = (typed: string): string => typed.trim().toLowerCase();

/** By username, mobile number or mail. Unknown, wrong and closed are one answer, after the same work. */
export async function signIn(kernel: Kernel, { body, request, reply }: Call<typeof contract.signIn>) {
  const identifier = normalizeIdentifier(body.identifier);
  insistOnAddress(request.client.address);
  const outcome = await inTurn(`sign_in/${identifier}`, () =>
    inTransaction(kernel.pools, atGate({ identifier }), {}, async (ctx) => {
      const tries = await holdTries(kernel, ctx, `sign_in/${identifier}`);
      const account = await ctx.maybe(accountAtGate(null));
      // A username, a number and a mail address are three names of one person, not three times ten tries. Said aloud,
      // that limit would tell whose names belong together; so it is kept in silence, and counted for nobody too.
      const person = await countTries(kernel, ctx, `person/${account?.id ?? identifier}`);
      const matches = await verifyPassword(person.until ? undefined : account?.passwordHash, body.password);
      if (!account || !matches || account.state !== 'active') {
        tries.failed();
        person.failed();
        const subject = {
          kind: 'account',
          id: account?.id ?? kernel.seals.throttles.hash(identifier).toString('hex'),
        };
        kernel.record(ctx, {
          act: 'sign_in_failed',
          subject,
          subjectAccountId: account?.id ?? null,
          after: { address: request.client.address },
        });
        failedFrom(request.client.address);
        throw new Refused({ code: 'sign_in_failed' }, { commits: true });
      }
      tries.passed();
      person.passed();
      if (account.secondFactorSince) return { ticketFor: account.id };
      recognize(ctx, account.id);
      const opened = await openSession(kernel, ctx, request, { id: account.id, assurance: 'password' });
      kernel.record(ctx, {
        act: 'signed_in',
        subject: { kind: 'account', id: account.id, name: account.username },
        subjectAccountId: account.id,
        after: { address: request.client.address },
      });
      return { opened };
    }),
  );
  if (outcome.opened) return signedIn(kernel, reply, outcome.opened);
  const ticket = kernel.app.jwt.sign(
    { sub: outcome.ticketFor, use: 'second_factor' },
    { expiresIn: `${ticketSeconds}s` },
  );
  return {
    state: 'second_factor' as const,
    ticket,
    expiresAt: new Date(Date.now() + ticketSeconds * 1000).toISOString(),
  };
}
