import type { ListFault } from './cells.ts';
import type { KnownEnterprise, KnownSite } from './known.ts';
import type { ListReading } from './reading.ts';

/** What a row says otherwise than what is known, and what may be a plant we know under another name. */
export const toBeConfirmed: ReadonlySet<string> = new Set([
  'round_open_elsewhere',
  'address_changed',
  'industry_changed',
]);

const bare = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
const core = (name: string): string => bare(name).replace(/(有限公司|公司|厂区|园区|基地|车间|厂)$/, '');

/** One name inside the other: 北厂区 and 清苑北厂区 may well be one plant. */
function alike(one: string, other: string): boolean {
  const [a, b] = [core(one), core(other)];
  const [less, more] = a.length < b.length ? [a, b] : [b, a];
  return a === b || (less !== '' && more.includes(less));
}

const sameText = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && bare(one) === bare(other);

function likeness(site: KnownSite, reading: ListReading): 'address' | 'name' | 'county' | null {
  if (sameText(site.address, reading.address)) return 'address';
  if (reading.siteName !== null && alike(site.name, reading.siteName)) return 'name';
  return site.divisionCode === reading.divisionCode ? 'county' : null;
}

/** An open round of the same enterprise at another plant that looks like this one: a new name must not pass it by. */
const roundsBeside = (known: KnownEnterprise, own: KnownSite | null, reading: ListReading): ListFault[] =>
  own?.listed
    ? []
    : known.sites.flatMap((site): ListFault[] => {
        if (site === own || site.divisionCode === null || !site.round) return [];
        const because = likeness(site, reading);
        const { number, state } = site.round;
        return because === null
          ? []
          : [
              {
                column: 'site_name',
                code: 'round_open_elsewhere',
                facts: { site: site.name, division: site.divisionCode, number, state, because },
              },
            ];
      });

export function differencesFrom(
  known: KnownEnterprise | null,
  site: KnownSite | null,
  reading: ListReading,
): ListFault[] {
  if (!known) return [];
  const { address, industryCode: industry } = reading;
  const faults = roundsBeside(known, site, reading);
  // Outside of who asks nothing is known of a plant, and where a cell is blank the list says nothing.
  if (!site || site.divisionCode === null) return faults;
  if (address !== null && site.address !== null && !sameText(site.address, address))
    faults.push({
      column: 'address',
      code: 'address_changed',
      facts: { known: site.address, listed: address },
    });
  if (industry !== null && site.industryCode !== null && industry !== site.industryCode)
    faults.push({
      column: 'industry',
      code: 'industry_changed',
      facts: { known: site.industryCode, listed: industry },
    });
  return faults;
}
