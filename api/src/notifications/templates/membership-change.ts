import { z } from 'zod';
import {
  At,
  known,
  type Letter,
  type Locale,
  Maybe,
  Name,
  noSecrets,
  Role,
  type Template,
  template,
} from './template.ts';
import { automatic, goodDay, instantInWords, roleInWords, sign } from './words.ts';

/** What changed about one's place in an organization. */

const facts = z.object({
  organizationName: Name,
  name: Maybe,
  role: Role.nullish(),
  byName: Maybe,
  reason: Maybe,
  at: At.nullish(),
});
type Facts = z.output<typeof facts>;

const labels = {
  'zh-CN': { role: '角色', person: '办理人', reason: '理由', at: '时间' },
  en: { role: 'Role', person: 'By', reason: 'Reason', at: 'Time' },
} as const satisfies Record<Locale, Record<string, string>>;

function letter(f: Facts, locale: Locale, subject: string, sentence: string): Letter {
  const words = labels[locale];
  const particulars = known([
    [words.role, f.role && roleInWords(f.role, locale)],
    [words.person, f.byName],
    [words.reason, f.reason],
    [words.at, f.at && instantInWords(f.at, locale)],
  ]);
  return {
    subject: locale === 'zh-CN' ? `${subject}：${f.organizationName}` : `${subject}: ${f.organizationName}`,
    greeting: goodDay(f.name, locale),
    parts: [{ say: sentence }, particulars],
    closing: automatic[locale],
    short: `${sign}${sentence}`,
  };
}

const change = (subject: Record<Locale, string>, sentence: Record<Locale, (f: Facts) => string>): Template =>
  template(
    { facts, secrets: noSecrets },
    {
      'zh-CN': (f) => letter(f, 'zh-CN', subject['zh-CN'], sentence['zh-CN'](f)),
      en: (f) => letter(f, 'en', subject.en, sentence.en(f)),
    },
  );

export const memberSuspended = change(
  { 'zh-CN': '任职已暂停', en: 'Membership suspended' },
  {
    'zh-CN': (f) => `您在“${f.organizationName}”的任职已暂停，暂停期间不能以该单位名义办理事务。`,
    en: (f) =>
      `Your membership of ${f.organizationName} was suspended; until it is restored you cannot act for it.`,
  },
);

export const memberRestored = change(
  { 'zh-CN': '任职已恢复', en: 'Membership restored' },
  {
    'zh-CN': (f) => `您在“${f.organizationName}”的任职已恢复，可以继续办理事务。`,
    en: (f) => `Your membership of ${f.organizationName} was restored; you may act for it again.`,
  },
);

export const memberRemoved = change(
  { 'zh-CN': '任职已结束', en: 'Membership ended' },
  {
    'zh-CN': (f) =>
      `您在“${f.organizationName}”的任职已结束，不再能以该单位名义办理事务。您的账号和在其他单位的任职不受影响。`,
    en: (f) =>
      `Your membership of ${f.organizationName} has ended. Your account and other memberships stay as they are.`,
  },
);

export const roleChanged = change(
  { 'zh-CN': '角色已变更', en: 'Role changed' },
  {
    'zh-CN': (f) =>
      `您在“${f.organizationName}”的角色已变更${f.role ? `为${roleInWords(f.role, 'zh-CN')}` : ''}。`,
    en: (f) =>
      `Your role in ${f.organizationName} was changed${f.role ? ` to ${roleInWords(f.role, 'en')}` : ''}.`,
  },
);

export const dutyHandedOver = change(
  { 'zh-CN': '负责人已交接', en: 'Duty handed over' },
  {
    'zh-CN': (f) =>
      `“${f.organizationName}”的负责人已交接${f.role ? `，您现在的角色是${roleInWords(f.role, 'zh-CN')}` : ''}。`,
    en: (f) =>
      `The duty of answering for ${f.organizationName} was handed over${f.role ? `; your role is now ${roleInWords(f.role, 'en')}` : ''}.`,
  },
);
