import { division } from '../divisions/index.ts';
import type { Place } from '../ids/index.ts';
import { type KeyIndustry, keyIndustries } from '../industries/index.ts';
import type { FictionalPerson } from './people.ts';
import type { Sources } from './sources.ts';

export interface FictionalExpert {
  readonly person: FictionalPerson;
  /** One or two industries the expert judges; every key industry has at least three experts in a pool. */
  readonly industries: readonly KeyIndustry[];
  /** Fictional too. Some share one, so that conflicts of interest have something to bite on. */
  readonly employer: string;
}

export interface FictionalPool {
  readonly name: string;
  readonly place: Place;
  readonly division: string;
  readonly owner: FictionalPerson;
  readonly staff: FictionalPerson;
  readonly experts: readonly FictionalExpert[];
}

export function poolOf(place: Place, count: number, { random, someone, tradeName }: Sources): FictionalPool {
  const code = `${place}0000`;
  const province = division(code)?.name ?? '';
  const institutes = [
    '工业设计院',
    '理工学院',
    '环境科学研究所',
    '冶金研究院',
    '化工研究所',
    '节能协会',
    '轻工设计院',
  ];
  const employers = institutes.map((kind) => `${province}${tradeName()}${kind}`);
  const experts = Array.from({ length: count }, (_, index) => {
    const main = keyIndustries[index % keyIndustries.length] ?? 'energy';
    const other = random.pick(keyIndustries.filter((industry) => industry !== main));
    const industries = index % 3 === 0 ? [main] : [main, other];
    return { person: someone(), industries, employer: random.pick(employers) };
  });
  return {
    name: `${province}清洁生产审核专家库`,
    place,
    division: code,
    owner: someone(),
    staff: someone(),
    experts,
  };
}
