import { placed } from '../../kernel/placed.ts';

const shipped = /^shipped-(\d+)$/;

/** shipped-1 is ours; anything else names an authority's version by its place and id. */
export const shippedNumber = (id: string): number | null => {
  const match = shipped.exec(id);
  return match ? Number(match[1]) : null;
};

export const wordingIdOf = (province: string, wordingId: string | null, number: number): string =>
  wordingId === null ? `shipped-${number}` : placed(province, wordingId);
