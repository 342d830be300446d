import { chinese } from '@qingshen/domain';
import { type ServiceMethod, serviceMethods } from '@qingshen/domain/campaigns';
import { z } from 'zod';
import { known, type Locale, Maybe, Name, noSecrets, type Template, template } from './template.ts';
import { automatic, dayInWords, goodDay, sign } from './words.ts';

/** 告知书: told to the enterprise when it was served, and to the offices while it is not. */

const served = z.object({
  organizationName: Name,
  name: Maybe,
  siteName: Name,
  number: Name,
  byName: Name,
  noticeId: z.string().optional(),
  servedOn: z.iso.date(),
  method: z.enum(serviceMethods),
});
type Served = z.output<typeof served>;

const ways: Record<ServiceMethod, string> = {
  direct: 'handed over',
  post: 'by post',
  electronic: 'electronically',
  left_in_place: 'left in place',
  other: 'otherwise',
};

const labels = {
  'zh-CN': { number: '告知书编号', site: '厂区', by: '送达部门', on: '送达日期', way: '送达方式' },
  en: { number: 'Notice', site: 'Site', by: 'Authority', on: 'Served on', way: 'How' },
} as const satisfies Record<Locale, Record<string, string>>;

const particulars = (f: Served, locale: Locale) => {
  const words = labels[locale];
  return known([
    [words.number, f.number],
    [words.site, f.siteName],
    [words.by, f.byName],
    [words.on, dayInWords(f.servedOn, locale)],
    [words.way, locale === 'zh-CN' ? chinese('service_method', f.method) : ways[f.method]],
  ]);
};

export const noticeServed: Template = template(
  { facts: served, secrets: noSecrets },
  {
    'zh-CN': (f) => ({
      subject: `清洁生产审核事项告知书已送达：${f.organizationName}`,
      greeting: goodDay(f.name, 'zh-CN'),
      parts: [
        { say: `“${f.organizationName}”的清洁生产审核事项告知书已送达，请登录系统查阅并签收。` },
        particulars(f, 'zh-CN'),
        { say: '各项时限以告知书所载为准，可在系统“审核项目”中查看。' },
      ],
      closing: automatic['zh-CN'],
      short: `${sign}“${f.organizationName}”的清洁生产审核事项告知书（${f.number}）已送达，请登录系统查阅并签收。`,
    }),
    en: (f) => ({
      subject: `A notice was served: ${f.organizationName}`,
      greeting: goodDay(f.name, 'en'),
      parts: [
        {
          say: `The notice of the cleaner production audit of ${f.organizationName} was served. Please read and acknowledge it.`,
        },
        particulars(f, 'en'),
        { say: 'The dates it names stand with the case.' },
      ],
      closing: automatic.en,
      short: `${sign}The notice ${f.number} of ${f.organizationName} was served; please acknowledge it.`,
    }),
  },
);

const due = z.object({
  name: Maybe,
  organizationName: Name,
  campaignTitle: Name,
  campaignId: z.string().optional(),
  dueOn: z.iso.date(),
  daysAhead: z.int(),
  count: z.int().min(1),
});
type Due = z.output<typeof due>;

const left = (f: Due, locale: Locale): string => {
  if (f.daysAhead < 0) return locale === 'zh-CN' ? '已逾期' : 'the last day has passed';
  if (locale === 'zh-CN') return f.daysAhead === 0 ? '今日期满' : `还有${f.daysAhead}日`;
  if (f.daysAhead === 0) return 'today is the last day';
  return f.daysAhead === 1 ? 'one day is left' : `${f.daysAhead} days are left`;
};

export const noticeDue: Template = template(
  { facts: due, secrets: noSecrets },
  {
    'zh-CN': (f) => ({
      subject: `告知书送达期限${left(f, 'zh-CN')}：尚有${f.count}份未送达`,
      greeting: goodDay(f.name, 'zh-CN'),
      parts: [
        {
          say: `“${f.campaignTitle}”的告知书应当在${dayInWords(f.dueOn, 'zh-CN')}前送达（${left(f, 'zh-CN')}）。${f.organizationName}辖区内尚有${f.count}份未送达，请在系统“告知书”中查看名单并抓紧办理。`,
        },
      ],
      closing: automatic['zh-CN'],
      short: `${sign}“${f.campaignTitle}”的告知书应在${dayInWords(f.dueOn, 'zh-CN')}前送达，尚有${f.count}份未送达。`,
    }),
    en: (f) => ({
      subject: `${f.count} notices not served, ${left(f, 'en')}`,
      greeting: goodDay(f.name, 'en'),
      parts: [
        {
          say: `The notices of “${f.campaignTitle}” are to be served by ${dayInWords(f.dueOn, 'en')}; ${left(f, 'en')}. ${f.count} in the place of ${f.organizationName} are not served yet; the list stands on the page of notices.`,
        },
      ],
      closing: automatic.en,
      short: `${sign}${f.count} notices of “${f.campaignTitle}” are to be served by ${dayInWords(f.dueOn, 'en')}.`,
    }),
  },
);
