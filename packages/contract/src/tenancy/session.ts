import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Empty, Instant, text, Uuid } from '../shapes.ts';

/** Secrets are not trimmed or normalized: what was typed is what is checked. */
const Secret = z.string().min(1).max(512);

export const SignedIn = z.object({
  state: z.literal('signed_in'),
  accountId: Uuid,
  expiresAt: Instant,
  /** True while a membership asks for a second factor that is not set up yet. */
  secondFactorMissing: z.boolean(),
});

const room = 'tenancy';
const common = { room, scope: 'gate', idempotent: false } as const;

export const signIn = endpoint({
  ...common,
  name: 'sign_in',
  summary:
    'Sign in by username, mobile number or mail; sets the session cookies or asks for the second factor',
  method: 'POST',
  path: '/session',
  body: z.strictObject({ identifier: text(254), password: Secret }),
  reply: z.discriminatedUnion('state', [
    SignedIn,
    z.object({ state: z.literal('second_factor'), ticket: z.string(), expiresAt: Instant }),
  ]),
  refusals: ['sign_in_failed'],
});

export const giveSecondFactor = endpoint({
  ...common,
  name: 'give_second_factor',
  summary: 'Complete a sign-in with a time code or a recovery code',
  method: 'POST',
  path: '/session/second-factor',
  body: z.strictObject({ ticket: z.string().min(1).max(1024), code: text(32) }),
  reply: SignedIn,
  refusals: ['second_factor_failed', 'sign_in_failed'],
});

export const refreshSession = endpoint({
  ...common,
  name: 'refresh_session',
  summary: 'Exchange the refresh cookie for a new pair; an old one that comes back ends the whole family',
  method: 'POST',
  path: '/session/refreshment',
  reply: SignedIn,
  refusals: ['unauthenticated'],
});

export const signOut = endpoint({
  ...common,
  name: 'sign_out',
  summary: 'End this session',
  method: 'DELETE',
  path: '/session',
  status: 204,
  reply: Empty,
});

export const askPasswordReset = endpoint({
  ...common,
  name: 'ask_password_reset',
  summary: 'Ask for a reset link; the answer is the same whether or not the account exists',
  method: 'POST',
  path: '/password-resets',
  status: 202,
  body: z.strictObject({ identifier: text(254) }),
  reply: z.object({ state: z.literal('accepted') }),
});

export const resetPassword = endpoint({
  ...common,
  name: 'reset_password',
  summary: 'Set a new password with the link’s token; ends every session of the account',
  method: 'POST',
  path: '/password-resets/completion',
  status: 204,
  body: z.strictObject({ token: z.string().min(1).max(200), password: Secret }),
  reply: Empty,
  refusals: ['reset_dead', 'password_short', 'password_long', 'password_personal', 'password_worn'],
});

export const demoPeople = endpoint({
  ...common,
  name: 'demo_people',
  summary: 'Demo mode only, on this machine only: the people one may walk through the demo world as',
  method: 'GET',
  path: '/demo/people',
  reply: z.object({
    people: z.array(
      z.object({
        accountId: Uuid,
        name: z.string(),
        organizationName: z.string(),
        kind: z.string(),
        role: z.string(),
        organizationId: Uuid,
      }),
    ),
  }),
  refusals: ['not_found'],
});

export const demoSignIn = endpoint({
  ...common,
  name: 'demo_sign_in',
  summary: 'Demo mode only, on this machine only: become one of the demo people',
  method: 'POST',
  path: '/demo/session',
  body: z.strictObject({ accountId: Uuid }),
  reply: SignedIn,
  refusals: ['not_found'],
});
