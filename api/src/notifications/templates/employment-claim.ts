import { z } from 'zod';
import { At, known, type Locale, Name, noSecrets, type Template, template } from './template.ts';
import { automatic, goodDay, sign } from './words.ts';

/** One person, two firms: each is told what the authority found, and neither who the other is. */

const facts = z.object({
  name: Name,
  authorityName: Name,
  personName: Name,
  outcome: z.enum(['moves', 'stays']),
  lastDay: z.string().nullish(),
  reason: z.string().nullish(),
  at: At,
});
type Facts = z.output<typeof facts>;

const particulars = (f: Facts, locale: Locale) =>
  locale === 'zh-CN'
    ? known([
        ['核实单位', f.authorityName],
        ['理由', f.reason],
      ])
    : known([
        ['Settled by', f.authorityName],
        ['Reason', f.reason],
      ]);

type Saying = Record<Locale, (f: Facts) => string>;

const letter = (say: Saying): Template =>
  template(
    { facts, secrets: noSecrets },
    {
      'zh-CN': (f) => ({
        subject: `人员重复登记已核实：${f.personName}`,
        greeting: goodDay(f.name, 'zh-CN'),
        parts: [{ say: say['zh-CN'](f) }, particulars(f, 'zh-CN')],
        closing: automatic['zh-CN'],
        short: `${sign}${say['zh-CN'](f)}`,
      }),
      en: (f) => ({
        subject: `Claim settled: ${f.personName}`,
        greeting: goodDay(f.name, 'en'),
        parts: [{ say: say.en(f) }, particulars(f, 'en')],
        closing: automatic.en,
        short: `${sign}${say.en(f)}`,
      }),
    },
  );

export const claimSettledForClaimant = letter({
  'zh-CN': (f) =>
    f.outcome === 'moves'
      ? `经核实，${f.personName}在原单位的任职已截至${f.lastDay ?? ''}，自次日起可以在本单位登记为专职人员。`
      : `经核实，${f.personName}仍在其他单位任职，不能在本单位登记为专职人员。`,
  en: (f) =>
    f.outcome === 'moves'
      ? `${f.personName}’s former employment ended on ${f.lastDay ?? ''}; from the next day you may register the person full time.`
      : `${f.personName} is still employed elsewhere and cannot be registered full time with you.`,
});

export const claimSettledForEmployer = letter({
  'zh-CN': (f) =>
    f.outcome === 'moves'
      ? `经核实，${f.personName}在本单位的任职截至${f.lastDay ?? ''}，名册已相应更新，此后不再计入本单位人员。`
      : `经核实，${f.personName}仍为本单位人员，名册不变。`,
  en: (f) =>
    f.outcome === 'moves'
      ? `${f.personName}’s employment with you ended on ${f.lastDay ?? ''}. Your register was brought up to date; the person no longer counts for you.`
      : `${f.personName} is still employed with you; your register stays as it is.`,
});
