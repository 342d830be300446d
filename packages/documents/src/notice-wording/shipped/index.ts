import { shipped1 } from './1.ts';
import type { ShippedWording } from './wording.ts';

export type { ShippedWording } from './wording.ts';

/** Every version that ever shipped: a notice names the one it was made with. */
export const shippedWordings: readonly ShippedWording[] = [shipped1];
export const shippedWording = (number: number): ShippedWording | undefined =>
  shippedWordings.find((wording) => wording.number === number);
