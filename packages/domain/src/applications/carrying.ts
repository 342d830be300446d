import type { LocalDate } from '../time/index.ts';
import { faultsOf } from './faults.ts';
import {
  type FactKey,
  type Field,
  type Form,
  type FormValue,
  type FormValues,
  fieldsOf,
  isBlank,
  isRows,
} from './forms/index.ts';

/** True of one year or of one day: what was said of them four years ago says nothing of today. */
const ofItsTime: ReadonlySet<FactKey> = new Set([
  'today',
  'filler.name',
  'figures.output_value',
  'figures.energy',
  'contract.intended',
  'contract.consultancy_name',
  'profile.closure_planned',
]);

/** Of a table the names and units go on; its amounts are last year’s and are asked for anew. */
function namesOf(field: Extract<Field, { kind: 'table' }>, value: FormValue): FormValue {
  const amounts = field.columns.filter(({ kind }) => kind === 'number').map(({ key }) => key);
  return isRows(value)
    ? value.map((row) => ({ ...row, ...Object.fromEntries(amounts.map((key) => [key, ''])) }))
    : null;
}

/**
 * What the last form of an enterprise still says where nothing newer is known: the re-audit after four years begins from
 * it. A box that depends on an answer goes with that answer.
 */
export function carriedFrom(form: Form, last: FormValues, known: FormValues, today: LocalDate): FormValues {
  const boxes = fieldsOf(form).flatMap((field): [string, FormValue][] => {
    const value = last[field.key] ?? null;
    const isOld = field.prefill !== null && ofItsTime.has(field.prefill);
    if (field.filledBy !== 'enterprise' || isOld || isBlank(value) || !isBlank(known[field.key])) return [];
    const carried = field.kind === 'table' ? namesOf(field, value) : value;
    const fits = faultsOf(form, { [field.key]: carried }, {}, today).length === 0;
    return fits ? [[field.key, carried]] : [];
  });
  const values = { ...known, ...Object.fromEntries(boxes) };
  return Object.fromEntries(
    boxes.filter(([key]) => {
      const required = fieldsOf(form).find((field) => field.key === key)?.required;
      return typeof required !== 'object' || !('when' in required) || values[required.when] === required.is;
    }),
  );
}
