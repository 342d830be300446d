import { hasGlyph } from './fonts.ts';

/** 〓: what a Chinese printer sets where the case holds no such character. */
export const missingMark = '〓';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const isLayout = (character: string): boolean => character === '\n' || character === '\t';

function cleanText(text: string, missing: Set<string>): string {
  return [...text.normalize('NFC')]
    .map((character) => {
      if (isLayout(character) || hasGlyph(character)) return character;
      // Control and joining characters have no picture to miss.
      if (/[\p{Cc}\p{Cf}\p{Variation_Selector}]/u.test(character)) return '';
      missing.add(character);
      return missingMark;
    })
    .join('');
}

export interface Displayable {
  readonly data: Json;
  /** Characters the font does not have, as they were: whoever issues the paper writes them in by hand. */
  readonly missing: readonly string[];
}

/** An archivable PDF with an undisplayable character is no PDF at all: one rare name must not cost the whole letter. */
export function displayable(data: Json): Displayable {
  const missing = new Set<string>();
  const clean = (value: Json): Json => {
    if (typeof value === 'string') return cleanText(value, missing);
    if (Array.isArray(value)) return value.map(clean);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, clean(held)]));
  };
  return { data: clean(data), missing: [...missing] };
}
