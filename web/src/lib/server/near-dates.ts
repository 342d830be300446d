import { engagements } from '@qingshen/contract';
import { beijingDate } from '@qingshen/domain/time';
import type { Asking } from './answers.ts';
import { call } from './api.ts';
import { industryName } from './choices.ts';
import { type TimelineLine, timelineOf } from './timeline.ts';
import type { Desk } from './todo.ts';

/** The cases with the nearest legal days, for those who have many. */
export async function nearestCases(event: Asking, { organization, can }: Desk) {
  if (!can.see_cases || organization.kind === 'enterprise') return [];
  const answer = await call(event, engagements.listEngagements, {
    params: { organization: organization.id },
    query: { open: 'true', sort: 'next_due', limit: 8 },
  });
  if (!answer.ok) return [];
  return answer.reply.rows
    .filter(({ nextDueOn }) => nextDueOn !== null)
    .map((row) => ({ ...row, industryName: industryName(row.industryCode) }));
}

export interface OwnTimeline {
  today: string;
  entries: (TimelineLine & { site: string; engagement: string })[];
}

/** An enterprise's one timeline: all its open rounds in one order, what lies near today. */
export async function ownTimeline(event: Asking, { organization, can }: Desk): Promise<OwnTimeline | null> {
  if (organization.kind !== 'enterprise' || !can.see_cases) return null;
  const params = { organization: organization.id };
  const rounds = await call(event, engagements.listEngagements, {
    params,
    query: { open: 'true', sort: 'next_due', limit: 5 },
  });
  if (!rounds.ok || rounds.reply.rows.length === 0) return null;
  const read = await Promise.all(
    rounds.reply.rows.map(async ({ id, siteName }) => {
      const answer = await call(event, engagements.readTimeline, { params: { ...params, engagement: id } });
      if (!answer.ok) return [];
      return timelineOf(event.locals.locale, answer.reply.entries).map((entry) => ({
        ...entry,
        site: siteName,
        engagement: id,
      }));
    }),
  );
  const today = beijingDate(new Date());
  const all = read.flat().sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const past = all.filter(({ on }) => on <= today).slice(-6);
  return { today, entries: [...past, ...all.filter(({ on }) => on > today).slice(0, 8)] };
}
