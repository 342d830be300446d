import type { Field, FormValue } from './forms/index.ts';

/** Spaces and the width of a sign are typography; digits, letters and characters are not. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();

/** As decimal digits, exactly: 1200.50 and 1200.5 are one quantity. */
const digits = (text: string): string => {
  const [whole = '', part = ''] = text.trim().split('.');
  const after = part.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${after === '' ? '' : `.${after}`}`;
};

const asText = (value: FormValue): string =>
  typeof value === 'string' ? plain(value) : JSON.stringify(value);

const rowsOf = (value: FormValue, numbers: readonly string[]): string[] =>
  Array.isArray(value)
    ? value
        .map((row) =>
          typeof row === 'string'
            ? plain(row)
            : JSON.stringify(
                Object.entries(row as Record<string, string>)
                  .filter(([, text]) => text !== '')
                  .sort(([a], [b]) => (a < b ? -1 : 1))
                  .map(([key, text]) => [key, numbers.includes(key) ? digits(text) : plain(text)]),
              ),
        )
        .sort()
    : [];

/** Do the box and the fact say the same? */
export function isSame(field: Field, written: FormValue, known: FormValue): boolean {
  if (field.kind === 'number')
    return typeof written === 'string' && typeof known === 'string' && digits(written) === digits(known);
  if (field.kind === 'choices' || field.kind === 'table') {
    const numbers = field.kind === 'table' ? field.columns.filter(({ kind }) => kind === 'number') : [];
    const keys = numbers.map(({ key }) => key);
    return JSON.stringify(rowsOf(written, keys)) === JSON.stringify(rowsOf(known, keys));
  }
  return asText(written) === asText(known);
}
