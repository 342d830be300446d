import { Fault } from '../problem/fault.ts';

/** A probability as a fraction of integers; nothing that is rounded could be recomputed bit for bit. */
export interface Fraction {
  over: number;
  under: number;
}

/** "0.3" and "3/10" exactly, in lowest terms. */
export function fraction(text: string, field = '--cap'): Fraction {
  const ratio = /^(\d{1,6})\/(\d{1,6})$/.exec(text);
  const decimal = /^(0|1)(?:\.(\d{1,6}))?$/.exec(text);
  if (!ratio && !decimal)
    throw new Fault(field, `must be a number between 0 and 1 such as 0.5, but is "${text}".`);
  const under = ratio ? Number(ratio[2]) : 10 ** (decimal?.[2]?.length ?? 0);
  const over = ratio ? Number(ratio[1]) : Math.round(Number(text) * under);
  if (under === 0 || over === 0 || over > under)
    throw new Fault(field, `must be above 0 and at most 1, but is "${text}".`);
  const common = divisor(over, under);
  return { over: over / common, under: under / common };
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
