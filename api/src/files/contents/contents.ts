import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { Peek } from '../storage.ts';
import type { Entry } from './directory.ts';
import { dangerous } from './findings.ts';

/** An entry's content as a program would unpack it, never more of it than the directory says there is. */

async function* packed(peek: Peek, { contentAt, packedBytes }: Entry): AsyncGenerator<Buffer> {
  const step = 262_144;
  for (let at = 0; at < packedBytes; at += step)
    yield peek.read(contentAt + at, Math.min(step, packedBytes - at));
}

function unpacked(peek: Peek, entry: Entry): AsyncIterable<Buffer> {
  if (entry.method === 0) return packed(peek, entry);
  const inflate = createInflateRaw({ chunkSize: 131_072 });
  const source = Readable.from(packed(peek, entry));
  source.on('error', (error) => inflate.destroy(error));
  inflate.on('close', () => source.destroy());
  return source.pipe(inflate);
}

/** Calls look with each piece; refuses when the sizes stated before prove untrue. */
export async function walk(
  peek: Peek,
  entry: Entry,
  look: (piece: Buffer, at: number) => void,
): Promise<void> {
  if (entry.method !== 0 && entry.method !== 8) dangerous('unreadable_entry');
  if (entry.method === 0 && entry.bytes !== entry.packedBytes) dangerous('size_untrue');
  let bytes = 0;
  let broken = false;
  try {
    for await (const piece of unpacked(peek, entry)) {
      look(piece, bytes);
      bytes += piece.length;
      if (bytes > entry.bytes) break;
    }
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('Z_') !== true) throw error;
    broken = true;
  }
  if (broken) dangerous('unreadable_entry');
  if (bytes !== entry.bytes) dangerous('size_untrue');
}

export async function readEntry(peek: Peek, entry: Entry): Promise<Buffer> {
  const pieces: Buffer[] = [];
  await walk(peek, entry, (piece) => pieces.push(piece));
  return Buffer.concat(pieces);
}
