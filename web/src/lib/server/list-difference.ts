import type { campaigns } from '@qingshen/contract';
import type { ListColumnKey } from '@qingshen/domain/campaigns';
import { optionPhrase } from '../rules/value.ts';
import { type Say, speaker } from '../words/catalogue.ts';
import type { Locale } from '../words/locale.ts';
import { wholeCatalogue } from './words.ts';

type Reading = campaigns.ListReading;

/** What a column says in a reading, in words. */
const said: Partial<Record<ListColumnKey, (of: Reading, say: Say) => string | null>> = {
  name: (of) => of.name,
  credit_code: (of) => of.creditCode,
  site_name: (of) => of.siteName,
  address: (of) => of.address,
  city: (of) => of.divisionName,
  county: (of) => of.divisionName,
  industry: (of) => of.industryName ?? of.industryCode,
  reasons: (of, say) => of.reasons.map((reason) => say(optionPhrase(reason))).join(say('ui.list_mark')),
  level: (of, say) => of.level && say(`campaigns.managed_${of.level}`),
  hazardous_waste: (of) => (of.hazardousWasteT === null ? null : String(of.hazardousWasteT)),
  burns_coal: (of, say) => (of.burnsCoal === null ? null : say(of.burnsCoal ? 'rules.yes' : 'rules.no')),
};

export function changedCells(
  locale: Locale,
  column: ListColumnKey,
  before: Reading | null,
  after: Reading | null,
): { before: string; after: string } {
  const say = speaker(wholeCatalogue[locale]);
  const text = (of: Reading | null) => (of && said[column]?.(of, say)) || say('ui.none');
  return { before: text(before), after: text(after) };
}
