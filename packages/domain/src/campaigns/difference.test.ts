import { expect, test } from 'vitest';
import { Random } from '../demo/index.ts';
import { type ListedPlant, listDifferences } from './difference.ts';
import type { ListReading } from './reading.ts';

const reading = (random: Random): ListReading => ({
  name: random.pick(['甲厂', '乙厂']),
  creditCode: 'c',
  siteName: 's',
  address: random.pick([null, '某路']),
  divisionCode: random.pick(['130606', '130602']),
  industryCode: '3120',
  reasons: random.shuffle(['over_energy', 'high_energy'] as const).slice(0, random.between(1, 2)),
  level: random.pick(['city', 'county']),
  hazardousWasteT: random.pick([null, 0, 100]),
  burnsCoal: random.pick([null, true, false]),
});
const list = (random: Random): ListedPlant[] =>
  Array.from({ length: 40 }, (_, at) => `c${at}|s`)
    .filter(() => random.next() < 0.7)
    .map((plant) => ({ plant, reading: reading(random) }));
const plantsOf = (lists: readonly ListedPlant[]) => lists.map(({ plant }) => plant).sort();

test('holds every plant of both lists once, each side where it stood', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const random = new Random(seed);
    const [a, b] = [list(random), list(random)];
    const found = listDifferences(a, b);
    expect(found.map(({ plant }) => plant)).toEqual([...new Set([...plantsOf(a), ...plantsOf(b)])].sort());
    const of = (kinds: readonly string[]) =>
      found.filter(({ change }) => kinds.includes(change)).map(({ plant }) => plant);
    expect(of(['removed', 'changed', 'same'])).toEqual(plantsOf(a));
    expect(of(['added', 'changed', 'same'])).toEqual(plantsOf(b));
    for (const { change, changed, before, after } of found) {
      expect(changed.length > 0).toBe(change === 'changed');
      expect([before === null, after === null]).toEqual([change === 'added', change === 'removed']);
    }
  }
});

test('of a list with itself, in whatever order, is nothing; the other way round adds what this one removes', () => {
  for (let seed = 1; seed <= 100; seed += 1) {
    const random = new Random(seed);
    const [a, b] = [list(random), list(random)];
    expect(listDifferences(a, random.shuffle(a)).every(({ change }) => change === 'same')).toBe(true);
    const turned = { added: 'removed', removed: 'added', changed: 'changed', same: 'same' } as const;
    const kinds = (found: ReturnType<typeof listDifferences>) =>
      found.map(({ plant, change }) => [plant, change]);
    expect(kinds(listDifferences(b, a))).toEqual(
      listDifferences(a, b).map(({ plant, change }) => [plant, turned[change]]),
    );
  }
});

test('the order of reasons is no difference, another reason is', () => {
  const one = { ...reading(new Random(1)), reasons: ['over_energy', 'high_energy'] as const };
  const at = (more: Partial<ListReading>) => [{ plant: 'p', reading: { ...one, ...more } }];
  expect(listDifferences(at({}), at({ reasons: ['high_energy', 'over_energy'] }))[0]?.change).toBe('same');
  expect(listDifferences(at({}), at({ reasons: ['high_energy'], level: 'province' }))[0]?.changed).toEqual([
    'reasons',
    'level',
  ]);
});
