import type { tenancy as contract } from '@qingshen/contract';
import { atGate, inTransaction } from '../kernel/as-persona.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Call } from '../kernel/mount.ts';
import { Refused } from '../kernel/refused.ts';
import { token } from '../kernel/seal.ts';
import { accountAtGate, putReset, resetInHand, setPassword, spendResets } from './credentials.sql.ts';
import { recognize } from './open-session.ts';
import { hashPassword, insistOnPassword } from './passwords.ts';
import { endSessions } from './sessions.sql.ts';
import { normalizeIdentifier } from './sign-in.ts';
import { failedFrom, holdTries, insistOnAddress, inTurn } from './tries.ts';

const minutes = 30;
/** Longer than any of it takes: how long the answer took tells nothing about who exists. */
const answerMilliseconds = 250;

/** The answer is the same whoever asks about whomever; what happens next happens in a mailbox. */
export async function askPasswordReset(
  kernel: Kernel,
  { body, request }: Call<typeof contract.askPasswordReset>,
) {
  const identifier = normalizeIdentifier(body.identifier);
  insistOnAddress(request.client.address);
  const enough = new Promise((resolve) => setTimeout(resolve, answerMilliseconds));
  await inTurn(`reset/${identifier}`, () =>
    inTransaction(kernel.pools, atGate({ identifier }), {}, async (ctx) => {
      const asked = await holdTries(kernel, ctx, `reset/${identifier}`);
      asked.failed();
      const account = await ctx.maybe(accountAtGate(null));
      const address = account?.mail ?? account?.mobile;
      if (account?.state !== 'active' || !address) return;
      const secret = token();
      ctx.post(putReset({ hash: kernel.seals.tokens.hash(secret), accountId: account.id, minutes }));
      kernel.record(
        ctx,
        {
          act: 'password_reset_asked',
          subject: { kind: 'account', id: account.id },
          subjectAccountId: account.id,
          after: { address: request.client.address },
        },
        [
          {
            channel: account.mail ? 'mail' : 'mobile',
            template: 'password_reset',
            locale: account.locale,
            address,
            recipientAccountId: account.id,
            facts: { name: account.name, minutes },
            secrets: { token: secret },
          },
        ],
      );
    }),
  ).catch((error: unknown) => {
    // Too many letters to one mailbox: silence, or the limit itself would tell who exists.
    if (!(error instanceof Refused && error.code === 'too_many_tries')) throw error;
  });
  await enough;
  return { state: 'accepted' as const };
}

export async function resetPassword(kernel: Kernel, { body, request }: Call<typeof contract.resetPassword>) {
  insistOnAddress(request.client.address);
  const tokenHash = kernel.seals.tokens.hash(body.token);
  insistOnPassword(body.password, []);
  const passwordHash = await hashPassword(body.password);
  await inTransaction(kernel.pools, atGate({ tokenHash }), {}, async (ctx) => {
    const reset = await ctx.maybe(resetInHand(tokenHash));
    if (!reset) {
      failedFrom(request.client.address);
      throw new Refused({ code: 'reset_dead' });
    }
    recognize(ctx, reset.accountId);
    const account = await ctx.one(accountAtGate(null));
    insistOnPassword(body.password, [account.username, account.name, account.mail, account.mobile]);
    ctx.post(setPassword({ accountId: account.id, passwordHash }));
    ctx.post(spendResets(account.id));
    ctx.post(endSessions({ accountId: account.id, except: null, because: 'password_reset' }));
    kernel.record(
      ctx,
      {
        act: 'password_reset',
        subject: { kind: 'account', id: account.id },
        subjectAccountId: account.id,
        after: { address: request.client.address },
      },
      passwordNotice(account),
    );
  });
  return null;
}

export function passwordNotice(account: {
  id: string;
  name: string;
  mail: string | null;
  locale: 'zh-CN' | 'en';
}) {
  if (!account.mail) return [];
  return [
    {
      channel: 'mail' as const,
      template: 'password_changed',
      locale: account.locale,
      address: account.mail,
      recipientAccountId: account.id,
      facts: { name: account.name },
    },
  ];
}
