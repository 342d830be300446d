import type { engagements as contract } from '@qingshen/contract';
import { beijingDate } from '@qingshen/domain/time';
import type { Act } from '../kernel/mount.ts';
import { placedId } from '../kernel/placed.ts';
import { actsOfCase, courseOfCase, type MoveRow, type VerdictRow } from './case.sql.ts';
import { clockShown, verdictShown } from './shown.ts';

const most = 200;
const day = (instant: string) => beijingDate(new Date(instant));
const exact = (instant: string) => new Date(instant).toISOString();

const moved = (row: MoveRow): contract.TimelineEntry => ({
  ...row,
  kind: 'moved',
  on: day(row.at),
  at: exact(row.at),
  duty: row.duty as contract.Deadline['duty'],
});

const concluded = (province: string, row: VerdictRow): contract.TimelineEntry => ({
  kind: 'verdict',
  on: row.concludedOn,
  at: null,
  verdict: verdictShown(province, row),
});

/** By day; within one the listing first, then what happened by the clock, then what is only known to the day. */
const byDay = (a: contract.TimelineEntry, b: contract.TimelineEntry): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : rank(a).localeCompare(rank(b));
const rank = ({ kind, at }: contract.TimelineEntry): string => (kind === 'listed' ? '' : (at ?? '9'));

/** One order for every party: the clocks and verdicts of the case, and of its acts those the reader may see. */
export const readTimeline: Act<typeof contract.readTimeline> = async (ctx, { params }) => {
  const { province, uuid: id } = placedId(params.engagement);
  const [course, acts] = await Promise.all([
    ctx.one(courseOfCase({ province, id, organizationId: params.organization })),
    ctx.all(actsOfCase({ province, id, limit: most })),
  ]);
  const today = beijingDate(ctx.now);
  const round = { province, state: course.state, listedOn: course.listedOn };
  const entries: contract.TimelineEntry[] = [
    { kind: 'listed', on: course.listedOn, at: null, campaign: course.campaignTitle },
    ...acts.map(
      ({ at, ...act }): contract.TimelineEntry => ({
        ...act,
        kind: 'act',
        on: beijingDate(at),
        at: at.toISOString(),
      }),
    ),
    ...course.clocks.map((clock): contract.TimelineEntry => {
      const deadline = clockShown(clock, round, today);
      return { kind: 'duty', on: deadline.metOn ?? deadline.dueOn, at: null, deadline };
    }),
    ...course.moves.map(moved),
    ...course.verdicts.map((row) => concluded(province, row)),
  ];
  return { today, entries: entries.sort(byDay), capped: acts.length === most };
};
