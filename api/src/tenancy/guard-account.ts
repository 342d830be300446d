import type { tenancy as contract } from '@qingshen/contract';
import { generateSecret, generateURI } from 'otplib';
import type { Ctx } from '../kernel/as-persona.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act } from '../kernel/mount.ts';
import type { Delivery } from '../kernel/record.ts';
import { Refused } from '../kernel/refused.ts';
import {
  accountAtGate,
  confirmFactor,
  dropRecoveryCodes,
  dropSecondFactor,
  putSecondFactor,
  secondFactor,
  setPassword,
  spendResets,
} from './credentials.sql.ts';
import { hashPassword, insistOnPassword, verifyPassword } from './passwords.ts';
import { passwordNotice } from './reset-password.ts';
import { renewCodes, spendSecondFactor, stepOf } from './second-factor.ts';
import { endSessions, strengthenSession, weakenSession } from './sessions.sql.ts';
import { holdTries } from './tries.ts';

/** Acts on one's own credentials: on the gate's login, as the signed-in person. */

const mine = (ctx: Ctx) => ctx.one(accountAtGate(null));
type Mine = Awaited<ReturnType<typeof mine>>;

export async function insistOnCurrent(
  kernel: Kernel,
  ctx: Ctx,
  account: Mine,
  password: string,
): Promise<void> {
  const tries = await holdTries(kernel, ctx, `password/${account.id}`);
  if (await verifyPassword(account.passwordHash, password)) return tries.passed();
  tries.failed();
  throw new Refused({ code: 'password_wrong' }, { commits: true });
}

const changedNotice = (account: Mine, change: 'set_up' | 'removed' | 'recovery_codes_renewed'): Delivery[] =>
  account.mail
    ? [
        {
          channel: 'mail',
          template: 'second_factor_changed',
          locale: account.locale,
          address: account.mail,
          recipientAccountId: account.id,
          facts: { name: account.name, change },
        },
      ]
    : [];

const selfRecord = (kernel: Kernel, ctx: Ctx, account: Mine, act: string, deliveries: Delivery[] = []) =>
  kernel.record(
    ctx,
    { act, subject: { kind: 'account', id: account.id }, subjectAccountId: account.id },
    deliveries,
  );

export const changePassword =
  (kernel: Kernel): Act<typeof contract.changePassword> =>
  async (ctx, { body }) => {
    const account = await mine(ctx);
    await insistOnCurrent(kernel, ctx, account, body.current);
    insistOnPassword(body.next, [account.username, account.name, account.mail, account.mobile]);
    ctx.post(setPassword({ accountId: account.id, passwordHash: await hashPassword(body.next) }));
    ctx.post(spendResets(account.id));
    ctx.post(endSessions({ accountId: account.id, except: ctx.who.sessionId, because: 'password_changed' }));
    selfRecord(kernel, ctx, account, 'password_changed', passwordNotice(account));
    return null;
  };

export const beginSecondFactor =
  (kernel: Kernel): Act<typeof contract.beginSecondFactor> =>
  async (ctx) => {
    const account = await mine(ctx);
    if (account.secondFactorSince) throw new Refused({ code: 'second_factor_already' });
    const secret = generateSecret();
    ctx.post(
      putSecondFactor({ accountId: account.id, sealedSecret: kernel.seals.secondFactors.seal(secret) }),
    );
    return { secret, uri: generateURI({ issuer: '清审', label: account.username, secret }) };
  };

export const confirmSecondFactor =
  (kernel: Kernel): Act<typeof contract.confirmSecondFactor> =>
  async (ctx, { body }) => {
    const account = await mine(ctx);
    const tries = await holdTries(kernel, ctx, `second_factor/${account.id}`);
    const factor = await ctx.maybe(secondFactor(account.id));
    if (!factor) throw new Refused({ code: 'second_factor_absent' });
    if (factor.confirmedAt) throw new Refused({ code: 'second_factor_already' });
    const step = stepOf(
      kernel.seals.secondFactors.open(factor.sealedSecret),
      body.code.replace(/\s/g, ''),
      factor.lastStep,
    );
    if (step === null) {
      tries.failed();
      throw new Refused({ code: 'second_factor_failed' }, { commits: true });
    }
    tries.passed();
    ctx.post(confirmFactor({ accountId: account.id, step, at: ctx.now }));
    const codes = renewCodes(kernel, ctx, account.id);
    ctx.post(strengthenSession(ctx.who.sessionId ?? ''));
    ctx.post(endSessions({ accountId: account.id, except: ctx.who.sessionId, because: 'revoked' }));
    selfRecord(kernel, ctx, account, 'second_factor_set_up', changedNotice(account, 'set_up'));
    return { recoveryCodes: codes };
  };

export const removeSecondFactor =
  (kernel: Kernel): Act<typeof contract.removeSecondFactor> =>
  async (ctx, { body }) => {
    const account = await mine(ctx);
    if (!account.secondFactorSince) throw new Refused({ code: 'second_factor_absent' });
    await insistOnCurrent(kernel, ctx, account, body.password);
    const tries = await holdTries(kernel, ctx, `second_factor/${account.id}`);
    if (!(await spendSecondFactor(kernel, ctx, account.id, body.code))) {
      tries.failed();
      throw new Refused({ code: 'second_factor_failed' }, { commits: true });
    }
    tries.passed();
    ctx.post(dropSecondFactor(account.id));
    ctx.post(dropRecoveryCodes(account.id));
    // A lost phone is replaced by setting up anew. Until then this session is a password's only, and opens no office.
    ctx.post(weakenSession(ctx.who.sessionId ?? ''));
    ctx.post(endSessions({ accountId: account.id, except: ctx.who.sessionId, because: 'revoked' }));
    selfRecord(kernel, ctx, account, 'second_factor_removed', changedNotice(account, 'removed'));
    return null;
  };

export const renewRecoveryCodes =
  (kernel: Kernel): Act<typeof contract.renewRecoveryCodes> =>
  async (ctx, { body }) => {
    const account = await mine(ctx);
    if (!account.secondFactorSince) throw new Refused({ code: 'second_factor_absent' });
    await insistOnCurrent(kernel, ctx, account, body.password);
    const codes = renewCodes(kernel, ctx, account.id);
    selfRecord(
      kernel,
      ctx,
      account,
      'recovery_codes_renewed',
      changedNotice(account, 'recovery_codes_renewed'),
    );
    return { recoveryCodes: codes };
  };
