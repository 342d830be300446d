import { shippedYears, workingCalendar } from '@qingshen/domain/calendar';
import { add, beijingDate, days } from '@qingshen/domain/time';

const calendar = workingCalendar(shippedYears);

/** How many working days lie in so many days up to today; null where a year's schedule is not published with us. */
export function workingAge(waited: number | null, now: Date): number | null {
  if (waited === null) return null;
  const today = beijingDate(now);
  const counted = calendar.workdaysBetween(add(today, days(-waited)), today);
  return counted.provisional ? null : counted.value;
}
