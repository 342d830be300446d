import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { Parsed } from '@qingshen/domain';
import {
  type ArchiveLimits,
  directoryIn,
  type Entry,
  isLegacy,
  localHeaderBytes,
  packedFrom,
  TooMuchInside,
} from './archive.ts';

/** A stored content, looked into here and there without taking it all into memory. */
export interface Source {
  readonly size: number;
  /** Fewer bytes than asked only at the end. */
  read(position: number, length: number): Promise<Buffer>;
}

/** As `Archive`, of a file that is too large to hold: parts come piece by piece, and together never beyond the limit. */
export interface ArchiveAt {
  readonly names: readonly string[];
  /** null: there is no part of that name. Throws on its way where it is damaged or too much comes out. */
  open(name: string): AsyncGenerator<Buffer> | null;
}

const sliceBytes = 262_144;
/** The end mark, a comment of the longest kind, and room for a directory that stands close before it. */
const tailBytes = 131_072;
/** A directory larger than this names more parts than any workbook has. */
const mostDirectoryBytes = 4_000_000;

async function* slices(source: Source, from: number, bytes: number): AsyncGenerator<Buffer> {
  for (let at = from; at < from + bytes; ) {
    const slice = await source.read(at, Math.min(sliceBytes, from + bytes - at));
    if (slice.length === 0) throw new Error('the archive is cut off');
    at += slice.length;
    yield slice;
  }
}

async function directoryAt(source: Source): Promise<Entry[] | null> {
  const tail = await source.read(Math.max(0, source.size - tailBytes), tailBytes);
  return directoryIn(tail, source.size - tail.length, async (at, bytes) =>
    bytes > mostDirectoryBytes ? null : source.read(at, bytes),
  );
}

async function packedSlices(source: Source, entry: Entry): Promise<AsyncGenerator<Buffer>> {
  const from = packedFrom(await source.read(entry.at, localHeaderBytes), entry);
  if (from + entry.packedBytes > source.size) throw new Error(`${entry.name} is cut off`);
  return slices(source, from, entry.packedBytes);
}

export async function openArchiveAt(source: Source, limits: ArchiveLimits): Promise<Parsed<ArchiveAt>> {
  if (source.size > limits.bytes)
    return { refused: { code: 'workbook_too_large', facts: { bytes: source.size, limit: limits.bytes } } };
  if (isLegacy(await source.read(0, 8))) return { refused: { code: 'workbook_legacy' } };
  const entries = await directoryAt(source);
  if (!entries) return { refused: { code: 'workbook_not_xlsx' } };
  if (entries.length > limits.entries)
    return { refused: { code: 'workbook_too_many_parts', facts: { limit: limits.entries } } };
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  let left = limits.inflatedBytes;

  async function* unpacked(entry: Entry): AsyncGenerator<Buffer> {
    if (entry.method !== 0 && entry.method !== 8)
      throw new Error(`${entry.name} is packed in a way we do not read`);
    const packed = Readable.from(await packedSlices(source, entry));
    const plain = entry.method === 0 ? packed : packed.pipe(createInflateRaw({ chunkSize: 65_536 }));
    // A fault of the file reaches the reader as a fault of what is unpacked from it.
    packed.on('error', (error) => plain.destroy(error));
    try {
      for await (const chunk of plain as AsyncIterable<Buffer>) {
        left -= chunk.length;
        if (left < 0) throw new TooMuchInside(entry.name);
        yield chunk;
      }
    } finally {
      packed.destroy();
      plain.destroy();
    }
  }
  return {
    value: {
      names: [...byName.keys()],
      open(name) {
        const entry = byName.get(name);
        return entry ? unpacked(entry) : null;
      },
    },
  };
}
