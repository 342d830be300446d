import { describe, expect, test } from 'vitest';
import { formatPlacedId, isPlace, parseId, parsePlacedId, places } from './index.ts';

const uuids = [
  '0198f3c2-7d10-7abc-8def-0123456789ab', // version 7
  '3f2504e0-4f89-41d3-9a0c-0305e82c3301', // version 4
];

describe('an id', () => {
  test.each(uuids)('%s is read, and written small', (uuid) => {
    expect(parseId(uuid)).toEqual({ value: uuid });
    expect(parseId(uuid.toUpperCase())).toEqual({ value: uuid });
  });

  test('is refused when any one character of it is missing, doubled or foreign', () => {
    for (const uuid of uuids) {
      for (let at = 0; at < uuid.length; at += 1) {
        const before = uuid.slice(0, at);
        const after = uuid.slice(at + 1);
        for (const broken of [
          before + after,
          `${before}g${after}`,
          `${before}${uuid.charAt(at)}${uuid.slice(at)}`,
        ]) {
          expect(parseId(broken)).toEqual({ refused: { code: 'id_malformed' } });
        }
      }
    }
  });
});

describe('a placed id', () => {
  test('comes back the same from every place', () => {
    for (const province of places) {
      for (const uuid of uuids) {
        const parsed = parsePlacedId(`${province}-${uuid}`);
        expect(parsed).toEqual({ value: { province, uuid } });
        if ('value' in parsed) expect(formatPlacedId(parsed.value)).toBe(`${province}-${uuid}`);
      }
    }
  });

  test('names the place it does not know', () => {
    for (let number = 0; number < 100; number += 1) {
      const place = String(number).padStart(2, '0');
      if (isPlace(place)) continue;
      expect(parsePlacedId(`${place}-${uuids[0]}`)).toEqual({
        refused: { code: 'place_unknown', facts: { place } },
      });
    }
  });

  test.each([
    '',
    '13',
    '13-',
    '13_0198f3c2-7d10-7abc-8def-0123456789ab',
    '0198f3c2-7d10-7abc-8def-0123456789ab',
    '13-\0',
  ])('is not %j', (text) => expect(parsePlacedId(text)).toEqual({ refused: { code: 'id_malformed' } }));
});
