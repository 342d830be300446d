import { expect, test } from 'vitest';
import { changedColumns } from './difference.ts';
import type { ListReading } from './reading.ts';

const reading: ListReading = {
  name: '甲厂',
  creditCode: 'c',
  siteName: 's',
  address: '某路',
  divisionCode: '130606',
  industryCode: '3120',
  reasons: ['over_energy', 'high_energy'],
  level: 'city',
  hazardousWasteT: 100,
  burnsCoal: null,
};
const changed = (more: Partial<ListReading>) => changedColumns(reading, { ...reading, ...more });

test('names every column in which two versions say otherwise of a plant, and no other', () => {
  expect(changed({})).toEqual([]);
  expect(changed({ name: '乙厂', divisionCode: '130602', hazardousWasteT: 0, burnsCoal: false })).toEqual([
    'name',
    'county',
    'hazardous_waste',
    'burns_coal',
  ]);
  expect(changed({ address: null, level: 'county' })).toEqual(['address', 'level']);
  // What a plant is known by is no difference of it.
  expect(changed({ creditCode: 'd', siteName: 't' })).toEqual([]);
});

test('reads reasons as a set', () => {
  expect(changed({ reasons: ['high_energy', 'over_energy'] })).toEqual([]);
  expect(changed({ reasons: ['high_energy'] })).toEqual(['reasons']);
});
