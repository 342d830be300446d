export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

export const localeCookie = 'qs_locale';

/** What was chosen, else Chinese. */
export const localeOf = (value: string | undefined): Locale => (value === 'en' ? 'en' : 'zh-CN');

/** Before anybody has chosen, the first of the browser's languages (RFC 9110, 12.5.4) we speak; else Chinese. */
export function localeAsked(header: string | null): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
      const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return { language: tag.split('-')[0], weight: q === undefined ? 1 : Number(q) };
    })
    .filter(({ language, weight }) => (language === 'zh' || language === 'en') && weight > 0)
    .sort((a, b) => b.weight - a.weight)[0];
  return wanted?.language === 'en' ? 'en' : 'zh-CN';
}
