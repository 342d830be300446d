/** What an answer is when it is written: the body, whether to add the seconds, how to end. */
export interface Answer {
  body: unknown;
  timed: boolean;
  exit: number;
  note?: string;
}

export const plain = (body: unknown, exit = 0): Answer => ({ body, timed: true, exit });

export type Said = { kind: 'best' | 'done'; answer: Answer } | { kind: 'fault'; sentence: string };

/** How long the work may go on to find an answer without empty seats after it was told to stop. */
export const graceMs = 3_000;

/** Numbers both threads see while one of them is busy: the bound, the best total, and whether to stop. */
export class Shared {
  readonly buffer: SharedArrayBuffer;
  private readonly numbers: Float64Array;
  private readonly stopped: Int32Array;
  private deadline = Number.POSITIVE_INFINITY;
  private asked = 0;

  constructor(buffer?: SharedArrayBuffer) {
    this.buffer = buffer ?? new SharedArrayBuffer(24);
    this.numbers = new Float64Array(this.buffer, 0, 2);
    this.stopped = new Int32Array(this.buffer, 16, 1);
    if (!buffer) this.numbers.fill(Number.NaN);
  }

  stop(): void {
    Atomics.store(this.stopped, 0, 1);
  }

  /** Another deadline than the person's own. */
  limit(seconds: number): void {
    this.deadline = performance.now() + seconds * 1000;
  }

  get over(): boolean {
    return Atomics.load(this.stopped, 0) === 1 || performance.now() > this.deadline;
  }

  /** A patience that also refreshes the bound, but not more than a few times a second: computing it costs a pass. */
  patience(bound?: () => number): () => boolean {
    return () => {
      const now = performance.now();
      if (bound && now - this.asked > 700) {
        this.bound(bound());
        this.asked = performance.now();
      }
      return this.over;
    };
  }

  /** What is left to an answer that has nothing to show yet when it is told to stop. */
  grace(): () => boolean {
    let until = Number.POSITIVE_INFINITY;
    return () => {
      if (until === Number.POSITIVE_INFINITY) until = performance.now() + graceMs;
      return performance.now() > until;
    };
  }

  bound(value: number): void {
    const known = this.numbers[0] as number;
    if (Number.isFinite(value) && !(known <= value)) this.numbers[0] = value;
  }

  best(value: number): void {
    const known = this.numbers[1] as number;
    if (Number.isFinite(value) && !(known >= value)) this.numbers[1] = value;
  }

  line(seconds: number): string {
    const [bound, best] = this.numbers as unknown as [number, number];
    const shown = (x: number) => (Number.isNaN(x) ? '-' : String(Math.round(x * 1000) / 1000));
    const gap =
      Number.isNaN(bound) || Number.isNaN(best) || bound === 0
        ? ''
        : `  gap ${((100 * (bound - best)) / Math.abs(bound)).toFixed(4)} %`;
    return `${seconds.toFixed(1)} s  bound ${shown(bound)}  best ${shown(best)}${gap}`;
  }
}
