import type { Span } from '../time/index.ts';
import type { KeySpec } from './key-spec.ts';
import type { RuleValue } from './rule.ts';

/** Only to put spans of different units in an order: nothing is ever counted with these. */
const roughDays = { day: 1, working_day: 1.4, month: 30.4, year: 365 } as const satisfies Record<
  Span['unit'],
  number
>;

/** Smaller is harder on the enterprise: an earlier day, a shorter span, an option that stands further ahead. */
function weightOf(value: RuleValue, spec: KeySpec): number | string {
  switch (value.kind) {
    case 'date':
      return value.date;
    case 'span':
      return value.span.count * roughDays[value.span.unit];
    case 'choice':
      return (spec.options ?? []).indexOf(value.choice);
    case 'yearly':
      return value.month * 31 + value.day;
    case 'monthly':
      return value.day;
    default:
      return 0;
  }
}

/** Negative where `a` is the harder, positive where `b` is, 0 where they ask the same. Both are of the key's kind. */
export function harder(a: RuleValue, b: RuleValue, spec: KeySpec): number {
  const [left, right] = [weightOf(a, spec), weightOf(b, spec)];
  return left === right ? 0 : left < right ? -1 : 1;
}
