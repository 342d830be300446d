import { z } from 'zod';
import { known, type Locale, Maybe, Name, noSecrets, type Template, template } from './template.ts';
import { automatic, goodDay, sign } from './words.ts';

/** A plant has been listed for an audit, or taken off the list: told to the one who answers for the enterprise. */

const facts = z.object({
  name: Maybe,
  organizationName: Name,
  siteName: Name,
  campaign: Name,
  number: Name,
  byName: Name,
  reason: Maybe,
});
type Facts = z.output<typeof facts>;

const labels = {
  'zh-CN': { number: '审核项目编号', site: '厂区', campaign: '批次', by: '公布部门', reason: '理由' },
  en: { number: 'Round', site: 'Plant', campaign: 'Campaign', by: 'Authority', reason: 'Reason' },
} as const satisfies Record<Locale, Record<string, string>>;

const particulars = (f: Facts, locale: Locale) => {
  const words = labels[locale];
  return known([
    [words.campaign, f.campaign],
    [words.by, f.byName],
    [words.number, f.number],
    [words.site, f.siteName],
    [words.reason, f.reason],
  ]);
};

type Sentence = (f: Facts) => string;

const notice = (subject: Record<Locale, Sentence>, sentence: Record<Locale, Sentence>): Template => {
  const write = (locale: Locale) => (f: Facts) => ({
    subject: subject[locale](f),
    greeting: goodDay(f.name, locale),
    parts: [{ say: sentence[locale](f) }, particulars(f, locale)],
    closing: automatic[locale],
    short: `${sign}${sentence[locale](f)}`,
  });
  return template({ facts, secrets: noSecrets }, { 'zh-CN': write('zh-CN'), en: write('en') });
};

export const listPublished = notice(
  {
    'zh-CN': (f) => `已列入清洁生产审核名单：${f.organizationName}`,
    en: (f) => `Listed for a cleaner production audit: ${f.organizationName}`,
  },
  {
    'zh-CN': (f) =>
      `“${f.organizationName}”已列入“${f.campaign}”。书面告知书将另行送达；登录后可以查看审核目标和各项时限。`,
    en: (f) =>
      `${f.organizationName} has been listed in “${f.campaign}”. The written notice follows; sign in to see what is asked and by when.`,
  },
);

export const listingRemoved = notice(
  {
    'zh-CN': (f) => `已移出清洁生产审核名单：${f.organizationName}`,
    en: (f) => `Taken off the list: ${f.organizationName}`,
  },
  {
    'zh-CN': (f) =>
      `“${f.organizationName}”已移出“${f.campaign}”，审核项目 ${f.number} 终止，各项时限不再执行。`,
    en: (f) =>
      `${f.organizationName} has been taken off “${f.campaign}”. Round ${f.number} ends, and so do its dates.`,
  },
);
