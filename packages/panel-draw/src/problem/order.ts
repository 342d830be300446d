// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import type { Problem } from './problem.ts';

/** The largest score first; among equals the pair listed first. */
export function bestPairsFirst({ pairs }: Problem): Uint32Array {
  const { val } = pairs;
  const order = new Uint32Array(val.length);
  const step = 2 ** Math.ceil(Math.log2(val.length + 1));
  let largest = 0;
  for (const v of val) largest = Math.max(largest, Math.abs(v));
  // Score and index in one double sort natively, without a comparator, as long as the integers stay exact.
  if (largest * step + step <= Number.MAX_SAFE_INTEGER) {
    const keys = Float64Array.from(val, (v, i) => -v * step + i).sort();
    for (let k = 0; k < keys.length; k++) order[k] = keys[k]! - Math.floor(keys[k]! / step) * step;
    return order;
  }
  for (let i = 0; i < order.length; i++) order[i] = i;
  return order.sort((a, b) => val[b]! - val[a]! || a - b);
}
