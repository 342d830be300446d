import { chinese } from '@qingshen/domain';
import { type Duty, duties } from '@qingshen/domain/engagements';
import { z } from 'zod';
import { type Locale, Name, noSecrets, type Template, template } from './template.ts';
import { automatic, dayInWords, goodDay, sign } from './words.ts';

/** Legal dates ahead at thirty, seven and one day, and missed ones on the day after: all of a day in one letter. */

const facts = z.object({
  name: Name,
  organizationName: Name,
  ends: z
    .array(
      z.object({
        duty: z.enum(duties),
        engagementId: z.string().optional(),
        label: z.string(),
        on: z.iso.date(),
        step: z.int(),
      }),
    )
    .min(1),
});
type Facts = z.output<typeof facts>;

const english: Record<Duty, string> = {
  serve_notice: 'Serve the notice',
  publish_information: 'Publish the information',
  start_audit: 'Start the audit',
  finish_audit: 'Finish the audit',
  apply_evaluation: 'Apply for evaluation',
  conclude_evaluation: 'Conclude the evaluation',
  apply_acceptance: 'Apply for acceptance',
  conclude_acceptance: 'Conclude the acceptance',
  permit_entry: 'Enter it in the permit',
  permit_entry_report: 'Report the permit entry',
  pass_acceptance: 'Pass the acceptance',
  disclose: 'Disclose',
  next_audit: 'Next audit',
};

/** A letter is read, not scrolled: the rest stands on the page. */
const shown = 30;
const dutyWord = (duty: Duty, locale: Locale) => (locale === 'en' ? english[duty] : chinese('duty', duty));
const mark: Record<Locale, (step: number) => string> = {
  'zh-CN': (step) => (step < 0 ? '（已逾期）' : ''),
  en: (step) => (step < 0 ? ' (overdue)' : ''),
};

const table = (f: Facts, locale: Locale) => ({
  table: f.ends
    .slice(0, shown)
    .map(
      ({ duty, label, on, step }) =>
        [dayInWords(on, locale), `${dutyWord(duty, locale)}${mark[locale](step)} ${label}`] as const,
    ),
});

const missed = (f: Facts) => f.ends.filter(({ step }) => step < 0).length;
const first = (f: Facts, locale: Locale) => dayInWords(f.ends[0]?.on ?? '', locale);

const toldInChinese = (f: Facts): string => {
  const late = missed(f);
  return `“${f.organizationName}”有${f.ends.length}项法定时限需要办理${late ? `，其中${late}项已逾期` : ''}，最早的一项截至${first(f, 'zh-CN')}`;
};

const toldInEnglish = (f: Facts): string => {
  const late = missed(f);
  return `${f.organizationName} has ${f.ends.length} legal dates to attend to${late ? `, ${late} of them overdue` : ''}, the first on ${first(f, 'en')}`;
};

export const dutyReminder: Template = template(
  { facts, secrets: noSecrets },
  {
    'zh-CN': (f) => ({
      subject: `${f.ends.length}项审核时限提醒：${f.organizationName}`,
      greeting: goodDay(f.name, 'zh-CN'),
      parts: [
        { say: `${toldInChinese(f)}。截止当日仍在期限之内；每项时限的依据见案卷。` },
        table(f, 'zh-CN'),
        ...(f.ends.length > shown ? [{ say: `其余${f.ends.length - shown}项请在系统中查看。` }] : []),
      ],
      closing: automatic['zh-CN'],
      short: `${sign}${toldInChinese(f)}，请及时办理。`,
    }),
    en: (f) => ({
      subject: `${f.ends.length} audit dates: ${f.organizationName}`,
      greeting: goodDay(f.name, 'en'),
      parts: [
        {
          say: `${toldInEnglish(f)}. The last day itself is still in time; what a date rests on stands in the case.`,
        },
        table(f, 'en'),
        ...(f.ends.length > shown
          ? [{ say: `The other ${f.ends.length - shown} are shown in the system.` }]
          : []),
      ],
      closing: automatic.en,
      short: `${sign}${toldInEnglish(f)}.`,
    }),
  },
);
