import { z } from 'zod';
import { At, known, type Locale, Maybe, Name, noSecrets, type Template, template } from './template.ts';
import { automatic, dayInWords, goodDay, instantInWords, sign } from './words.ts';

/** What an authority has decided about a filing, told to the one who answers for the firm. */

const facts = z.object({
  organizationName: Name,
  name: Maybe,
  number: Name,
  byName: Name,
  clause: Maybe,
  reason: Maybe,
  validUntil: Maybe,
  count: z.int().nullish(),
  at: At.nullish(),
});
type Facts = z.output<typeof facts>;

const labels = {
  'zh-CN': {
    number: '备案编号',
    by: '办理部门',
    clause: '依据',
    reason: '理由与要求',
    until: '有效期至',
    at: '时间',
  },
  en: {
    number: 'Filing',
    by: 'Authority',
    clause: 'Clause',
    reason: 'Reason',
    until: 'Valid until',
    at: 'Time',
  },
} as const satisfies Record<Locale, Record<string, string>>;

const particulars = (f: Facts, locale: Locale) => {
  const words = labels[locale];
  return known([
    [words.number, f.number],
    [words.by, f.byName],
    [words.clause, f.clause],
    [words.reason, f.reason],
    [words.until, f.validUntil && dayInWords(f.validUntil, locale)],
    [words.at, f.at && instantInWords(f.at, locale)],
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

export const filingAccepted = notice(
  {
    'zh-CN': (f) => `备案已办理：${f.organizationName}`,
    en: (f) => `Filing accepted: ${f.organizationName}`,
  },
  {
    'zh-CN': (f) => `“${f.organizationName}”的备案申请 ${f.number} 已准予，并已列入公开名录。`,
    en: (f) => `The filing ${f.number} of ${f.organizationName} was accepted and stands in the register.`,
  },
);

export const filingRefused = notice(
  {
    'zh-CN': (f) => `不予备案：${f.organizationName}`,
    en: (f) => `Filing refused: ${f.organizationName}`,
  },
  {
    'zh-CN': (f) => `“${f.organizationName}”的备案申请 ${f.number} 不予备案。补足条件后可以重新申请。`,
    en: (f) =>
      `The filing ${f.number} of ${f.organizationName} was refused. Once the conditions are met it may be filed anew.`,
  },
);

export const filingRevoked = notice(
  {
    'zh-CN': (f) => `备案已撤销：${f.organizationName}`,
    en: (f) => `Filing revoked: ${f.organizationName}`,
  },
  {
    'zh-CN': (f) => `“${f.organizationName}”的备案 ${f.number} 已撤销，公开名录已更新。`,
    en: (f) => `The filing ${f.number} of ${f.organizationName} was revoked; the register says so.`,
  },
);

export const filingCorrectionsRequested = notice(
  {
    'zh-CN': (f) => `备案申请须补正：${f.organizationName}`,
    en: (f) => `Corrections requested: ${f.organizationName}`,
  },
  {
    'zh-CN': (f) =>
      `“${f.organizationName}”的备案申请 ${f.number} 已退回补正，共 ${f.count ?? 1} 项。请逐项答复后重新提交。`,
    en: (f) =>
      `The filing ${f.number} of ${f.organizationName} came back with ${f.count ?? 1} corrections. Answer each, and it is submitted again.`,
  },
);
