import { engagements } from '@qingshen/contract';
import { isOpen } from '@qingshen/domain/engagements';
import { beijingDate } from '@qingshen/domain/time';
import type { Asking } from './answers.ts';
import { call } from './api.ts';
import { industryName } from './choices.ts';
import { type TimelineLine, timelineOf } from './timeline.ts';
import type { Desk } from './todo.ts';

/** The cases whose next legal day comes soonest, for those who have many. What is late is told, and counted, above. */
export async function nearestCases(event: Asking, { organization, can }: Desk) {
  if (!can.see_cases || organization.kind === 'enterprise') return [];
  const answer = await call(event, engagements.listEngagements, {
    params: { organization: organization.id },
    query: { open: 'true', sort: 'next_due', dueFrom: beijingDate(new Date()), limit: 8 },
  });
  if (!answer.ok) return [];
  return answer.reply.rows
    .filter(({ nextDueOn }) => nextDueOn !== null)
    .map((row) => ({ ...row, industryName: industryName(row.industryCode) }));
}

export type OwnLine = TimelineLine & { site: string; engagement: string };

export interface OwnTimeline {
  today: string;
  /** Duties whose day has passed, the longest late first, the enterprise's own before those of others. */
  late: OwnLine[];
  coming: OwnLine[];
  /** What was done of late, the latest first. */
  past: OwnLine[];
}

const mostComing = 8;
const mostPast = 4;
const standingOf = (line: TimelineLine) => (line.kind === 'duty' ? line.deadline.standing : null);
const isOthers = (line: TimelineLine) => line.kind === 'duty' && line.deadline.bearer !== 'enterprise';

/** What is late, however long ago, then what comes soonest: neither may push the other off the page. */
export function nearToday(lines: readonly OwnLine[], today: string): OwnTimeline {
  const inOrder = lines
    .filter((line) => standingOf(line) !== 'dropped')
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const late = inOrder.filter((line) => standingOf(line) === 'late');
  const rest = inOrder.filter((line) => standingOf(line) !== 'late');
  return {
    today,
    late: late.sort((a, b) => Number(isOthers(a)) - Number(isOthers(b))),
    coming: rest
      .filter((line) => line.on > today || (line.on === today && standingOf(line) !== 'met'))
      .slice(0, mostComing),
    past: rest
      .filter((line) => line.on < today || (line.on === today && standingOf(line) === 'met'))
      .slice(-mostPast)
      .reverse(),
  };
}

/** An enterprise's one timeline: all its rounds in one order. One that has ended still asks for what is to come (disclosure). */
export async function ownTimeline(event: Asking, { organization, can }: Desk): Promise<OwnTimeline | null> {
  if (organization.kind !== 'enterprise' || !can.see_cases) return null;
  const params = { organization: organization.id };
  const rounds = await call(event, engagements.listEngagements, {
    params,
    query: { sort: 'next_due', limit: 5 },
  });
  if (!rounds.ok || rounds.reply.rows.length === 0) return null;
  const read = await Promise.all(
    rounds.reply.rows.map(async ({ id, siteName, state }) => {
      const answer = await call(event, engagements.readTimeline, { params: { ...params, engagement: id } });
      if (!answer.ok) return [];
      return timelineOf(event.locals.locale, answer.reply.entries)
        .filter((line) => isOpen(state) || standingOf(line) !== 'late')
        .map((entry) => ({ ...entry, site: siteName, engagement: id }));
    }),
  );
  return nearToday(read.flat(), beijingDate(new Date()));
}
