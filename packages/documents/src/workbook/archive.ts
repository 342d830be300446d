import { inflateRawSync } from 'node:zlib';
import type { Parsed } from '@qingshen/domain';

/**
 * A workbook is a zip archive somebody sent us. It is read from its central directory, only the parts asked for are
 * unpacked, and never beyond what may come out in all: what a directory says of its sizes is not believed.
 */
export interface ArchiveLimits {
  readonly bytes: number;
  readonly entries: number;
  readonly inflatedBytes: number;
}

export interface Archive {
  readonly names: readonly string[];
  /** The part's bytes; null: there is none of that name. Throws where it is damaged or too much comes out. */
  readonly read: (name: string) => Buffer | null;
}

export class TooMuchInside extends Error {}

export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly at: number;
}

const [endMark, entryMark, localMark] = [0x06054b50, 0x02014b50, 0x04034b50];
const [endBytes, entryBytes, localBytes] = [22, 46, 30];
const commentBytes = 0xffff;

/** Workbooks before 2007, and those locked with a password, come in another container altogether. */
const legacyMark = Buffer.from('d0cf11e0a1b11ae1', 'hex');

export const isLegacy = (head: Buffer): boolean => head.subarray(0, 8).equals(legacyMark);
export const localHeaderBytes = localBytes;

function endOf(bytes: Buffer): number | null {
  const from = Math.max(0, bytes.length - endBytes - commentBytes);
  for (let at = bytes.length - endBytes; at >= from; at -= 1)
    if (bytes.readUInt32LE(at) === endMark) return at;
  return null;
}

/** The entries of a directory that is in hand; null where it is not as it says. */
function entriesIn(bytes: Buffer, count: number): Entry[] | null {
  let at = 0;
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + entryBytes > bytes.length || bytes.readUInt32LE(at) !== entryMark) return null;
    const [nameBytes, extraBytes, noteBytes] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const from = at + entryBytes;
    const name = bytes.toString('utf8', from, from + (nameBytes ?? 0));
    const [method, packedBytes] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    entries.push({ name: name.replaceAll('\\', '/'), method, packedBytes, at: bytes.readUInt32LE(at + 42) });
    at = from + (nameBytes ?? 0) + (extraBytes ?? 0) + (noteBytes ?? 0);
  }
  return entries;
}

/** Where a file's directory stands is told at its end; `tail` is that end, and begins at `tailAt`. */
function placeOfDirectory(tail: Buffer, tailAt: number): { at: number; bytes: number; count: number } | null {
  const end = tail.length < endBytes ? null : endOf(tail);
  if (end === null) return null;
  const at = tail.readUInt32LE(end + 16);
  return at > tailAt + end ? null : { at, bytes: tailAt + end - at, count: tail.readUInt16LE(end + 10) };
}

export async function directoryIn(
  tail: Buffer,
  tailAt: number,
  read: (at: number, bytes: number) => Promise<Buffer | null>,
): Promise<Entry[] | null> {
  const place = placeOfDirectory(tail, tailAt);
  const bytes = place && (await read(place.at, place.bytes));
  return place && bytes ? entriesIn(bytes, place.count) : null;
}

function directoryOf(bytes: Buffer): Entry[] | null {
  const place = placeOfDirectory(bytes, 0);
  return place && entriesIn(bytes.subarray(place.at, place.at + place.bytes), place.count);
}

/** Where the packed bytes of an entry begin; `header` is what stands before them. */
export function packedFrom(header: Buffer, { name, at }: Entry): number {
  if (header.length < localBytes || header.readUInt32LE(0) !== localMark)
    throw new Error(`${name} is not where it should be`);
  return at + localBytes + header.readUInt16LE(26) + header.readUInt16LE(28);
}

function unpack(bytes: Buffer, entry: Entry, allowance: number): Buffer {
  const { at, method, packedBytes } = entry;
  const from = packedFrom(bytes.subarray(at, at + localBytes), entry);
  if (from + packedBytes > bytes.length) throw new Error(`${entry.name} is cut off`);
  const packed = bytes.subarray(from, from + packedBytes);
  if (method !== 0 && method !== 8) throw new Error(`${entry.name} is packed in a way we do not read`);
  if (method === 0 && packed.length > allowance) throw new TooMuchInside(entry.name);
  if (method === 0) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, allowance) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new TooMuchInside(entry.name);
    throw error;
  }
}

export function openArchive(bytes: Buffer, limits: ArchiveLimits): Parsed<Archive> {
  if (bytes.length > limits.bytes)
    return { refused: { code: 'workbook_too_large', facts: { bytes: bytes.length, limit: limits.bytes } } };
  if (isLegacy(bytes)) return { refused: { code: 'workbook_legacy' } };
  const entries = directoryOf(bytes);
  if (!entries) return { refused: { code: 'workbook_not_xlsx' } };
  if (entries.length > limits.entries)
    return { refused: { code: 'workbook_too_many_parts', facts: { limit: limits.entries } } };
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  let left = limits.inflatedBytes;
  const read = (name: string): Buffer | null => {
    const entry = byName.get(name);
    if (!entry) return null;
    const part = unpack(bytes, entry, left);
    left -= part.length;
    return part;
  };
  return { value: { names: [...byName.keys()], read } };
}
