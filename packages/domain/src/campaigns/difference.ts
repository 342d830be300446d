import type { ListColumnKey } from './columns.ts';
import type { ListReading } from './reading.ts';
import type { ListChange } from './states.ts';

/** What a list says of a plant, as far as two versions can differ in it; the plant itself is code and site name. */
const compared = {
  name: 'name',
  address: 'address',
  county: 'divisionCode',
  industry: 'industryCode',
  reasons: 'reasons',
  level: 'level',
  hazardous_waste: 'hazardousWasteT',
  burns_coal: 'burnsCoal',
} as const satisfies Partial<Record<ListColumnKey, keyof ListReading>>;

const columns = Object.keys(compared) as (keyof typeof compared)[];

const alike = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every((one) => b.includes(one))
    : (a ?? null) === (b ?? null);

export const changedColumns = (before: ListReading, after: ListReading): readonly ListColumnKey[] =>
  columns.filter((column) => !alike(before[compared[column]], after[compared[column]]));

export interface ListedPlant {
  readonly plant: string;
  readonly reading: ListReading;
}

export interface PlantDifference {
  readonly plant: string;
  readonly change: ListChange;
  readonly before: ListReading | null;
  readonly after: ListReading | null;
  readonly changed: readonly ListColumnKey[];
}

function compare(
  plant: string,
  before: ListReading | null,
  after: ListReading | null,
): Omit<PlantDifference, 'plant'> & { plant: string } {
  if (!before || !after) return { plant, change: before ? 'removed' : 'added', before, after, changed: [] };
  const changed = changedColumns(before, after);
  return { plant, change: changed.length > 0 ? 'changed' : 'same', before, after, changed };
}

export const plantDifference = compare;

/** Plant by plant, in the order of their keys. A list names no plant twice. */
export function listDifferences(
  before: readonly ListedPlant[],
  after: readonly ListedPlant[],
): readonly PlantDifference[] {
  const sides = [before, after].map((list) => new Map(list.map((one) => [one.plant, one.reading])));
  const plants = [...new Set([...before, ...after].map(({ plant }) => plant))].sort();
  return plants.map((plant) => compare(plant, sides[0]?.get(plant) ?? null, sides[1]?.get(plant) ?? null));
}
