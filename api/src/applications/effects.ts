import { completeOn } from '@qingshen/domain/applications';
import { deadlinesOf, pinTargets, readingIn } from '@qingshen/domain/engagements';
import { beijingDate, partsOf } from '@qingshen/domain/time';
import {
  advanceRound,
  calendarUnder,
  type Law,
  meetDuty,
  moveDeadline,
  openRound,
  rulesUnder,
  settleRound,
} from '../engagements/index.ts';
import type { Ctx, Seat } from '../kernel/as-persona.ts';
import { newId } from '../kernel/ids.ts';
import { placed } from '../kernel/placed.ts';
import { refuse } from '../kernel/refused.ts';
import { preparedOf } from './deeds.ts';
import { bindRound } from './office.sql.ts';
import { postponedTo } from './postponed-to.ts';
import type { Made } from './put-hands.ts';

/** What a signed yes brings about, through the doors of the room whose state it is. Told to the trail with the signature. */
type Effect = Record<string, unknown>;

/** The enterprise's duty was done when it handed in whole; how long offices took is theirs. */
async function takenIn(ctx: Ctx<Seat>, { row }: Made, stage: 'evaluation' | 'acceptance'): Promise<Effect> {
  const { province, engagementId } = row;
  if (engagementId === null) return refuse('not_found');
  const copies = row.copyRows.map(({ nth, at }) => ({ nth, on: beijingDate(new Date(at)) }));
  const on = completeOn(copies, row.correctionRows) ?? beijingDate(ctx.now);
  meetDuty(ctx, { province, engagementId, duty: `apply_${stage}`, on });
  if (stage === 'evaluation') {
    meetDuty(ctx, { province, engagementId, duty: 'start_audit', on });
    meetDuty(ctx, { province, engagementId, duty: 'finish_audit', on });
  }
  const { state } = await advanceRound(ctx, { province, id: engagementId, to: `${stage}_applied` });
  return { round: state, appliedOn: on };
}

async function postponed(ctx: Ctx<Seat>, { row }: Made): Promise<Effect> {
  const { province, engagementId, duty } = row;
  if (engagementId === null || duty === null) return refuse('not_found');
  const prepared = preparedOf(row);
  const moved = await moveDeadline(ctx, {
    province,
    engagementId,
    duty,
    to: postponedTo(row, prepared?.postponedTo),
    reason: (prepared?.opinion ?? row.number).slice(0, 500),
    applicationId: row.id,
    documentNumber: null,
  });
  return { moved: moved.map(({ duty: of, from, to }) => `${of} ${from} ${to}`).join(', ') };
}

/** The round of a volunteer: its clocks run from today, under the rules that are known now. */
async function roundOpened(ctx: Ctx<Seat>, { row }: Made, law: Law): Promise<Effect> {
  const { province, siteId } = row;
  const { line, level, organizationName } = ctx.seat;
  if (line === null || level === null) return refuse('not_found');
  const today = beijingDate(ctx.now);
  const request = { jurisdiction: row.divisionCode, track: 'voluntary', on: today } as const;
  const rules = rulesUnder(law, { ...request, knownAt: ctx.now.toISOString() });
  const id = newId();
  const [round] = await ctx.all(
    openRound({
      province,
      id,
      siteId,
      year: partsOf(today).year,
      organiserId: ctx.who.organizationId ?? '',
      organiserName: organizationName,
      line,
      track: 'voluntary',
      at: ctx.now,
      on: today,
      level,
      reasons: [],
      targets: pinTargets(rules, { industry: row.industryCode, burnsCoal: null, hazardousWasteTonnes: null }),
    }),
  );
  if (!round) return refuse('site_unknown');
  const clocks = {
    track: 'voluntary',
    listedOn: today,
    reasons: [],
    inCampaign: false,
    permitManagement: null,
    acceptedOn: null,
  } as const;
  settleRound(ctx, { province, id }, deadlinesOf(clocks, rules, readingIn(rules, calendarUnder(law))));
  ctx.post(bindRound({ province, id: row.id, roundId: id }));
  return { engagement: placed(province, id), number: round.number };
}

export function effectOf(ctx: Ctx<Seat>, made: Made, law: Law): Promise<Effect> {
  if (made.put.outcome !== 'accept' || made.deed.act !== 'sign') return Promise.resolve({});
  switch (made.row.kind) {
    case 'evaluation':
    case 'acceptance':
      return takenIn(ctx, made, made.row.kind);
    case 'postponement':
      return postponed(ctx, made);
    default:
      return roundOpened(ctx, made, law);
  }
}
