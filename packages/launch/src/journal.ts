import { createWriteStream, existsSync, mkdirSync, renameSync, statSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const LARGEST_BYTES = 10_000_000;
const PINO_ERROR = 50;

/** The log file of one child, with one predecessor, so that a forgotten instance never fills the disk. */
class Journal {
  readonly file: string;
  #stream: WriteStream;
  #bytes: number;

  constructor(directory: string, name: string) {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    this.file = join(directory, `${name}.log`);
    this.#bytes = existsSync(this.file) ? statSync(this.file).size : 0;
    this.#stream = this.#open();
  }

  #open(): WriteStream {
    const stream = createWriteStream(this.file, { flags: 'a', mode: 0o600 });
    // A full disk must not take the product down with its log.
    stream.on('error', () => {});
    return stream;
  }

  write(line: string): void {
    this.#bytes += Buffer.byteLength(line) + 1;
    if (this.#bytes > LARGEST_BYTES) {
      this.#stream.end();
      renameSync(this.file, `${this.file}.1`);
      this.#stream = this.#open();
      this.#bytes = 0;
    }
    this.#stream.write(`${line}\n`);
  }
}

/** What a person at the terminal should see of a child: its errors, and anything that is not a log entry. */
export function loudPart(line: string): string | undefined {
  if (!line.startsWith('{')) return line.trim() ? line : undefined;
  try {
    const entry = JSON.parse(line);
    if (!(entry.level >= PINO_ERROR)) return undefined;
    return [entry.msg, entry.err?.message].filter(Boolean).join(': ') || line;
  } catch {
    return line;
  }
}

const journals = new Map<string, Journal>();

export function keepJournal(directory: string, name: string, streams: (Readable | null)[]): void {
  const key = join(directory, name);
  const journal = journals.get(key) ?? new Journal(directory, name);
  journals.set(key, journal);
  for (const stream of streams) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      journal.write(line);
      const loud = loudPart(line);
      if (loud !== undefined) process.stderr.write(`[${name}] ${loud}\n`);
    });
  }
}
