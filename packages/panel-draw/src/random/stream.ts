import { bytesOfHex, sha256 } from './sha256.ts';

/**
 * The random generator, to the bit. Block i is SHA-256(seed bytes || i as 8 bytes, big endian), i = 0, 1, 2 …; the
 * stream is the blocks one after the other, read as 32 bit words, big endian. `below(n)`, 1 <= n <= 2^32: take the
 * next word w; when w >= floor(2^32 / n) * n, take the next; the answer is w mod n.
 */
export class Stream {
  private readonly input: Uint8Array;
  private block: DataView = new DataView(new ArrayBuffer(32));
  private count = 0;
  private word = 8;

  constructor(seed: string) {
    if (!/^([0-9a-f]{2})+$/.test(seed))
      throw new RangeError('a seed is an even number of lower case hex digits');
    const bytes = bytesOfHex(seed);
    this.input = new Uint8Array(bytes.length + 8);
    this.input.set(bytes);
  }

  next32(): number {
    if (this.word === 8) {
      const counter = new DataView(this.input.buffer, this.input.length - 8);
      counter.setUint32(0, Math.floor(this.count / 2 ** 32));
      counter.setUint32(4, this.count >>> 0);
      this.count++;
      this.block = new DataView(sha256(this.input).buffer);
      this.word = 0;
    }
    return this.block.getUint32(4 * this.word++);
  }

  below(n: number): number {
    if (n === 1) return 0;
    const limit = Math.floor(2 ** 32 / n) * n;
    for (;;) {
      const word = this.next32();
      if (word < limit) return word % n;
    }
  }
}
