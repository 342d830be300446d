import '@fastify/cookie';
import '@fastify/jwt';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from './config.ts';
import { Refused } from './refused.ts';

/** What an access token says; whether it still holds is asked of the database in every transaction. */
export interface Bearer {
  sub: string;
  sid: string;
}

declare module '@fastify/jwt' {
  interface FastifyJWT {
    payload: { sub: string; sid: string; use: 'access' } | { sub: string; use: 'second_factor' };
  }
}

export const accessCookie = 'qs_access';
export const refreshCookie = 'qs_refresh';
export const accessSeconds = 600;
export const refreshDays = 14;
export const ticketSeconds = 300;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function bearerOf(request: FastifyRequest): Bearer {
  const token = request.cookies[accessCookie];
  if (!token) throw new Refused({ code: 'unauthenticated' });
  try {
    const claims = request.server.jwt.verify<{ sub?: unknown; sid?: unknown; use?: unknown }>(token);
    if (claims.use === 'access' && uuid.test(String(claims.sub)) && uuid.test(String(claims.sid)))
      return { sub: String(claims.sub), sid: String(claims.sid) };
  } catch {
    // Forged, expired or of another key: all the same to the caller.
  }
  throw new Refused({ code: 'unauthenticated' });
}

export interface Issued {
  accountId: string;
  sessionId: string;
  refreshToken: string;
}

const cookie = (config: Config) => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: config.PUBLIC_URL?.startsWith('https:') ?? false,
  path: '/',
});

export function setSession(reply: FastifyReply, config: Config, issued: Issued): Date {
  const access = reply.server.jwt.sign({ sub: issued.accountId, sid: issued.sessionId, use: 'access' });
  reply.setCookie(accessCookie, access, { ...cookie(config), maxAge: accessSeconds });
  reply.setCookie(refreshCookie, issued.refreshToken, { ...cookie(config), maxAge: refreshDays * 86_400 });
  return new Date(Date.now() + accessSeconds * 1000);
}

export function clearSession(reply: FastifyReply, config: Config): void {
  reply.clearCookie(accessCookie, cookie(config));
  reply.clearCookie(refreshCookie, cookie(config));
}

/**
 * A browser says where a request comes from. A write from another site is refused; a caller that says nothing is no
 * browser and carries no one's cookies by accident.
 */
export function whyCrossSite(request: FastifyRequest): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return false;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const origin = request.headers.origin;
  if (origin === undefined) return false;
  try {
    return new URL(origin).host !== request.headers.host;
  } catch {
    return true;
  }
}
