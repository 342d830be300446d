import { fileTypeFromBuffer } from 'file-type';
import { type Kind, kindOfExtension } from '../kinds.ts';
import { extensionOf } from '../names.ts';
import type { Peek } from '../storage.ts';
import { dangerous, kindRefused, mismatch } from './findings.ts';
import { whereJpegEnds, wherePngEnds } from './images.ts';
import { inspectPackage } from './package.ts';
import { isPlainText, looksLikeCode } from './plain-text.ts';
import { endsInArchive, hasMarkup, hasPdfInside } from './polyglot.ts';

const starts = (head: Buffer, ...bytes: number[]) => bytes.every((byte, at) => head[at] === byte);

/** Cameras and editors add a little after the end; a second file does not fit in it. */
const trailingBytes = 65_536;

async function inspectPdf(peek: Peek, head: Buffer): Promise<Kind> {
  if (hasMarkup(head)) dangerous('markup');
  if (await endsInArchive(peek)) dangerous('polyglot');
  return 'pdf';
}

async function inspectImage(peek: Peek, head: Buffer, kind: 'jpg' | 'png'): Promise<Kind> {
  if (hasMarkup(head)) dangerous('markup');
  const end = await (kind === 'jpg' ? whereJpegEnds(peek) : wherePngEnds(peek));
  if (end === null) return mismatch({ kind, reason: 'malformed' });
  if (await endsInArchive(peek)) dangerous('polyglot');
  if (peek.size - end > trailingBytes) dangerous('trailing_data');
  return kind;
}

async function inspectText(peek: Peek, head: Buffer, extension: string): Promise<Kind> {
  const named = kindOfExtension(extension);
  if (!(await isPlainText(peek))) return kindRefused((await fileTypeFromBuffer(head))?.ext ?? 'unknown');
  if (looksLikeCode(head)) return kindRefused('code');
  if (named === 'txt' || named === 'csv') return named;
  return named ? mismatch({ kind: 'txt', extension }) : kindRefused(extension);
}

/** What the content is, judged by itself; the name has only to agree. Throws the refusal otherwise. */
export async function inspect(peek: Peek, name: string): Promise<Kind> {
  const extension = extensionOf(name);
  const head = await peek.read(0, 4100);
  const isPdf = starts(head, 0x25, 0x50, 0x44, 0x46, 0x2d);
  if (!isPdf && hasPdfInside(head)) dangerous('polyglot');

  let kind: Kind;
  if (isPdf) kind = await inspectPdf(peek, head);
  else if (starts(head, 0xff, 0xd8, 0xff)) kind = await inspectImage(peek, head, 'jpg');
  else if (starts(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))
    kind = await inspectImage(peek, head, 'png');
  else if (starts(head, 0x50, 0x4b, 0x03, 0x04)) kind = await inspectPackage(peek);
  else return inspectText(peek, head, extension);

  return kindOfExtension(extension) === kind ? kind : mismatch({ kind, extension });
}
