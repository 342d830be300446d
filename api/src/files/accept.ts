import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { Refused, refuse } from '../kernel/refused.ts';
import { inspect } from './contents/inspect.ts';
import type { Kind } from './kinds.ts';
import { received } from './receive.ts';
import type { Storage, Stored } from './storage.ts';

export interface Body {
  content: Readable | null;
  limit: number;
}

export type Accepted = Stored & { kind: Kind };

/** What comes with a request, or at once the refusal for whoever announces too much. */
export function bodyOf({ headers, body }: FastifyRequest, limit: number): Body {
  if (Number(headers['content-length'] ?? 0) > limit) refuse('file_too_large', { limit });
  return { content: body as Readable | null, limit };
}

/** Stored first, judged next, referred to last: a row never names a content that is not there or not fit. */
export async function accept(storage: Storage, { content, limit }: Body, name: string): Promise<Accepted> {
  if (!content) return refuse('file_empty');
  const stored = await storage.put(received(content, limit)).catch((error: NodeJS.ErrnoException) => {
    throw ['ENOSPC', 'EDQUOT'].includes(error.code ?? '') ? new Refused({ code: 'unavailable' }) : error;
  });
  try {
    if (stored.bytes === 0) refuse('file_empty');
    const peek = await storage.peek(stored.storedAs);
    try {
      return { ...stored, kind: await inspect(peek, name) };
    } finally {
      await peek.close();
    }
  } catch (error) {
    await storage.remove(stored.storedAs);
    throw error;
  }
}
