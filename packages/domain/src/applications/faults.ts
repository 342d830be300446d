import { normalizeCreditCode, whyNotCreditCode } from '../codes/index.ts';
import type { Refusal } from '../refusal.ts';
import type { LocalDate } from '../time/index.ts';
import { type BoxFault, ruleBroken } from './box-rules.ts';
import {
  type Form,
  type FormFacts,
  type FormValue,
  type FormValues,
  fieldsOf,
  isBlank,
} from './forms/index.ts';
import type { ApplicationKind } from './kind.ts';
import { type RoundDays, roundDayFaults } from './round-days.ts';
import { isSame } from './same-value.ts';

/** Which day cannot lie before which: [the later box, the earlier box, may they be one day?]. */
const ordered: Readonly<Record<ApplicationKind, readonly (readonly [string, string, boolean])[]>> = {
  enrolment: [],
  evaluation: [
    ['audit_finished_on', 'audit_started_on', true],
    ['applied_on', 'audit_finished_on', true],
    ['applied_on', 'audit_started_on', true],
  ],
  acceptance: [['applied_on', 'evaluation_passed_on', true]],
  postponement: [['postponed_to', 'due_on', false]],
};

const text = (values: FormValues, key: string): string => {
  const value = values[key];
  return typeof value === 'string' ? value : '';
};

/** Days that stand in no order. Told at the box that was written last; where neither or both were, at the later day’s. */
function orderFaults(form: Form, values: FormValues, written: (key: string) => boolean): BoxFault[] {
  const label = (key: string) =>
    (fieldsOf(form).find((field) => field.key === key)?.label ?? key).replace(/[\n：:]/gu, '');
  return ordered[form.kind].flatMap(([later, earlier, maybeSame]): BoxFault[] => {
    const [after, before] = [text(values, later), text(values, earlier)];
    if (after === '' || before === '' || (maybeSame ? after >= before : after > before)) return [];
    if (written(earlier) && !written(later))
      return [{ field: earlier, rule: 'form_not_after', limit: `${label(later)} ${after}` }];
    return written(later)
      ? [{ field: later, rule: 'form_not_before', limit: `${label(earlier)} ${before}` }]
      : [];
  });
}

/** One sentence is enough for a box. */
const firstOfEach = (faults: readonly BoxFault[]): readonly BoxFault[] =>
  faults.filter(({ field }, at) => faults.findIndex((one) => one.field === field) === at);

/**
 * What cannot stand, of the boxes just written, beside what stands in the others. What was there before is let be until
 * the form is handed in.
 */
export function faultsOf(
  form: Form,
  written: FormValues,
  values: FormValues,
  today: LocalDate,
  days: RoundDays | null = null,
): readonly BoxFault[] {
  const own = fieldsOf(form).flatMap((field): BoxFault[] => {
    const value = written[field.key] ?? null;
    const broken = isBlank(value) ? null : ruleBroken(field, value, today);
    return broken ? [{ field: field.key, ...broken }] : [];
  });
  return firstOfEach([
    ...own,
    ...(days ? roundDayFaults(form.kind, written, days, today) : []),
    ...orderFaults(form, { ...values, ...written }, (key) => written[key] !== undefined),
  ]);
}

const checkDigit = (field: string, code: FormValue): BoxFault[] =>
  typeof code === 'string' && whyNotCreditCode(normalizeCreditCode(code))
    ? [{ field, rule: 'form_credit_check' }]
    : [];

/**
 * Before it is handed in every box is looked at again. A few codes in real use fail their own check digit: such a one
 * passes as long as it is the one the enterprise is registered under.
 */
export function faultsIn(
  form: Form,
  values: FormValues,
  facts: FormFacts,
  today: LocalDate,
  days: RoundDays | null = null,
): readonly BoxFault[] {
  const ours = fieldsOf(form).filter(({ filledBy }) => filledBy === 'enterprise');
  const written = Object.fromEntries(ours.map(({ key }) => [key, values[key] ?? null]));
  const codes = ours.flatMap((field): BoxFault[] => {
    const code = written[field.key] ?? null;
    const known = facts['profile.credit_code'] ?? null;
    return field.prefill !== 'profile.credit_code' || isBlank(code) || isSame(field, code, known)
      ? []
      : checkDigit(field.key, code);
  });
  return firstOfEach([...faultsOf(form, written, {}, today, days), ...codes]);
}

/** Every box at fault is named with its rule; the first of them stands for the whole. */
export const unfit = (faults: readonly BoxFault[]): Refusal | null => {
  const [first] = faults;
  return first
    ? {
        code: 'form_value_unfit',
        facts: {
          field: first.field,
          rule: first.rule,
          fields: faults.map((fault) => ({ in: 'body', ...fault })),
        },
      }
    : null;
};
