import type { Pack } from './pack.ts';
import { baodingMandatory2020 } from './packs/baoding-2020.ts';
import { cnBase } from './packs/cn-base.ts';
import { cnMandatory } from './packs/cn-mandatory.ts';
import { hebeiMandatory2021 } from './packs/hebei-2021-2.ts';
import { hebeiMandatory2025 } from './packs/hebei-2025.ts';
import { henanVoluntary2018 } from './packs/henan-2018.ts';

/** All that ships, from the widest place to the narrowest, older before newer. */
export const packs: readonly Pack[] = [
  cnBase,
  cnMandatory,
  hebeiMandatory2021,
  hebeiMandatory2025,
  henanVoluntary2018,
  baodingMandatory2020,
];

export const packOf = (id: string, revision?: number): Pack | undefined =>
  packs.findLast((entry) => entry.id === id && (revision === undefined || entry.revision === revision));

/** The revisions known at an instant, one of each pack; null: all that is known now. */
export const packsKnown = (all: readonly Pack[], knownAt: string | null): readonly Pack[] => {
  const known = all.filter(
    ({ publishedAt }) =>
      publishedAt === null || knownAt === null || Date.parse(publishedAt) <= Date.parse(knownAt),
  );
  return known.filter(
    (entry) => !known.some((other) => other.id === entry.id && other.revision > entry.revision),
  );
};
