import type { Parsed } from '../parsed.ts';
import type { Refusal } from '../refusal.ts';
import {
  type CreditCode,
  mayOverrideCreditCode,
  normalizeCreditCode,
  whyNotCreditCode,
} from './credit-code.ts';

export const creditCodeStates = ['valid', 'wrong_check_digit', 'malformed'] as const;

export type CreditCodeStanding =
  | { readonly state: 'valid'; readonly code: CreditCode }
  | { readonly state: 'wrong_check_digit'; readonly code: string; readonly expected: string }
  | { readonly state: 'malformed'; readonly code: string; readonly refusal: Refusal };

/** Good, good but for its last character, or no such code at all. */
export function creditCodeStanding(text: string): CreditCodeStanding {
  const code = normalizeCreditCode(text);
  const refusal = whyNotCreditCode(code);
  if (!refusal) return { state: 'valid', code: code as CreditCode };
  if (!mayOverrideCreditCode(refusal)) return { state: 'malformed', code, refusal };
  return { state: 'wrong_check_digit', code, expected: String(refusal.facts?.expected) };
}

/** A code kept against its check digit carries why: where it was read, and by whom it was confirmed. */
export const overrideReason = { min: 4, max: 200 } as const;

const whyNotReason = (reason: string): Refusal | null => {
  const length = [...reason.trim()].length;
  return length >= overrideReason.min && length <= overrideReason.max
    ? null
    : { code: 'credit_code_override_reason', facts: { length, ...overrideReason } };
};

/**
 * Reads a code that a person vouches for. Without a reason it is read as strictly as anywhere; with one, a wrong check
 * digit is let pass, and nothing else.
 */
export function parseVouchedCreditCode(
  text: string,
  reason: string | null,
): Parsed<{ readonly code: CreditCode; readonly overridden: boolean }> {
  const standing = creditCodeStanding(text);
  if (standing.state === 'valid') return { value: { code: standing.code, overridden: false } };
  if (standing.state === 'malformed') return { refused: standing.refusal };
  const { code, expected } = standing;
  if (reason === null)
    return { refused: { code: 'credit_code_check', facts: { given: code.slice(-1), expected } } };
  const refused = whyNotReason(reason);
  return refused ? { refused } : { value: { code: code as CreditCode, overridden: true } };
}
