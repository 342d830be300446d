import { randomBytes } from 'node:crypto';
import { codeAlphabet, normalizeCode } from '@qingshen/domain/tenancy';
import { verifySync } from 'otplib';
import type { Ctx } from '../kernel/as-persona.ts';
import type { Kernel } from '../kernel/kernel.ts';
import {
  dropRecoveryCodes,
  putRecoveryCodes,
  secondFactor,
  spendRecoveryCode,
  spendStep,
} from './credentials.sql.ts';

const recoveryCodes = 10;

/** The step a code belongs to, if it is right and later than the last one spent: a code opens once. */
export function stepOf(secret: string, code: string, lastStep: number): number | null {
  if (!/^[0-9]{6}$/.test(code)) return null;
  const checked = verifySync({ secret, token: code, epochTolerance: 30 }) as {
    valid: boolean;
    timeStep?: number;
  };
  return checked.valid && checked.timeStep !== undefined && checked.timeStep > lastStep
    ? checked.timeStep
    : null;
}

/** A time code or a recovery code; either is spent by being right. */
export async function spendSecondFactor(
  kernel: Kernel,
  ctx: Ctx,
  accountId: string,
  typed: string,
): Promise<boolean> {
  const factor = await ctx.maybe(secondFactor(accountId));
  if (!factor?.confirmedAt) return false;
  const code = typed.replace(/\s/g, '');
  const step = stepOf(kernel.seals.secondFactors.open(factor.sealedSecret), code, factor.lastStep);
  if (step !== null) {
    ctx.post(spendStep({ accountId, step }));
    return true;
  }
  const hash = kernel.seals.tokens.hash(`recovery/${accountId}/${normalizeCode(code)}`);
  return (await ctx.maybe(spendRecoveryCode({ accountId, hash }))) !== undefined;
}

const randomCode = () => [...randomBytes(10)].map((byte) => codeAlphabet[byte % 32]).join('');

/** Ten codes, shown once, kept as hashes. */
export function renewCodes(kernel: Kernel, ctx: Ctx, accountId: string): string[] {
  const codes = Array.from({ length: recoveryCodes }, randomCode);
  const hashes = codes.map((code) => kernel.seals.tokens.hash(`recovery/${accountId}/${code}`));
  ctx.post(dropRecoveryCodes(accountId));
  ctx.post(putRecoveryCodes({ accountId, hashes }));
  return codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`);
}
