import type { Level } from '../divisions/index.ts';
import type { Refusal } from '../refusal.ts';
import type { LocalDate } from '../time/index.ts';
import type { SettingLevel } from './duties.ts';

const ranks: Readonly<Record<SettingLevel, number>> = { nation: 0, province: 1, city: 2, county: 3 };

export interface MoveFacts {
  readonly setByLevel: SettingLevel;
  readonly dueOn: LocalDate;
  readonly metOn: LocalDate | null;
}

/** A date is moved by who set it or stands above, never from below; the country's by nobody here. */
export function whyNotMoveDeadline(
  { setByLevel, dueOn, metOn }: MoveFacts,
  level: Level,
  to: LocalDate,
): Refusal | null {
  if (ranks[level] > ranks[setByLevel]) return { code: 'deadline_set_above', facts: { setByLevel, level } };
  if (metOn !== null) return { code: 'deadline_met_already', facts: { metOn } };
  if (to <= dueOn) return { code: 'deadline_not_later', facts: { dueOn, to } };
  return null;
}
