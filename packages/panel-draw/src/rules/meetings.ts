import { rotationLimits } from './rules.ts';

/** How often two experts sit together. */
export class Meetings {
  private readonly experts: number;
  private readonly times = new Map<number, number>();

  constructor(experts: number) {
    this.experts = experts;
  }

  add(a: number, b: number): void {
    const key = Math.min(a, b) * this.experts + Math.max(a, b);
    this.times.set(key, (this.times.get(key) ?? 0) + 1);
  }

  /** Has this expert met one of these as often as the rule allows? */
  full(expert: number, others: number[]): boolean {
    return others.some((other) => {
      const key = Math.min(expert, other) * this.experts + Math.max(expert, other);
      return expert !== other && (this.times.get(key) ?? 0) >= rotationLimits.togetherMax;
    });
  }
}
