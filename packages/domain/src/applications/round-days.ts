import type { LocalDate } from '../time/index.ts';
import type { BoxFault } from './box-rules.ts';
import type { FormValues } from './forms/index.ts';
import type { ApplicationKind } from './kind.ts';

/** What the register knows of the round's own days; a form that says otherwise is wrong, and no reason makes it right. */
export interface RoundDays {
  readonly listedOn: LocalDate;
  /** Of the duty to be postponed: as it stands, and the last day it may be put off to. Null for other forms. */
  readonly clock: { readonly dueOn: LocalDate; readonly latest: LocalDate } | null;
}

const text = (values: FormValues, key: string): string => {
  const value = values[key];
  return typeof value === 'string' ? value : '';
};

function postponementFaults(
  values: FormValues,
  { dueOn, latest }: { readonly dueOn: LocalDate; readonly latest: LocalDate },
  today: LocalDate,
): BoxFault[] {
  const [due, to] = [text(values, 'due_on'), text(values, 'postponed_to')];
  const after = today > dueOn ? today : dueOn;
  return [
    ...(due !== '' && due !== dueOn ? [{ field: 'due_on', rule: 'form_due_on', limit: dueOn }] : []),
    ...(to !== '' && to <= after ? [{ field: 'postponed_to', rule: 'form_date_after', limit: after }] : []),
    ...(to > latest ? [{ field: 'postponed_to', rule: 'form_date_late', limit: latest }] : []),
  ];
}

export function roundDayFaults(
  kind: ApplicationKind,
  values: FormValues,
  days: RoundDays,
  today: LocalDate,
): readonly BoxFault[] {
  const applied = text(values, 'applied_on');
  return [
    ...(applied !== '' && applied < days.listedOn
      ? [{ field: 'applied_on', rule: 'form_before_listing', limit: days.listedOn }]
      : []),
    ...(kind === 'postponement' && days.clock ? postponementFaults(values, days.clock, today) : []),
  ];
}
