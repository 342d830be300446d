import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, opendir, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** The one storage door. A local folder now; whatever comes later keeps these promises. */
export interface Storage {
  /** Durable when it returns; if the content fails on its way, nothing stays. */
  put(content: AsyncIterable<Buffer>): Promise<Stored>;
  open(storedAs: string): Promise<{ bytes: number; content: Readable }>;
  peek(storedAs: string): Promise<Peek>;
  remove(storedAs: string): Promise<void>;
  /** What lies there since before the given moment, half-received contents included. */
  olderThan(moment: Date): AsyncIterable<string>;
}

export interface Stored {
  /** Random: it says nothing of the case, the person or the time, and cannot be guessed. */
  storedAs: string;
  bytes: number;
  sha256: Buffer;
}

/** Looking into a content here and there, without taking it all into memory. */
export interface Peek {
  size: number;
  /** Fewer bytes than asked only at the end. */
  read(position: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}

const shape = /^[0-9a-f]{48}$/;
const incoming = 'incoming';

/** A rename is on disk only when the folder is. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function write(handle: FileHandle, content: AsyncIterable<Buffer>): Promise<Omit<Stored, 'storedAs'>> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of content) {
    hash.update(chunk);
    bytes += chunk.length;
    for (let written = 0; written < chunk.length; )
      written += (await handle.write(chunk, written)).bytesWritten;
  }
  await handle.sync();
  return { bytes, sha256: hash.digest() };
}

async function* filesIn(folder: string): AsyncGenerator<string> {
  const entries = await opendir(folder).catch(() => null);
  if (!entries) return;
  for await (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isFile()) yield path;
  }
}

/** Contents in a folder of this machine, spread over 65 536 folders, readable by the service's own user only. */
export function localStorage(root: string): Storage {
  const pathOf = (storedAs: string) => {
    if (!shape.test(storedAs)) throw new Error('not a name of a stored content');
    return join(root, 'contents', storedAs.slice(0, 2), storedAs.slice(2, 4), storedAs);
  };
  return {
    async put(content) {
      const storedAs = randomBytes(24).toString('hex');
      const arriving = join(root, incoming, storedAs);
      const place = pathOf(storedAs);
      await mkdir(dirname(arriving), { recursive: true, mode: 0o700 });
      const handle = await open(arriving, 'wx', 0o600);
      try {
        const written = await write(handle, content);
        await handle.close();
        await mkdir(dirname(place), { recursive: true, mode: 0o700 });
        await rename(arriving, place);
        for (const folder of [dirname(place), dirname(dirname(place)), join(root, 'contents')])
          await flush(folder);
        return { storedAs, ...written };
      } catch (error) {
        await handle.close().catch(() => {});
        await unlink(arriving).catch(() => {});
        throw error;
      }
    },
    async open(storedAs) {
      const handle = await open(pathOf(storedAs), 'r');
      const { size } = await handle.stat();
      return { bytes: size, content: createReadStream('', { fd: handle, highWaterMark: 262_144 }) };
    },
    async peek(storedAs) {
      const handle = await open(pathOf(storedAs), 'r');
      const { size } = await handle.stat();
      return {
        size,
        read: (position, length) => readAt(handle, position, Math.min(length, size - position)),
        close: () => handle.close(),
      };
    },
    async remove(storedAs) {
      for (const path of [pathOf(storedAs), join(root, incoming, storedAs)])
        await unlink(path).catch((error: NodeJS.ErrnoException) => {
          if (error.code !== 'ENOENT') throw error;
        });
    },
    async *olderThan(moment) {
      for (const folder of ['contents', incoming])
        for await (const path of filesIn(join(root, folder))) {
          const found = await stat(path).catch(() => null);
          const name = path.slice(-48);
          if (found && found.mtime < moment && shape.test(name)) yield name;
        }
    },
  };
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  if (length <= 0) return Buffer.alloc(0);
  const buffer = Buffer.allocUnsafe(length);
  let read = 0;
  while (read < length) {
    const { bytesRead } = await handle.read(buffer, read, length - read, position + read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  return buffer.subarray(0, read);
}

/** Bytes in hand, looked at the same way as a stored content. */
export const peekInto = (bytes: Buffer): Peek => ({
  size: bytes.length,
  read: async (position, length) => bytes.subarray(Math.max(0, position), Math.max(0, position + length)),
  close: async () => {},
});
