import { type Duty, whyNotMoveDeadline } from '@qingshen/domain/engagements';
import { add, days, daysBetween, type LocalDate } from '@qingshen/domain/time';
import type { Ctx, Seat } from '../kernel/as-persona.ts';
import { Refused, refuse } from '../kernel/refused.ts';
import { clocksOfCase } from './clocks.sql.ts';

/** The doors to a round's clocks for rooms that come later. Each asks again behind the wall who is calling. */

interface DutyOf {
  province: string;
  engagementId: string;
  duty: Duty;
}

/** Every open clock of the duty stops on that day, said by the acting organization. */
export function meetDuty(ctx: Ctx, { province, engagementId, duty, on }: DutyOf & { on: string }): void {
  void ctx.tx.send({
    text: 'select app.meet_duty($1, $2, $3, $4)',
    values: [province, engagementId, duty, on],
  });
}

/** It turned out not to be met: the clocks run again towards the days they had. */
export function unmeetDuty(ctx: Ctx, { province, engagementId, duty }: DutyOf): void {
  void ctx.tx.send({ text: 'select app.unmeet_duty($1, $2, $3)', values: [province, engagementId, duty] });
}

/** It does not apply to this round. What the country asks, or a higher authority, stays. */
export function dropDuty(
  ctx: Ctx,
  { province, engagementId, duty, because }: DutyOf & { because: string },
): void {
  void ctx.tx.send({
    text: 'select app.drop_duty($1, $2, $3, $4)',
    values: [province, engagementId, duty, because],
  });
}

/** What follows an application by so many days goes on following it by as many. */
const knockOn: Partial<Record<Duty, Duty>> = {
  apply_evaluation: 'conclude_evaluation',
  apply_acceptance: 'conclude_acceptance',
};

/** Nobody passes, or applies, sooner than asked: a day left behind by the one it leads up to comes up to it. */
const catchUp: Partial<Record<Duty, readonly Duty[]>> = {
  apply_acceptance: ['pass_acceptance'],
  conclude_acceptance: ['apply_acceptance', 'pass_acceptance'],
};

export interface Move extends DutyOf {
  to: LocalDate;
  reason: string;
  applicationId: string | null;
  documentNumber: string | null;
}

export interface Moved {
  duty: Duty;
  from: LocalDate;
  to: LocalDate;
}

/**
 * A granted postponement: the date moves, and with it the day by which the authority concludes; where that day moves,
 * the enterprise is not late before it. Refused where nothing
 * is there to move, or where the date was set by an authority above the acting one.
 */
export async function moveDeadline(ctx: Ctx<Seat>, move: Move): Promise<Moved[]> {
  const { province, engagementId: id, duty, to } = move;
  const level = ctx.seat.level ?? refuse('not_found');
  const clocks = await ctx.all(clocksOfCase({ province, id }));
  const movable = (of: Duty | undefined) =>
    clocks.filter((clock) => clock.duty === of && clock.setByLevel !== 'nation' && !clock.droppedBecause);
  const [clock] = movable(duty);
  if (!clock) return refuse('deadline_absent', { duty });
  const refused = whyNotMoveDeadline(
    { ...clock, dueOn: clock.dueOn as LocalDate, metOn: clock.metOn as LocalDate | null },
    level,
    to,
  );
  if (refused) throw new Refused(refused);

  const staysAt = (one: (typeof clocks)[number], day: LocalDate) =>
    whyNotMoveDeadline(
      { ...one, dueOn: one.dueOn as LocalDate, metOn: one.metOn as LocalDate | null },
      level,
      day,
    ) !== null;
  const later = days(daysBetween(clock.dueOn as LocalDate, to));
  const followers = movable(knockOn[duty]).filter((one) => !staysAt(one, add(one.dueOn as LocalDate, later)));
  const moves: Moved[] = [
    { duty, from: clock.dueOn as LocalDate, to },
    ...followers.map((one) => ({
      duty: one.duty as Duty,
      from: one.dueOn as LocalDate,
      to: add(one.dueOn as LocalDate, later),
    })),
  ];
  const last = moves.map((one) => one.to).reduce((a, b) => (a > b ? a : b));
  const behind = (catchUp[duty] ?? [])
    .flatMap(movable)
    .filter((one) => !staysAt(one, last))
    .map((one): Moved => ({ duty: one.duty as Duty, from: one.dueOn as LocalDate, to: last }));
  const all = [...moves, ...behind];
  void ctx.tx.send({
    text: `select app.move_deadline($1, $2, m.duty, m.moved_to, $5, $6, $7)
      from unnest($3::text[], $4::date[]) m (duty, moved_to)`,
    values: [
      ...[province, id, all.map((one) => one.duty), all.map((one) => one.to)],
      ...[move.reason, move.applicationId, move.documentNumber],
    ],
  });
  return all;
}
