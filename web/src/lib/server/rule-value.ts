import type { BodyOf, rules } from '@qingshen/contract';
import { type RuleKey, specOf } from '@qingshen/domain/rules';
import type { Entries } from './entries.ts';
import { type Fault, missing } from './refuse.ts';

type Value = BodyOf<typeof rules.proposeAmendment>['value'];
type Unit = Extract<Value, { kind: 'span' }>['span']['unit'];

const whole = /^-?\d{1,9}$/;
const decimal = /^-?\d{1,9}(\.\d{1,4})?$/;

const number = (entries: Entries, field: string, shape: RegExp, faults: Fault[]): number => {
  const text = entries.text(field);
  if (!text) faults.push([field, 'required']);
  else if (!shape.test(text)) faults.push([field, shape === whole ? 'number' : 'decimal']);
  return Number(text);
};

const chosen = (entries: Entries, field: string, faults: Fault[]): string => {
  faults.push(...missing(entries, [[field, 'choose']]));
  return entries.text(field);
};

/** Each kind of value is asked for by fields of its own (lib/rules/ValueFields.svelte); what is wrong is named there. */
export function valueGiven(entries: Entries, key: RuleKey, faults: Fault[]): Value | null {
  const { kind } = specOf(key);
  switch (kind) {
    case 'count':
      return { kind, count: number(entries, 'count', whole, faults) };
    case 'percent':
      return { kind, percent: number(entries, 'percent', decimal, faults) };
    case 'span':
      return {
        kind,
        span: {
          count: number(entries, 'count', whole, faults),
          unit: chosen(entries, 'unit', faults) as Unit,
        },
      };
    case 'date':
      faults.push(...missing(entries, [['date', 'required']]));
      return { kind, date: entries.text('date') };
    case 'yearly':
      return {
        kind,
        month: number(entries, 'month', whole, faults),
        day: number(entries, 'day', whole, faults),
      };
    case 'monthly':
      return { kind, day: number(entries, 'day', whole, faults) };
    case 'flag':
      return { kind, flag: chosen(entries, 'flag', faults) === 'yes' };
    case 'choice':
      return { kind, choice: chosen(entries, 'choice', faults) };
    case 'choices':
      if (entries.all('choices').length === 0) faults.push(['choices', 'choose']);
      return { kind, choices: entries.all('choices') };
    default:
      return null;
  }
}

/** Under which field of the form a refusal of the value belongs. */
const fieldOfKind: Partial<Record<string, string>> = {
  count: 'count',
  span: 'count',
  percent: 'percent',
  date: 'date',
  yearly: 'day',
  monthly: 'day',
  flag: 'flag',
  choice: 'choice',
  choices: 'choices',
};

export function fieldsOfValue(key: RuleKey): Record<string, string> {
  const field = fieldOfKind[specOf(key).kind] ?? 'document';
  const codes = ['kind', 'range', 'option', 'empty', 'twice', 'day'].map((one) => `rule_value_${one}`);
  return {
    ...Object.fromEntries([...codes, 'date_malformed', 'date_absent', 'value'].map((code) => [code, field])),
    'value.count': 'count',
    'value.percent': 'percent',
    'value.span.count': 'count',
    'value.span.unit': 'unit',
    'value.date': 'date',
    'value.month': 'month',
    'value.day': 'day',
    'value.choice': 'choice',
    'value.choices': 'choices',
    amendment_period: 'until',
  };
}

/** What stands beside the value, with what is left empty. */
export function citationOf(entries: Entries, faults: Fault[]) {
  faults.push(
    ...missing(entries, [
      ['document', 'required'],
      ['article', 'required'],
      ['reason', 'required'],
      ['from', 'required'],
    ]),
  );
  return {
    document: entries.text('document'),
    article: entries.text('article'),
    reason: entries.text('reason'),
    from: entries.text('from'),
    until: entries.maybe('until'),
  };
}
