import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { isKind, kinds } from './kinds.ts';
import { attachment } from './names.ts';
import type { Storage } from './storage.ts';

interface Content {
  name: string;
  kind: string;
  bytes: number;
  content: Readable | Buffer;
}

/** As an attachment under a closed policy: nothing that leaves here opens as a page of ours. */
export const sendAttachment = (reply: FastifyReply, { name, kind, bytes, content }: Content): FastifyReply =>
  reply
    .headers({
      'content-type': isKind(kind) ? kinds[kind].type : 'application/octet-stream',
      'content-length': bytes,
      'content-disposition': attachment(name),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    })
    .send(content);

export async function sendContent(
  reply: FastifyReply,
  storage: Storage,
  { storedAs, name, kind }: { storedAs: string; name: string; kind: string },
): Promise<FastifyReply> {
  return sendAttachment(reply, { name, kind, ...(await storage.open(storedAs)) });
}
