import type { Room } from './catalogue.ts';

/** Every page speaks these; the rest by the longest matching beginning of its route. */
const always: readonly Room[] = ['ui', 'shell'];

const rooms: Record<string, readonly Room[]> = {
  '/(gate)': ['gate'],
};

export function roomsOf(route: string | null): readonly Room[] {
  const match = Object.keys(rooms)
    .filter((beginning) => route?.startsWith(beginning))
    .sort((a, b) => b.length - a.length)[0];
  return match ? [...always, ...(rooms[match] ?? [])] : always;
}
