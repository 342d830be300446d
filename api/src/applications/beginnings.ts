import type { Refusal } from '@qingshen/domain';
import {
  carriedFrom,
  formFor,
  type PostponableDuty,
  prefilled,
  type RoundApplicationKind,
  type RouteFacts,
  routeFor,
  whyNotAskLater,
  whyNotOpen,
} from '@qingshen/domain/applications';
import { choicesIn, type RuleSet } from '@qingshen/domain/rules';
import type { Line } from '@qingshen/domain/tenancy';
import { type LocalDate, partsOf } from '@qingshen/domain/time';
import { type Law, rulesUnder } from '../engagements/index.ts';
import type { Ctx, Seat } from '../kernel/as-persona.ts';
import { placedId } from '../kernel/placed.ts';
import { Refused, refuse } from '../kernel/refused.ts';
import type { Row } from '../kernel/statement.ts';
import { factsFrom } from './known-facts.ts';
import { type openingsOf, roundToApplyFrom } from './rounds-to-apply.sql.ts';
import { type Beginning, formHandedIn, siteToApplyFrom } from './starting.sql.ts';

/** From what a draft begins, and what stands in the way of it. */

type Site = Row<ReturnType<typeof siteToApplyFrom>>;
type Round = Row<ReturnType<typeof roundToApplyFrom>>;
export type Begun = Omit<Beginning, 'id' | 'number' | 'at' | 'year' | 'formId' | 'formVersion'>;

export const organisingLine = (rules: RuleSet): Line =>
  (choicesIn(rules, 'organising_lines')?.[0] as Line | undefined) ??
  (rules.track === 'mandatory' ? 'ecology' : 'industry');

const commonOf = (from: Site | Round) => ({
  siteId: from.id,
  siteName: from.name,
  enterpriseId: from.enterpriseId,
  enterpriseName: from.enterpriseName,
  creditCode: from.creditCode,
  divisionCode: from.divisionCode,
  industryCode: from.industryCode,
});

const must = (refused: Refusal | null): void => {
  if (refused) throw new Refused(refused);
};

/** Whether a way exists at all is asked before the first word is written. */
function whyNotWay(facts: RouteFacts, rules: RuleSet): Refusal | null {
  const way = routeFor(facts, rules);
  return 'refused' in way ? way.refused : null;
}

export async function enrolmentFrom(
  ctx: Ctx<Seat>,
  asked: { siteId: string; from?: string | undefined },
  today: LocalDate,
): Promise<Begun> {
  const { province, uuid: id } = placedId(asked.siteId);
  const earlier = asked.from === undefined ? null : placedId(asked.from);
  const [site, last] = await Promise.all([
    ctx.maybe(siteToApplyFrom({ province, id, year: partsOf(today).year })),
    earlier &&
      ctx.maybe(formHandedIn({ province, id: earlier.uuid, enterpriseId: ctx.who.organizationId ?? '' })),
  ]);
  const found = site ?? refuse('site_unknown');
  if (earlier && (earlier.province !== province || !last)) refuse('not_found');
  const rules = rulesUnder(found.law, { jurisdiction: found.divisionCode, track: 'voluntary', on: today });
  if (found.hasOpenRound) refuse('application_kind_unfit', { kind: 'enrolment', because: 'open_round' });
  const line = organisingLine(rules);
  const base = { kind: 'enrolment', division: found.divisionCode, on: today, line } as const;
  must(whyNotWay({ ...base, responsibleLevel: null, organiserDivision: null, setByLevel: null }, rules));
  const form = formFor('enrolment');
  const given = { kind: 'enrolment', today, fillerName: ctx.seat.personName, dueOn: null } as const;
  const known = prefilled(form, factsFrom(found.known, given), today);
  const carried = last ? carriedFrom(form, last.filled, known, today) : {};
  return {
    ...commonOf(found),
    province,
    kind: 'enrolment',
    track: 'voluntary',
    line,
    engagementId: null,
    duty: null,
    dueOn: null,
    begunFrom: earlier?.uuid ?? null,
    carried: Object.keys(carried),
    draft: JSON.stringify({ ...known, ...carried }),
  };
}

type Opening = Omit<Row<ReturnType<typeof openingsOf>>, 'exactly'>;

const clocksOf = ({ clocks }: Opening, duty: PostponableDuty) =>
  clocks.filter((clock) => clock.duty === duty);

/** The clock that is to be moved: the latest of the duty that still runs. */
export const clockOf = (round: Opening, duty: PostponableDuty | null) =>
  duty === null ? null : (clocksOf(round, duty).findLast(({ metOn }) => metOn === null) ?? null);

/** The same answer for the page that offers and for the act that begins. */
export function whyNotBegin(
  kind: RoundApplicationKind,
  round: Opening,
  duty: PostponableDuty | null,
  law: Law,
  today: LocalDate,
): Refusal | null {
  const rules = rulesUnder(law, {
    jurisdiction: round.divisionCode,
    track: round.track,
    on: round.rulesOn as LocalDate,
    knownAt: round.rulesKnownAt.toISOString(),
  });
  return (
    whyNotOpen(kind, { ...round, since: round.since as LocalDate | null }) ??
    (duty === null ? null : whyNotAskLater(duty, clocksOf(round, duty))) ??
    whyNotWay(
      {
        kind,
        line: round.line,
        division: round.divisionCode,
        on: today,
        responsibleLevel: round.responsibleLevel,
        organiserDivision: round.organiserDivision,
        setByLevel: clockOf(round, duty)?.setByLevel ?? null,
      },
      rules,
    )
  );
}

export async function fromRound(
  ctx: Ctx<Seat>,
  asked: { kind: RoundApplicationKind; engagementId: string; duty?: PostponableDuty },
  today: LocalDate,
): Promise<Begun> {
  const { kind, duty = null } = asked;
  const { province, uuid: id } = placedId(asked.engagementId);
  const round = await ctx.one(roundToApplyFrom({ province, id, kind, year: partsOf(today).year }));
  must(whyNotBegin(kind, round, duty, round.law, today));
  const dueOn = clockOf(round, duty)?.dueOn ?? null;
  const facts = factsFrom(round.known, { kind, today, fillerName: ctx.seat.personName, dueOn });
  return {
    ...commonOf(round),
    province,
    kind,
    track: round.track,
    line: round.line,
    engagementId: id,
    duty,
    dueOn,
    begunFrom: null,
    carried: [],
    draft: JSON.stringify(prefilled(formFor(kind), facts, today)),
  };
}
