import type { Peek } from '../storage.ts';

const stepBytes = 1024 * 1024;

/** Line feeds, tabs and the old end-of-file sign are writing; other control signs, NUL first, are not. */
const isWriting = (byte: number) =>
  byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0x1a || byte === 0x1b;

async function reads(peek: Peek, encoding: 'utf-8' | 'gb18030'): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (let at = 0; at < peek.size; at += stepBytes) {
      const chunk = await peek.read(at, stepBytes);
      if (!chunk.every(isWriting)) return false;
      decoder.decode(chunk, { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** Text as people here save it: UTF-8, or GB 18030 from older programs. */
export const isPlainText = async (peek: Peek): Promise<boolean> =>
  (await reads(peek, 'utf-8')) || reads(peek, 'gb18030');

const code = /^(#!|@echo\b|%!ps|\{\\rtf)|<(\?(xml|php)|!doctype|html|head|body|script|svg|iframe)[\s>]/i;

/** A page or a program in a text's clothes. */
export const looksLikeCode = (head: Buffer): boolean =>
  code.test(
    head
      .subarray(0, 1024)
      .toString('latin1')
      .replace(/^\xef\xbb\xbf/, '')
      .trimStart(),
  );
