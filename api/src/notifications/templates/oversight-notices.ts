import { chinese } from '@qingshen/domain';
import { appealOutcomes, type SanctionStep, sanctionSteps } from '@qingshen/domain/qualifications';
import { z } from 'zod';
import { At, known, type Locale, Maybe, Name, noSecrets, type Template, template } from './template.ts';
import { automatic, dayInWords, goodDay, instantInWords, sign } from './words.ts';

/** Checks and sanctions, told to the one who answers for the firm. */

const facts = z.object({
  organizationName: Name,
  name: Maybe,
  byName: Name,
  title: Maybe,
  step: z.enum(sanctionSteps).nullish(),
  from: Maybe,
  until: Maybe,
  clause: Maybe,
  reason: Maybe,
  outcome: z.enum(['passed', 'failed', ...appealOutcomes]).nullish(),
  at: At.nullish(),
});
type Facts = z.output<typeof facts>;

const labels = {
  'zh-CN': {
    check: '检查',
    by: '办理部门',
    from: '自',
    until: '至',
    clause: '依据',
    reason: '理由',
    at: '时间',
  },
  en: {
    check: 'Check',
    by: 'Authority',
    from: 'From',
    until: 'Until',
    clause: 'Clause',
    reason: 'Reason',
    at: 'Time',
  },
} as const satisfies Record<Locale, Record<string, string>>;

const particulars = (f: Facts, locale: Locale) => {
  const words = labels[locale];
  return known([
    [words.check, f.title],
    [words.by, f.byName],
    [words.from, f.from && dayInWords(f.from, locale)],
    [words.until, f.until && dayInWords(f.until, locale)],
    [words.clause, f.clause],
    [words.reason, f.reason],
    [words.at, f.at && instantInWords(f.at, locale)],
  ]);
};

const steps: Record<SanctionStep, string> = {
  order_to_correct: 'an order to correct',
  publish_name: 'publication of its name',
  suspend: 'a suspension',
};
const stepIn = (f: Facts, locale: Locale): string => {
  const step = f.step ?? 'order_to_correct';
  return locale === 'zh-CN' ? chinese('sanction_step', step) : steps[step];
};

type Sentence = (f: Facts) => string;

const notice = (subject: Record<Locale, string>, sentence: Record<Locale, Sentence>): Template => {
  const write = (locale: Locale) => (f: Facts) => ({
    subject: `${subject[locale]}${locale === 'zh-CN' ? '：' : ': '}${f.organizationName}`,
    greeting: goodDay(f.name, locale),
    parts: [{ say: sentence[locale](f) }, particulars(f, locale)],
    closing: automatic[locale],
    short: `${sign}${sentence[locale](f)}`,
  });
  return template({ facts, secrets: noSecrets }, { 'zh-CN': write('zh-CN'), en: write('en') });
};

export const checkDrawn = notice(
  { 'zh-CN': '已列入检查', en: 'Drawn for a check' },
  {
    'zh-CN': (f) => `“${f.organizationName}”已列入检查。抽取方法和结果可以在检查页面核对。`,
    en: (f) => `${f.organizationName} was drawn for a check. How it was drawn can be verified on its page.`,
  },
);

export const checkSettled = notice(
  { 'zh-CN': '检查结果', en: 'Result of a check' },
  {
    'zh-CN': (f) => `“${f.organizationName}”的检查结果：${f.outcome === 'failed' ? '不合格' : '合格'}。`,
    en: (f) => `${f.organizationName} ${f.outcome === 'failed' ? 'failed' : 'passed'} the check.`,
  },
);

export const sanctionImposed = notice(
  { 'zh-CN': '处理决定', en: 'Sanction' },
  {
    'zh-CN': (f) => `对“${f.organizationName}”作出处理：${stepIn(f, 'zh-CN')}。不服的，可以申诉一次。`,
    en: (f) => `${stepIn(f, 'en')} was imposed on ${f.organizationName}. It may be appealed once.`,
  },
);

export const sanctionLifted = notice(
  { 'zh-CN': '处理已解除', en: 'Sanction lifted' },
  {
    'zh-CN': (f) => `对“${f.organizationName}”的处理（${stepIn(f, 'zh-CN')}）自今日起解除。`,
    en: (f) => `From today ${stepIn(f, 'en')} on ${f.organizationName} is lifted.`,
  },
);

export const appealDecided = notice(
  { 'zh-CN': '申诉决定', en: 'Appeal decided' },
  {
    'zh-CN': (f) =>
      `“${f.organizationName}”对“${stepIn(f, 'zh-CN')}”的申诉${f.outcome === 'upheld' ? '成立，处理已解除' : '被驳回，处理继续有效'}。`,
    en: (f) =>
      `The appeal of ${f.organizationName} against ${stepIn(f, 'en')} was ${f.outcome === 'upheld' ? 'upheld; the sanction is lifted' : 'dismissed; the sanction stands'}.`,
  },
);
