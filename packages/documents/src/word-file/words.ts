/**
 * What XML cannot hold (NUL and its neighbours, halves of characters) and what would turn a line around (marks of
 * writing direction) is left out: a name is shown, it does nothing.
 */
export const storable = (text: string): string =>
  text
    .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[\u0085\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g, '');
