import { z } from 'zod';
import { type Locale, Name, noSecrets, type Template, template } from './template.ts';
import { automatic, goodDay, sign } from './words.ts';

/** What a consultancy has that ends soon: once at ninety, thirty and seven days, all of a day in one letter. */

const kinds = ['employment', 'certificate', 'instrument', 'paper', 'filing', 'sanction'] as const;
const facts = z.object({
  name: Name,
  organizationName: Name,
  ends: z
    .array(
      z.object({
        kind: z.enum(kinds),
        label: z.string(),
        on: z.iso.date(),
        daysAhead: z.int(),
      }),
    )
    .min(1),
});
type Facts = z.output<typeof facts>;

const kindWords: Record<Locale, Record<(typeof kinds)[number], string>> = {
  'zh-CN': {
    employment: '任职',
    certificate: '证书',
    instrument: '仪器检定',
    paper: '证照与制度',
    filing: '备案',
    sanction: '处理期限',
  },
  en: {
    employment: 'Employment',
    certificate: 'Certificate',
    instrument: 'Calibration',
    paper: 'Paper',
    filing: 'Filing',
    sanction: 'Measure',
  },
};

/** A letter is read, not scrolled: the rest stands on the page. */
const shown = 30;
const colon: Record<Locale, string> = { 'zh-CN': '：', en: ': ' };

const table = (f: Facts, locale: Locale) => ({
  table: f.ends
    .slice(0, shown)
    .map(({ kind, label, on }) => [on, `${kindWords[locale][kind]}${colon[locale]}${label}`] as const),
});

export const expiryReminder: Template = template(
  { facts, secrets: noSecrets },
  {
    'zh-CN': (f) => ({
      subject: `${f.ends.length}项即将到期：${f.organizationName}`,
      greeting: goodDay(f.name, 'zh-CN'),
      parts: [
        {
          say: `“${f.organizationName}”有${f.ends.length}项即将到期，最近的一项截至${f.ends[0]?.on ?? ''}。请及时续期或更新；到期当日仍有效。`,
        },
        table(f, 'zh-CN'),
        { say: '到期后哪些条件不再符合，请在系统“条件核对”中查看。' },
      ],
      closing: automatic['zh-CN'],
      short: `${sign}“${f.organizationName}”有${f.ends.length}项即将到期，最近的一项截至${f.ends[0]?.on ?? ''}，请及时续期。`,
    }),
    en: (f) => ({
      subject: `${f.ends.length} ending soon: ${f.organizationName}`,
      greeting: goodDay(f.name, 'en'),
      parts: [
        {
          say: `${f.ends.length} of what ${f.organizationName} shows end soon, the first on ${f.ends[0]?.on ?? ''}. Please renew in time; the last day still counts.`,
        },
        table(f, 'en'),
        { say: 'Which conditions would no longer hold stands on the standing page.' },
      ],
      closing: automatic.en,
      short: `${sign}${f.ends.length} of what ${f.organizationName} shows end soon, the first on ${f.ends[0]?.on ?? ''}.`,
    }),
  },
);
