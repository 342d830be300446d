import type { Room, Words } from './catalogue.ts';
import type { Locale } from './locale.ts';

/** One chunk per language and room: a browser fetches only what its page says. */
const chunks = import.meta.glob<{ default: Words[Room] }>(['./zh-CN/*.ts', './en/*.ts']);

export async function loadWords(locale: Locale, rooms: readonly Room[]): Promise<Words> {
  const loaded = await Promise.all(
    rooms.map(async (room) => [room, (await chunks[`./${locale}/${room}.ts`]?.())?.default] as const),
  );
  return Object.fromEntries(loaded);
}
