import { type CreditCode, creditCodeFor } from '../codes/index.ts';
import type { DivisionCode } from '../divisions/index.ts';
import type { Place } from '../ids/index.ts';
import { classesOf, type IndustryClass, type KeyIndustry, keyIndustries } from '../industries/index.ts';
import { countiesFor } from './counties.ts';
import { addressIn, cityWord } from './names.ts';
import type { FictionalPerson } from './people.ts';
import type { Sources } from './sources.ts';
import { tradeOf } from './trades.ts';

export interface FictionalSite {
  readonly name: string;
  readonly division: DivisionCode;
  readonly address: string;
}

export interface FictionalEnterprise {
  readonly name: string;
  readonly creditCode: CreditCode;
  readonly place: Place;
  readonly division: DivisionCode;
  readonly address: string;
  readonly industry: IndustryClass;
  readonly legalRepresentative: FictionalPerson;
  readonly contact: FictionalPerson;
  /** The first is where the enterprise is registered; one in five has a second plant elsewhere. */
  readonly sites: readonly FictionalSite[];
}

const siteOf = (name: string, division: DivisionCode, { on, random }: Sources): FictionalSite => ({
  name,
  division,
  address: addressIn(division, on, random),
});

/** Firms are called after their trade, so only classes whose trade has a word are dealt out. */
const namedClassesOf = (keyIndustry: KeyIndustry): readonly IndustryClass[] =>
  classesOf(keyIndustry).filter(({ code }) => code in tradeOf);

export function enterprisesOf(place: Place, count: number, sources: Sources): FictionalEnterprise[] {
  const { random, on, someone, tradeName } = sources;
  const counties = countiesFor(place, count, sources);
  return counties.map((division, index) => {
    const industry = random.pick(namedClassesOf(keyIndustries[index % keyIndustries.length] ?? 'energy'));
    const first = siteOf('本部厂区', division, sources);
    const elsewhere = counties[(index + 7) % count] ?? division;
    return {
      name: `${cityWord(division, on)}${tradeName()}${tradeOf[industry.code]}有限公司`,
      creditCode: creditCodeFor(Number(place) * 10_000 + index, division),
      place,
      division,
      address: first.address,
      industry,
      legalRepresentative: someone(),
      contact: someone(),
      sites: index % 5 === 4 ? [first, siteOf('二期厂区', elsewhere, sources)] : [first],
    };
  });
}
