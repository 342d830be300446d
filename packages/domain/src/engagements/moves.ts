import type { Level } from '../divisions/index.ts';
import type { Refusal } from '../refusal.ts';
import { add, type LocalDate, years } from '../time/index.ts';
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

export interface PostponeFacts {
  readonly dueOn: LocalDate;
  /** As it was before anybody moved it: what is granted twice does not creep on for ever. */
  readonly originalDueOn: LocalDate;
  /** When the site has to be audited again; a round that ends later would end in the next one. */
  readonly nextAuditOn: LocalDate | null;
}

const longest = years(2);

/** The last day that may be asked for or granted: our reading, no text names one. */
export const latestPostponement = ({ originalDueOn, nextAuditOn }: PostponeFacts): LocalDate =>
  nextAuditOn ?? add(originalDueOn, longest);

export function whyNotPostponeTo(facts: PostponeFacts, to: LocalDate, today: LocalDate): Refusal | null {
  const after = today > facts.dueOn ? today : facts.dueOn;
  const latest = latestPostponement(facts);
  return to > after && to <= latest
    ? null
    : { code: 'postponed_to_unfit', facts: { field: 'postponedTo', to, after, latest } };
}
