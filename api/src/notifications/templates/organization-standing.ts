import { z } from 'zod';
import { At, known, type Locale, Maybe, Name, noSecrets, type Template, template } from './template.ts';
import { automatic, goodDay, instantInWords, sign } from './words.ts';

/** An organization was stopped, or may act again: the reason, the clause and who decided stand in the letter. */

const facts = z.object({
  organizationName: Name,
  reason: Maybe,
  clause: Maybe,
  /** The authority that decided. */
  byName: Maybe,
  name: Maybe,
  at: At.nullish(),
});

const labels = {
  'zh-CN': { by: '决定单位', reason: '理由', clause: '依据', at: '时间' },
  en: { by: 'Decided by', reason: 'Reason', clause: 'Clause', at: 'Time' },
} as const satisfies Record<Locale, Record<string, string>>;

const particulars = (f: z.output<typeof facts>, locale: Locale) => {
  const words = labels[locale];
  return known([
    [words.by, f.byName],
    [words.reason, f.reason],
    [words.clause, f.clause],
    [words.at, f.at && instantInWords(f.at, locale)],
  ]);
};

export const organizationSuspended: Template = template(
  { facts, secrets: noSecrets },
  {
    'zh-CN': (f) => ({
      subject: `单位已暂停：${f.organizationName}`,
      greeting: goodDay(f.name, 'zh-CN'),
      parts: [
        {
          say: `“${f.organizationName}”已被暂停。暂停期间，本单位人员不能在系统内办理事务；已有的记录和文件保留不变。`,
        },
        particulars(f, 'zh-CN'),
        { say: '对暂停有异议的，请与决定单位联系。' },
      ],
      closing: automatic['zh-CN'],
      short: `${sign}“${f.organizationName}”已被暂停，期间不能在系统内办理事务。有异议的，请与决定单位联系。`,
    }),
    en: (f) => ({
      subject: `Suspended: ${f.organizationName}`,
      greeting: goodDay(f.name, 'en'),
      parts: [
        {
          say: `${f.organizationName} was suspended. Until it is restored its members cannot act here; records and files stay as they are.`,
        },
        particulars(f, 'en'),
        { say: 'To object, turn to whoever decided.' },
      ],
      closing: automatic.en,
      short: `${sign}${f.organizationName} was suspended; its members cannot act until it is restored.`,
    }),
  },
);

export const organizationRestored: Template = template(
  { facts, secrets: noSecrets },
  {
    'zh-CN': (f) => ({
      subject: `单位已恢复：${f.organizationName}`,
      greeting: goodDay(f.name, 'zh-CN'),
      parts: [
        { say: `“${f.organizationName}”已恢复，本单位人员可以继续办理事务。` },
        particulars(f, 'zh-CN'),
      ],
      closing: automatic['zh-CN'],
      short: `${sign}“${f.organizationName}”已恢复，可以继续办理事务。`,
    }),
    en: (f) => ({
      subject: `Restored: ${f.organizationName}`,
      greeting: goodDay(f.name, 'en'),
      parts: [
        { say: `${f.organizationName} was restored; its members may act again.` },
        particulars(f, 'en'),
      ],
      closing: automatic.en,
      short: `${sign}${f.organizationName} was restored; its members may act again.`,
    }),
  },
);
