import { chinese } from '@qingshen/domain';
import { type ApplicationDecision, applicationKinds, decisionOf } from '@qingshen/domain/applications';
import { z } from 'zod';
import { At, known, type Locale, Maybe, Name, noSecrets, type Template, template } from './template.ts';
import { automatic, dayInWords, goodDay, instantInWords, sign } from './words.ts';

/** A paper on its way: to the office it has come to, to the enterprise what became of it. */

const facts = z.object({
  name: Maybe,
  number: Name,
  kind: z.enum(applicationKinds),
  enterpriseName: Maybe,
  fromName: Maybe,
  byName: Maybe,
  toName: Maybe,
  opinion: Maybe,
  clause: Maybe,
  items: z.int().nullish(),
  count: z.int().nullish(),
  postponedTo: Maybe,
  at: At,
});
type Facts = z.output<typeof facts>;

const kinds = {
  enrolment: 'application to take part voluntarily',
  evaluation: 'application for evaluation',
  acceptance: 'application for acceptance',
  postponement: 'application to postpone',
} as const;
const kindOf = ({ kind }: Facts, locale: Locale): string =>
  locale === 'zh-CN' ? chinese('application_kind', kind) : kinds[kind];

const labels = {
  'zh-CN': {
    number: '编号',
    enterprise: '企业',
    by: '办理单位',
    clause: '依据',
    opinion: '意见',
    until: '延至',
    at: '时间',
  },
  en: {
    number: 'Number',
    enterprise: 'Enterprise',
    by: 'Office',
    clause: 'Clause',
    opinion: 'Opinion',
    until: 'Postponed to',
    at: 'Time',
  },
} as const satisfies Record<Locale, Record<string, string>>;

const particulars = (f: Facts, locale: Locale) => {
  const words = labels[locale];
  return known([
    [words.number, f.number],
    [words.enterprise, f.enterpriseName],
    [words.by, f.byName ?? f.fromName],
    [words.clause, f.clause],
    [words.opinion, f.opinion],
    [words.until, f.postponedTo && dayInWords(f.postponedTo, locale)],
    [words.at, instantInWords(f.at, locale)],
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

export const applicationArrived = notice(
  { 'zh-CN': (f) => `收到${kindOf(f, 'zh-CN')}：${f.number}`, en: (f) => `Arrived: ${f.number}` },
  {
    'zh-CN': (f) => `${f.fromName ?? ''}的${kindOf(f, 'zh-CN')} ${f.number} 已到达本单位，请及时签收办理。`,
    en: (f) => `The ${kindOf(f, 'en')} ${f.number} has come to your office from ${f.fromName ?? ''}.`,
  },
);

export const applicationsArrived = notice(
  { 'zh-CN': (f) => `收到上报函：${f.number}`, en: (f) => `A letter has arrived: ${f.number}` },
  {
    'zh-CN': (f) =>
      `${f.fromName ?? ''}以 ${f.number} 报送${kindOf(f, 'zh-CN')} ${f.count ?? 1} 件，请及时签收办理。`,
    en: (f) => `${f.fromName ?? ''} has sent ${f.count ?? 1} papers (${kindOf(f, 'en')}) under ${f.number}.`,
  },
);

export const applicationForwarded = notice(
  { 'zh-CN': (f) => `申请已上报：${f.number}`, en: (f) => `Passed on: ${f.number}` },
  {
    'zh-CN': (f) =>
      `${f.byName ?? ''}已办理贵单位的${kindOf(f, 'zh-CN')} ${f.number}，并报送${f.toName ?? '上级'}。`,
    en: (f) =>
      `${f.byName ?? ''} has passed your ${kindOf(f, 'en')} ${f.number} on to ${f.toName ?? 'the office above'}.`,
  },
);

export const applicationReturned = notice(
  { 'zh-CN': (f) => `申请须补正：${f.number}`, en: (f) => `Corrections requested: ${f.number}` },
  {
    'zh-CN': (f) =>
      `贵单位的${kindOf(f, 'zh-CN')} ${f.number} 已退回补正，共 ${f.items ?? 1} 项。请逐项答复后重新提交。`,
    en: (f) =>
      `Your ${kindOf(f, 'en')} ${f.number} came back with ${f.items ?? 1} corrections. Answer each and submit it again.`,
  },
);

const decisions = {
  enrolment_accepted: 'admitted',
  enrolment_refused: 'not admitted',
  evaluation_accepted: 'taken up',
  evaluation_refused: 'not taken up',
  acceptance_accepted: 'taken up',
  acceptance_refused: 'not taken up',
  postponement_accepted: 'postponed',
  postponement_refused: 'not postponed',
} as const satisfies Record<ApplicationDecision, string>;

/** The decision in the one word that pages and papers use too. */
const decided = (outcome: 'accept' | 'refuse'): Template => {
  const word = ({ kind }: Facts, locale: Locale): string => {
    const decision = decisionOf(kind, outcome);
    if (decision === null) return '';
    return locale === 'zh-CN' ? chinese('application_decision', decision) : decisions[decision];
  };
  const why = {
    accept: { 'zh-CN': '。', en: '.' },
    refuse: { 'zh-CN': '，依据和理由如下。', en: ', for the reasons below.' },
  };
  return notice(
    {
      'zh-CN': (f) => `${word(f, 'zh-CN')}：${f.number}`,
      en: (f) => `Decided (${word(f, 'en')}): ${f.number}`,
    },
    {
      'zh-CN': (f) =>
        `${f.byName ?? ''}对贵单位的${kindOf(f, 'zh-CN')} ${f.number} 作出决定：${word(f, 'zh-CN')}${why[outcome]['zh-CN']}`,
      en: (f) =>
        `${f.byName ?? ''} has decided on your ${kindOf(f, 'en')} ${f.number}: ${word(f, 'en')}${why[outcome].en}`,
    },
  );
};

export const applicationAccepted = decided('accept');
export const applicationRefused = decided('refuse');
