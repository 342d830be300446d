import { shippedYears, workingCalendar } from '../calendar/index.ts';
import { mustParse } from '../parsed.ts';
import { type Amendment, type RuleKey, type RuleValue, resolve } from '../rules/index.ts';
import { type LocalDate, parseLocalDate } from '../time/index.ts';
import { type ClockFacts, deadlinesOf, readingIn } from './deadlines.ts';

/** What the tests of clocks begin with: a plant of 莲池区 on the list of 2025-07-27. */

export const on = (text: string): LocalDate => mustParse(parseLocalDate(text));
const calendar = workingCalendar(shippedYears);

const facts: ClockFacts = {
  track: 'mandatory',
  listedOn: on('2025-07-27'),
  reasons: ['toxic_class_one'],
  inCampaign: true,
  permitManagement: null,
  acceptedOn: null,
};

export const amendment = (key: RuleKey, value: RuleValue, jurisdiction = '130000'): Amendment => ({
  id: `${key}/${jurisdiction}`,
  jurisdiction,
  track: 'mandatory',
  rule: {
    key,
    value,
    citation: { document: '冀环办〔2026〕1号', article: '二', verified: true },
    from: on('2000-01-01'),
    until: null,
  },
  approvedAt: '2020-01-01T00:00:00.000Z',
});

export function clocks(more: Partial<ClockFacts> = {}, amendments: Amendment[] = [], place = '130606') {
  const all = { ...facts, ...more };
  const rules = resolve({ jurisdiction: place, track: all.track, on: all.listedOn }, amendments);
  return deadlinesOf(all, rules, readingIn(rules, calendar));
}

export const oneOf = (drafts: ReturnType<typeof clocks>, duty: string) =>
  drafts.find((draft) => draft.duty === duty);
