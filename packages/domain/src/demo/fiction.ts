import type { Place } from '../ids/index.ts';
import { mustParse } from '../parsed.ts';
import { type LocalDate, parseLocalDate } from '../time/index.ts';
import { authoritiesOf, type FictionalAuthority } from './authorities.ts';
import { consultanciesOf, type FictionalConsultancy } from './consultancies.ts';
import { enterprisesOf, type FictionalEnterprise } from './enterprises.ts';
import { type FictionalPool, poolOf } from './experts.ts';
import { tradeNamesOf } from './names.ts';
import { peopleOf } from './people.ts';
import { Random } from './random.ts';

/** Everybody and everything a demonstration needs, before anything has happened to them. */
export interface FictionalWorld {
  readonly seed: number;
  readonly authorities: readonly FictionalAuthority[];
  readonly pools: readonly FictionalPool[];
  readonly consultancies: readonly FictionalConsultancy[];
  readonly enterprises: readonly FictionalEnterprise[];
}

export interface WorldSize {
  readonly enterprisesPerProvince: number;
  readonly expertsPerPool: number;
}

const provinces: readonly Place[] = ['13', '41'];
const usual: WorldSize = { enterprisesPerProvince: 42, expertsPerPool: 42 };

/** The supervision trees as they stood that day decide which offices exist. */
const usualDay: LocalDate = mustParse(parseLocalDate('2025-07-27'));

/** Same seed, size and day: same world, to the last house number. */
export function fictionalWorld(
  seed: number,
  size: WorldSize = usual,
  on: LocalDate = usualDay,
): FictionalWorld {
  const random = new Random(seed);
  const sources = { random, on, someone: peopleOf(random), tradeName: tradeNamesOf(random) };
  const consultancies = consultanciesOf(sources);
  const pools = provinces.map((place) => poolOf(place, size.expertsPerPool, sources));
  const enterprises = provinces.flatMap((place) =>
    enterprisesOf(place, size.enterprisesPerProvince, sources),
  );
  const counties = enterprises.flatMap((enterprise) => enterprise.sites.map((site) => site.division));
  const authorities = provinces.flatMap((place) =>
    (['ecology', 'industry'] as const).flatMap((line) =>
      authoritiesOf(line, place, counties, on, sources.someone),
    ),
  );
  return { seed, authorities, pools, consultancies, enterprises };
}
