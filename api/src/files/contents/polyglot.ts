import type { Peek } from '../storage.ts';

/** A file that is two files: one for whoever checks it, another for whoever opens it. */

const markup = /<(!doctype|html|head|body|script|svg|iframe|object|embed)[\s>/]|<\?php/i;

export const hasMarkup = (head: Buffer): boolean => markup.test(head.subarray(0, 1024).toString('latin1'));

/** Readers of PDF accept its beginning anywhere in the first kilobyte. */
export const hasPdfInside = (head: Buffer): boolean => head.subarray(0, 1024).includes('%PDF-');

const endOfDirectory = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const directoryEntry = 0x02014b50;

/** Archive readers look for their directory from the end: it counts if it points to a directory that is there. */
export async function endsInArchive(peek: Peek): Promise<boolean> {
  const from = Math.max(0, peek.size - 65_557);
  const tail = await peek.read(from, peek.size - from);
  for (let at = tail.indexOf(endOfDirectory); at >= 0; at = tail.indexOf(endOfDirectory, at + 1)) {
    if (at + 22 > tail.length) return false;
    const directory = from + at - tail.readUInt32LE(at + 12);
    const entry = directory < 0 ? Buffer.alloc(0) : await peek.read(directory, 4);
    if (entry.length === 4 && entry.readUInt32LE(0) === directoryEntry) return true;
  }
  return false;
}
