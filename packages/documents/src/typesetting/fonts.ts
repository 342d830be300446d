import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The fonts travel with us: what a server happens to have installed must not change a page. Found through the
 * package, from wherever this runs, so that source and bundle find the same files.
 */
export const fontFamily = 'Noto Sans SC';
const weights = ['400Regular', '700Bold'] as const;

export function fontFolders(): readonly string[] {
  const home = dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'),
  );
  return weights.map((weight) => join(home, weight));
}

type Range = readonly [first: number, last: number];

function tableAt(font: Buffer, name: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const entry = 12 + 16 * index;
    if (font.toString('latin1', entry, entry + 4) === name) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`the font has no table ${name}`);
}

/** Format 12 of the table cmap: segmented coverage of all of Unicode (OpenType, “cmap”). */
function coverage(font: Buffer): readonly Range[] {
  const cmap = tableAt(font, 'cmap');
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const table = cmap + font.readUInt32BE(cmap + 8 + 8 * index);
    if (font.readUInt16BE(table) !== 12) continue;
    return Array.from({ length: font.readUInt32BE(table + 12) }, (_, group): Range => {
      const at = table + 16 + 12 * group;
      return [font.readUInt32BE(at), font.readUInt32BE(at + 4)];
    });
  }
  throw new Error('the font does not tell which characters it has');
}

let known: readonly Range[] | null = null;

function ranges(): readonly Range[] {
  if (known) return known;
  const [folder = ''] = fontFolders();
  known = coverage(readFileSync(join(folder, 'NotoSansSC_400Regular.ttf')));
  return known;
}

/** The groups stand in order, so a character is found by halving. */
export function hasGlyph(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  const groups = ranges();
  let [low, high] = [0, groups.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = groups[middle] as Range;
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
}
