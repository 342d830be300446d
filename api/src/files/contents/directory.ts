import type { Peek } from '../storage.ts';
import { dangerous, mismatch } from './findings.ts';

/** An archive's directory, read as written: no library stands between the bytes and the judgement. */
export interface Entry {
  name: string;
  /** Where its own header stands, and where its content begins. */
  at: number;
  contentAt: number;
  method: number;
  encrypted: boolean;
  packedBytes: number;
  bytes: number;
}

const mostEntries = 10_000;
const mostDirectoryBytes = 8 * 1024 * 1024;
const full32 = 0xffff_ffff;

const malformed = () => mismatch({ kind: 'zip', reason: 'malformed' });

/** The sizes that do not fit 32 bits stand in an extra field of their own, in this order. */
function widened(extra: Buffer, sizes: readonly number[]): number[] {
  if (!sizes.includes(full32)) return [...sizes];
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    let next = 0;
    return sizes.map((size) => {
      if (size !== full32) return size;
      if (next + 8 > field.length) return malformed();
      next += 8;
      return Number(field.readBigUInt64LE(next - 8));
    });
  }
  return malformed();
}

interface Whereabouts {
  entries: number;
  at: number;
  bytes: number;
  endsAt: number;
}

async function locate(peek: Peek): Promise<Whereabouts> {
  const from = Math.max(0, peek.size - 65_557);
  const tail = await peek.read(from, peek.size - from);
  let end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  while (end >= 0 && (end + 22 > tail.length || end + 22 + tail.readUInt16LE(end + 20) !== tail.length))
    end = end === 0 ? -1 : tail.lastIndexOf('PK\x05\x06', end - 1, 'latin1');
  if (end < 0) return malformed();
  const found = {
    entries: tail.readUInt16LE(end + 10),
    bytes: tail.readUInt32LE(end + 12),
    at: tail.readUInt32LE(end + 16),
    endsAt: from + end,
  };
  if (found.entries !== 0xffff && found.bytes !== full32 && found.at !== full32) return found;
  const locator = await peek.read(found.endsAt - 20, 20);
  if (locator.length < 20 || locator.readUInt32LE(0) !== 0x07064b50) return malformed();
  const endsAt = Number(locator.readBigUInt64LE(8));
  const wide = await peek.read(endsAt, 56);
  if (wide.length < 56 || wide.readUInt32LE(0) !== 0x06064b50) return malformed();
  const [entries = 0, bytes = 0, at = 0] = [32, 40, 48].map((field) => Number(wide.readBigUInt64LE(field)));
  return { entries, bytes, at, endsAt };
}

/** The header before the content must tell the same story as the directory: programs believe one or the other. */
async function contentOf(peek: Peek, at: number, name: Buffer, method: number): Promise<number> {
  const header = await peek.read(at, 30 + name.length);
  if (header.length < 30 + name.length || header.readUInt32LE(0) !== 0x04034b50) return malformed();
  if (header.readUInt16LE(8) !== method || !header.subarray(30).equals(name)) dangerous('hidden_data');
  return at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
}

export async function readDirectory(peek: Peek): Promise<Entry[]> {
  const place = await locate(peek);
  if (place.entries > mostEntries || place.bytes > mostDirectoryBytes) dangerous('too_many_entries');
  // Something before the archive shifts every position: such a file begins as something else.
  if (place.at + place.bytes !== place.endsAt) dangerous('polyglot');
  const directory = await peek.read(place.at, place.bytes);
  const entries: Entry[] = [];
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50) {
    const [nameBytes, extraBytes] = [directory.readUInt16LE(at + 28), directory.readUInt16LE(at + 30)];
    const name = directory.subarray(at + 46, at + 46 + nameBytes);
    const extra = directory.subarray(at + 46 + nameBytes, at + 46 + nameBytes + extraBytes);
    const sizes = [24, 20, 42].map((field) => directory.readUInt32LE(at + field));
    const [bytes = 0, packedBytes = 0, headerAt = 0] = widened(extra, sizes);
    const method = directory.readUInt16LE(at + 10);
    const encrypted = (directory.readUInt16LE(at + 8) & 1) === 1;
    const contentAt = await contentOf(peek, headerAt, name, method);
    entries.push({
      name: name.toString('utf8'),
      at: headerAt,
      contentAt,
      method,
      encrypted,
      packedBytes,
      bytes,
    });
    if (entries.length > mostEntries) dangerous('too_many_entries');
    at += 46 + nameBytes + extraBytes + directory.readUInt16LE(at + 32);
  }
  if (at !== directory.length || entries.length !== place.entries) dangerous('hidden_data');
  whyNotLaidOut(entries, place.at);
  return entries;
}

/** Between two contents stands at most a short note of sizes; a wide gap hides something. */
const widestGap = 65_536;

function whyNotLaidOut(entries: readonly Entry[], directoryAt: number): void {
  const inOrder = [...entries].sort((a, b) => a.at - b.at);
  if (inOrder.length === 0 || inOrder[0]?.at !== 0) dangerous('polyglot');
  inOrder.forEach((entry, nth) => {
    const next = inOrder[nth + 1]?.at ?? directoryAt;
    const end = entry.contentAt + entry.packedBytes;
    if (end > next) dangerous('overlapping_entries');
    if (next - end > widestGap) dangerous('hidden_data');
  });
}
