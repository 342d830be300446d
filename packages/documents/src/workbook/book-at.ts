import { StringDecoder } from 'node:string_decoder';
import { type ArchiveLimits, TooMuchInside } from './archive.ts';
import type { ArchiveAt } from './archive-at.ts';
import {
  type Book,
  dateStyles,
  mainPart,
  relationsIn,
  relationsPart,
  StringsListener,
  sheetsIn,
  targetOf,
} from './parts.ts';
import { type Piece, PieceReader } from './xml.ts';

/** What a workbook's sheets rest on, of a file too large to hold: only the shared strings are kept, and only so many. */

export interface StreamLimits extends ArchiveLimits {
  /** Rows below the header. */
  readonly rows: number;
  readonly columns: number;
  /** All shared strings together. */
  readonly stringBytes: number;
}

export const streamLimits: StreamLimits = {
  bytes: 20_000_000,
  entries: 200,
  inflatedBytes: 300_000_000,
  rows: 60_000,
  columns: 100,
  stringBytes: 48_000_000,
};

/** So that nobody else waits for a large sheet: after as many milliseconds the others have their turn. */
const turnMilliseconds = 8;

/** A part as runs of pieces: each run is to be heard to its end before the next is asked for. */
export async function* piecesOf(chunks: AsyncGenerator<Buffer>): AsyncGenerator<Iterable<Piece>> {
  const [decoder, reader] = [new StringDecoder('utf8'), new PieceReader()];
  let [turn, isFirst] = [performance.now(), true];
  for await (const chunk of chunks) {
    // In small parts: of one that unfolds into many pieces, too, others need not wait for the end.
    for (let at = 0; at < chunk.length; at += 16_384) {
      const text = decoder.write(chunk.subarray(at, at + 16_384));
      yield reader.push(isFirst ? text.replace(/^\uFEFF/, '') : text);
      isFirst = false;
      if (performance.now() - turn < turnMilliseconds) continue;
      await new Promise(setImmediate);
      turn = performance.now();
    }
  }
  yield reader.end();
}

const smallPartBytes = 8_000_000;

/** A part that is small in every workbook, as text; '' where there is none. */
async function textOf(archive: ArchiveAt, name: string): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of archive.open(name) ?? []) {
    bytes += chunk.length;
    if (bytes > smallPartBytes) throw new TooMuchInside(name);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

/** Strings by number, as bytes outside the heap: a hundred thousand small texts would be a burden to whoever tidies it. */
class StringTable {
  #bytes = Buffer.allocUnsafe(65_536);
  #ends = new Uint32Array(1_024);
  #count = 0;

  get bytes(): number {
    return this.#end(this.#count) + this.#count * 8;
  }

  #end(count: number): number {
    return count === 0 ? 0 : (this.#ends[count - 1] ?? 0);
  }

  add(text: string): void {
    const from = this.#end(this.#count);
    const end = from + Buffer.byteLength(text);
    if (end > this.#bytes.length)
      this.#bytes = Buffer.concat([this.#bytes, Buffer.allocUnsafe(Math.max(end, this.#bytes.length))]);
    if (this.#count === this.#ends.length) {
      const wider = new Uint32Array(this.#ends.length * 2);
      wider.set(this.#ends);
      this.#ends = wider;
    }
    this.#bytes.write(text, from);
    this.#ends[this.#count] = end;
    this.#count += 1;
  }

  at(index: number): string {
    if (!(index >= 0 && index < this.#count)) return '';
    return this.#bytes.toString('utf8', this.#end(index), this.#end(index + 1));
  }
}

async function stringsAt(
  archive: ArchiveAt,
  name: string,
  limits: StreamLimits,
): Promise<Book['sharedString']> {
  const part = archive.open(name);
  const table = new StringTable();
  if (!part) return () => '';
  const listener = new StringsListener();
  for await (const run of piecesOf(part)) {
    for (const piece of run) listener.hear(piece);
    for (const text of listener.taken()) table.add(text);
    if (table.bytes > limits.stringBytes) throw new TooMuchInside(name);
  }
  return (index) => table.at(index);
}

export async function bookAt(archive: ArchiveAt, limits: StreamLimits): Promise<Book> {
  const main = mainPart(relationsIn(await textOf(archive, relationsPart('')), ''));
  const relations = relationsIn(await textOf(archive, relationsPart(main)), main);
  const [workbook, styles] = [
    await textOf(archive, main),
    await textOf(archive, targetOf(relations, 'styles')),
  ];
  if (workbook === '') throw new Error(`${main} is missing`);
  const sharedString = await stringsAt(archive, targetOf(relations, 'sharedStrings'), limits);
  return { ...sheetsIn(workbook, relations), sharedString, isDateStyle: dateStyles(styles) };
}
