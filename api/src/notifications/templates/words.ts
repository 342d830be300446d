import { chinese } from '@qingshen/domain';
import type { OrganizationKind, Role } from '@qingshen/domain/tenancy';
import { beijingClock, beijingDate, partsOf } from '@qingshen/domain/time';
import type { Locale } from './template.ts';

const two = (n: number) => String(n).padStart(2, '0');
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Beijing time, to the minute: 2026年11月21日 10:30. */
export function instantInWords(at: string, locale: Locale): string {
  const instant = new Date(at);
  const { year, month, day } = partsOf(beijingDate(instant));
  const { hour, minute } = beijingClock(instant);
  return locale === 'zh-CN'
    ? `${year}年${month}月${day}日 ${two(hour)}:${two(minute)}`
    : `${day} ${months[month - 1]} ${year}, ${two(hour)}:${two(minute)} Beijing time`;
}

/** A day, as a decision writes it: 2026年11月21日. */
export function dayInWords(day: string, locale: Locale): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return locale === 'zh-CN' ? `${year}年${month}月${date}日` : `${date} ${months[month - 1]} ${year}`;
}

export const roleInWords = (role: Role, locale: Locale): string =>
  locale === 'zh-CN' ? chinese('role', role) : role;

export const kindInWords = (kind: OrganizationKind, locale: Locale): string =>
  locale === 'zh-CN' ? chinese('organization_kind', kind) : kind.replaceAll('_', ' ');

/** Codes are read in groups of four. A link carries them without. */
export const grouped = (code: string): string =>
  /^[0-9A-Z]{8,}$/.test(code) ? (code.match(/.{1,4}/g) ?? []).join('-') : code;

export const goodDay = (name: string | null | undefined, locale: Locale): string => {
  if (locale === 'zh-CN') return name ? `${name}，您好：` : '您好：';
  return name ? `Dear ${name},` : 'Good day,';
};

/** What stands under a notice of something done to one's account. */
export const notMe = {
  'zh-CN': '如非您本人操作，请立即重置密码，并联系本单位负责人。本邮件由系统自动发出，请勿直接回复。',
  en: 'If this was not you, reset your password at once and tell the head of your organization. This mail is sent automatically; replies are not read.',
} as const satisfies Record<Locale, string>;

export const automatic = {
  'zh-CN': '本邮件由系统自动发出，请勿直接回复。',
  en: 'This mail is sent automatically; replies are not read.',
} as const satisfies Record<Locale, string>;

export const sign = '【清审】';
