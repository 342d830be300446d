import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fontFolders, hasGlyph } from './fonts.ts';
import { displayable } from './glyphs.ts';
import { officialPaper, typeset } from './index.ts';

const plain = `${officialPaper}
#let d = json(bytes(sys.inputs.data))
#show: paper.with(title: "样张", running: ("甲", "乙"))
#for line in d.lines { par(line) }
`;

describe('the fonts', () => {
  test('travel with the package', () => {
    expect(fontFolders().every((folder) => existsSync(folder))).toBe(true);
  });

  test('say which characters they have', () => {
    for (const character of '清洁生产审核〔2018〕≥√□●①Ⅰ“”《》—…㐂䶮堃')
      expect(hasGlyph(character), character).toBe(true);
    for (const character of ['𠮷', '😀', '\u0000']) expect(hasGlyph(character), character).toBe(false);
  });
});

describe('words on their way to paper', () => {
  test('lose no character without a mark, and no mark without a note', () => {
    expect(
      displayable({ name: '𠮷田😀', list: ['a\u0007b', 7, null, true], 'k\uFE0F': 'x\u200Dy\n' }),
    ).toEqual({
      data: { name: '〓田〓', list: ['ab', 7, null, true], 'k\uFE0F': 'xy\n' },
      missing: ['𠮷', '😀'],
    });
  });

  test('are never read as markup', () => {
    const hostile = [
      '#read("/etc/passwd")',
      '$ x $',
      '*a* _b_',
      '#pagebreak()',
      '`raw`',
      '\\',
      '<label>',
      '@ref',
      '= h',
    ];
    const paper = typeset(plain, { lines: hostile });
    expect(paper.pages).toBe(1);
    expect(paper.missing).toEqual([]);
  });

  test('run over as many pages as they need', () => {
    const lines = Array.from({ length: 200 }, (_, at) => `第${at + 1}行 ${'清洁生产'.repeat(12)}`);
    expect(typeset(plain, { lines }).pages).toBeGreaterThan(5);
  });

  test('a template that is wrong stops the program, and says where', () => {
    expect(() => typeset('#let', {})).toThrow(/does not compile/);
    expect(typeset(plain, { lines: ['仍然可用'] }).pages).toBe(1);
  });
});
