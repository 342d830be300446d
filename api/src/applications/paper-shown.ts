import type { applications as contract } from '@qingshen/contract';
import { type Form, type FormValues, fieldsOf } from '@qingshen/domain/applications';
import { valueShown } from './parts-shown.ts';
import type { PaperRow } from './rows-of-parts.ts';
import { instant } from './shown.ts';

/** What was compared with another text than stands there now has to be compared again. */
export function paperShown(
  form: Form,
  values: FormValues,
  rows: readonly PaperRow[],
): contract.Whole['paper']['fields'] {
  const byField = new Map(rows.map((row) => [row.field, row]));
  return fieldsOf(form)
    .filter(({ filledBy }) => filledBy === 'enterprise')
    .map(({ key }) => {
      const written = values[key] ?? null;
      const row = byField.get(key);
      const fresh =
        row && (row.resolvedAt !== null || JSON.stringify(row.written) === JSON.stringify(written));
      if (!row || !fresh)
        return {
          field: key,
          written: valueShown(written),
          state: 'unconfirmed',
          paperValue: null,
          resolution: null,
          note: null,
          by: null,
          at: null,
        };
      return {
        field: key,
        written: valueShown(written),
        state: row.resolvedAt !== null ? 'resolved' : row.isSame ? 'same' : 'differs',
        paperValue: row.paperValue,
        resolution: row.resolution,
        note: row.note,
        by: row.comparedBy,
        at: instant(row.resolvedAt ?? row.comparedAt),
      };
    });
}
