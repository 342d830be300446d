import { inflateRawSync } from 'node:zlib';

/** For tests: a part of the package, read through its central directory as a word processor does. */
export function partOf(file: Buffer, name: string): string {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, named] = [file.readUInt32LE(at + 20), file.readUInt16LE(at + 28)];
    if (file.toString('utf8', at + 46, at + 46 + named) === name) {
      const local = file.readUInt32LE(at + 42);
      const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
      const bytes = file.subarray(from, from + packed);
      return (file.readUInt16LE(at + 10) === 8 ? inflateRawSync(bytes) : bytes).toString('utf8');
    }
    at += 46 + named + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  throw new Error(`no part ${name}`);
}

export const documentXml = (file: Buffer): string => partOf(file, 'word/document.xml');

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** What a reader sees, in order. */
export const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) =>
      text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name] ?? ''),
    )
    .join('');
