/**
 * What may stand in one line, and in several. Half a surrogate pair is no character: a database would keep something
 * else, or nothing. Marks that turn the direction of what follows, or show nothing at all, let one name pass for
 * another. A form and a cell of a workbook are read by the same rule.
 */
export const oneLine =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
  /^[^\u0000-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]*$/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a tab and a line feed are writing, the rest is not
export const manyLines = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff]*$/u;
