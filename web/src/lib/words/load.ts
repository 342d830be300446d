import type { Room, Words } from './catalogue.ts';
import type { Locale } from './locale.ts';

/** One chunk per language and room: a browser fetches only what its page says. Refusals, cells, acts and messages are told on the server. */
const chunks = import.meta.glob<{ default: NonNullable<Words[Room]> }>([
  './zh-CN/*.ts',
  './en/*.ts',
  '!./*/refusals.ts',
  '!./*/acts.ts',
  '!./*/messages.ts',
  '!./*/cells.ts',
]);

export async function loadWords(locale: Locale, rooms: readonly Room[]): Promise<Words> {
  const loaded = await Promise.all(
    rooms.map(async (room) => [room, (await chunks[`./${locale}/${room}.ts`]?.())?.default] as const),
  );
  return Object.fromEntries(loaded);
}
