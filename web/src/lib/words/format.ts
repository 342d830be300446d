import type { Locale } from './locale.ts';

/** Dates, times, money and sizes as an official writes them. Always Beijing time, wherever the reader sits. */

const zone = 'Asia/Shanghai';
const minute = 60_000;
const hour = 60 * minute;
const dayLength = 24 * hour;

/** A bare date (`…_on`) means that day in Beijing; anything else is an instant. */
const instant = (value: string) =>
  new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00+08:00` : value);

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, options: Intl.DateTimeFormatOptions) {
  const key = locale + JSON.stringify(options);
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
  formatters.set(key, known);
  return known;
}

export function date(value: string, locale: Locale): string {
  const weekday = formatter(locale, { weekday: 'short' }).format(instant(value));
  return locale === 'en' ? `${day(value, locale)} (${weekday})` : `${day(value, locale)}（${weekday}）`;
}

/** 2026年2月28日: the day alone, for tables and for running text. */
export const day = (value: string, locale: Locale): string =>
  formatter(
    locale === 'en' ? ('en-GB' as Locale) : locale,
    locale === 'en'
      ? { day: 'numeric', month: 'short', year: 'numeric' }
      : { year: 'numeric', month: 'long', day: 'numeric' },
  ).format(instant(value));

export const clock = (value: string, locale: Locale): string =>
  formatter(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant(value));

export const dateTime = (value: string, locale: Locale): string =>
  `${date(value, locale)}${locale === 'en' ? ' ' : ''}${clock(value, locale)}`;

/** 2026-02-28 14:32: for tables, where columns must line up. */
export function stamp(value: string): string {
  const at = new Date(instant(value).getTime() + 8 * hour).toISOString();
  return `${at.slice(0, 10)} ${at.slice(11, 16)}`;
}

/** The day it is in Beijing at an instant. */
export const beijingDay = (at: string): string => stamp(at).slice(0, 10);

/** Whole Beijing days between two instants: tomorrow is 1 even when it is two hours away. */
export function daysBetween(from: string, to: string): number {
  const dayOf = (value: string) => Math.floor((instant(value).getTime() + 8 * hour) / dayLength);
  return dayOf(to) - dayOf(from);
}

export function relative(value: string, now: string, locale: Locale): string {
  const away = instant(value).getTime() - instant(now).getTime();
  const size = Math.abs(away);
  const days = Math.abs(daysBetween(now, value));
  if (size < minute) return locale === 'en' ? 'just now' : '刚刚';
  if (size < hour) return spoken(away, Math.floor(size / minute), 'minute', locale);
  if (days === 0) return spoken(away, Math.floor(size / hour), 'hour', locale);
  return days < 60
    ? spoken(away, days, 'day', locale)
    : spoken(away, Math.round(days / 30.4), 'month', locale);
}

const zhUnits = { minute: '分钟', hour: '小时', day: '天', month: '个月' } as const;

function spoken(away: number, count: number, unit: keyof typeof zhUnits, locale: Locale): string {
  if (locale === 'en') {
    const words = `${count} ${unit}${count === 1 ? '' : 's'}`;
    return away < 0 ? `${words} ago` : `in ${words}`;
  }
  if (unit === 'day' && count === 1) return away < 0 ? '昨天' : '明天';
  return away < 0 ? `${count} ${zhUnits[unit]}前` : `还有 ${count} ${zhUnits[unit]}`;
}

/** Tables carry 万元 with two decimals; the unit stands in the header. */
export const wan = (fen: number): string =>
  (fen / 1_000_000).toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export const money = (fen: number, locale: Locale): string =>
  locale === 'en' ? `CNY ${wan(fen)} × 10⁴` : `${wan(fen)} 万元`;

export const count = (value: number, locale: Locale): string => value.toLocaleString(locale);

export function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 ** 2) return `${(bytes / 1024).toFixed(1)} KB`;
  return bytes < 1024 ** 3 ? `${(bytes / 1024 ** 2).toFixed(1)} MB` : `${(bytes / 1024 ** 3).toFixed(2)} GB`;
}

/** Two hundred thousand people share a dozen device names: enough to tell the office desktop from the phone. */
export function device(userAgent: string): string {
  const system =
    ['HarmonyOS', 'Android', 'iPhone', 'iPad', 'Windows', 'Mac OS X', 'Linux']
      .find((name) => userAgent.includes(name))
      ?.replace('Mac OS X', 'macOS') ?? '';
  const browser =
    [
      ['Edg/', 'Edge'],
      ['QIHU|360SE|360EE', '360'],
      ['MicroMessenger', 'WeChat'],
      ['Firefox/', 'Firefox'],
      ['Chrome/', 'Chrome'],
      ['Safari/', 'Safari'],
    ].find(([mark]) => new RegExp(mark as string).test(userAgent))?.[1] ?? userAgent.split(/[ /]/)[0];
  return [browser, system].filter(Boolean).join(' · ');
}
