export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

export const localeCookie = 'qs_locale';

/** Chinese first: another language is a choice the reader makes, never a guess from the browser. */
export const localeOf = (value: string | undefined): Locale => (value === 'en' ? 'en' : 'zh-CN');
