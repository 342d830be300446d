import { describe, expect, test } from 'vitest';
import { cell, sheetOf } from './sheet.ts';

describe('a list as a sheet', () => {
  test.each([
    ['plain', 'plain'],
    ['a, b', '"a, b"'],
    ['说“好”', '说“好”'],
    ['say "so"', '"say ""so"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['@sum', "'@sum"],
    ['-2', "'-2"],
  ])('writes %j as %j', (value, written) => expect(cell(value)).toBe(written));

  test('holds every page in order, with its head once', async () => {
    const pages: Record<string, { rows: string[]; next: string | null }> = {
      first: { rows: ['一', '二'], next: 'second' },
      second: { rows: ['三'], next: null },
    };
    const stream = sheetOf(
      ['字'],
      async (after) => pages[after ?? 'first'] as never,
      (row: string) => [row],
    );
    expect(await new Response(stream).text()).toBe('字\r\n一\r\n二\r\n三\r\n');
    const bytes = new Uint8Array(
      await new Response(
        sheetOf(
          ['x'],
          async () => ({ rows: [], next: null }),
          () => [],
        ),
      ).arrayBuffer(),
    );
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});
