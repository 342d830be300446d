import type { engagements, ReplyOf } from '@qingshen/contract';
import type { Duty } from '@qingshen/domain/engagements';

export type DayOf = ReplyOf<typeof engagements.listDates>['days'][number];

/** One line per duty: who bears it and how it stands come together in one number that opens its rows. */
export function countsByDuty({ counts }: DayOf): { duty: Duty; count: number; late: boolean }[] {
  const found = new Map<Duty, { duty: Duty; count: number; late: boolean }>();
  for (const { duty, count, standing } of counts) {
    const one = found.get(duty) ?? { duty, count: 0, late: false };
    found.set(duty, { duty, count: one.count + count, late: one.late || standing === 'late' });
  }
  return [...found.values()];
}

export const isBusy = ({ counts, reports }: DayOf): boolean => counts.length > 0 || reports.length > 0;
