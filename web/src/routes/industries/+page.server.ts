import { rules } from '@qingshen/contract';
import { chinese } from '@qingshen/domain';
import { type KeyIndustry, keyIndustries } from '@qingshen/domain/industries';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import type { PageServerLoad } from './$types';

const wordOf = (key: KeyIndustry) => chinese('key_industry', key);

export const load: PageServerLoad = async (event) => {
  const filters = asked(event.url, ['search', 'key']);
  const key = keyIndustries.find((one) => one === filters.key);
  const found = await must(event, rules.listIndustries, { query: { search: filters.search, key } });
  return {
    filters,
    edition: found.edition,
    keys: keyIndustries.map((one) => ({ value: one, label: wordOf(one) })),
    industries: found.industries.map((one) => ({
      ...one,
      id: one.code,
      keyIndustry: one.keyIndustry ? wordOf(one.keyIndustry) : null,
    })),
  };
};
