import type { rules } from '@qingshen/contract';
import type { Track } from '@qingshen/domain/engagements';
import type { Line } from '@qingshen/domain/tenancy';
import type { Entries } from './entries.ts';
import { type Fault, missing } from './refuse.ts';

/** Dates, and who does what: what an officer compares with the notice before a list goes out under it. */
const topics = new Set(['time_nodes', 'routing']);

export const rulesShown = (set: readonly rules.EffectiveRule[]) =>
  set.filter(({ topic, value }) => topics.has(topic) && value.kind !== 'unstated');

/** Whether the rules of the list let this level make notices: where the city sees to them, the province only watches. */
export function mayPrepareNotices(level: string | null, set: readonly rules.EffectiveRule[]): boolean {
  const organised = set.find(({ key }) => key === 'notice_organised_by')?.value;
  const by = organised?.kind === 'choice' ? organised.choice : 'city';
  return level !== null && (level !== 'province' || by === 'province');
}

/** What a campaign is, as the form has it: the own line leads. */
export function campaignOf(entries: Entries) {
  const year = Number(entries.text('year'));
  const faults: Fault[] = [
    ...missing(entries, [
      ['title', 'required'],
      ['documentNumber', 'required'],
      ['track', 'choose'],
      ['year', 'required'],
    ]),
    ...(entries.text('year') && !(Number.isInteger(year) && year >= 2000 && year < 2200)
      ? [['year', 'number'] as const]
      : []),
  ];
  const own = entries.maybe('line') as Line | undefined;
  const partners = entries.all('partners') as Line[];
  return {
    faults,
    body: {
      title: entries.text('title'),
      documentNumber: entries.text('documentNumber'),
      track: entries.text('track') as Track,
      year,
      lines: [...(own ? [own] : []), ...partners.filter((line) => line !== own)],
      listedOn: entries.maybe('listedOn') ?? null,
    },
  };
}
