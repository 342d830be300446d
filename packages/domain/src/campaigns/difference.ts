import type { ListColumnKey } from './columns.ts';
import type { ListReading } from './reading.ts';

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
