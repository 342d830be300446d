import type { Ground } from '../applications/ground.ts';
import type { Written } from './application-values.ts';
import type { Entries } from './entries.ts';

const recordIn = (text: string): Record<string, unknown> => {
  try {
    const read: unknown = JSON.parse(text || '{}');
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
  } catch {
    // What the page held cannot be told: then everything on it counts as changed.
    return {};
  }
};

export const groundOf = (entries: Entries): Ground => ({
  version: entries.version(),
  seen: Object.fromEntries(
    Object.entries(recordIn(entries.text('seen'))).filter(
      (one): one is [string, number] => Number.isInteger(one[1]) && Number(one[1]) > 0,
    ),
  ),
  was: recordIn(entries.text('was')),
  aside: entries.text('aside').split(',').filter(Boolean),
});

/**
 * Where nobody saved in between, the whole page is as new as the answer. Otherwise only the boxes that were just written
 * are: what others changed has not been seen here.
 */
export function groundAfter(ground: Ground, values: Record<string, Written>, version: number): Ground {
  const was = { ...ground.was, ...values };
  const aside = ground.aside.filter((key) => !(key in values));
  if (version === ground.version + 1) return { version, seen: {}, was, aside };
  const written = Object.fromEntries(Object.keys(values).map((key) => [key, version]));
  return { version: ground.version, seen: { ...ground.seen, ...written }, was, aside };
}

/** What stands in these boxes has now been read out: whoever presses the button again means to write over it. */
export const groundTold = (ground: Ground, told: readonly { field: string; version: number }[]): Ground => ({
  ...ground,
  seen: { ...ground.seen, ...Object.fromEntries(told.map(({ field, version }) => [field, version])) },
  aside: [...new Set([...ground.aside, ...told.map(({ field }) => field)])],
});
