import type { Catalogue, Room, Words } from '../words/catalogue.ts';
import type { Locale } from '../words/locale.ts';

/** The whole catalogue in both languages: on the server only, where a page's size does not count. */
const files = import.meta.glob<{ default: Words[Room] }>(['../words/zh-CN/*.ts', '../words/en/*.ts'], {
  eager: true,
});

const catalogueOf = (locale: Locale) =>
  Object.fromEntries(
    Object.entries(files)
      .filter(([file]) => file.includes(`/${locale}/`))
      .map(([file, module]) => [file.split('/').at(-1)?.replace('.ts', ''), module.default]),
  ) as Catalogue;

export const wholeCatalogue: Record<Locale, Words> = { 'zh-CN': catalogueOf('zh-CN'), en: catalogueOf('en') };
