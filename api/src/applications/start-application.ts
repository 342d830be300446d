import type { applications as contract } from '@qingshen/contract';
import { parsePlacedId } from '@qingshen/domain';
import {
  type ApplicationKind,
  eligibilityOf,
  formFor,
  prefilled,
  type RouteFacts,
  routeFor,
} from '@qingshen/domain/applications';
import { choicesIn, type RuleSet } from '@qingshen/domain/rules';
import type { Line } from '@qingshen/domain/tenancy';
import { beijingDate, type LocalDate, partsOf } from '@qingshen/domain/time';
import { rulesUnder } from '../engagements/index.ts';
import type { Ctx, Seat } from '../kernel/as-persona.ts';
import { newId } from '../kernel/ids.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act, Call } from '../kernel/mount.ts';
import { placed, placedId } from '../kernel/placed.ts';
import { Refused, refuse } from '../kernel/refused.ts';
import type { Row } from '../kernel/statement.ts';
import { factsFrom } from './known-facts.ts';
import { type Beginning, insertApplication, roundToApplyFrom, siteToApplyFrom } from './starting.sql.ts';

type Asked = Call<typeof contract.startApplication>['body'];
type Site = Row<ReturnType<typeof siteToApplyFrom>>;
type Round = Row<ReturnType<typeof roundToApplyFrom>>;

/** In which state of its round something may be applied for. What is a first or a second time, the states know. */
const opensIn: Readonly<Record<Exclude<ApplicationKind, 'enrolment'>, readonly string[]>> = {
  evaluation: ['commissioned', 'self_auditing', 'evaluation_failed'],
  acceptance: ['implementing', 'acceptance_failed'],
  postponement: [
    'listed',
    'commissioned',
    'self_auditing',
    'evaluation_applied',
    'implementing',
    'acceptance_applied',
  ],
};

export const organisingLine = (rules: RuleSet): Line =>
  (choicesIn(rules, 'organising_lines')?.[0] as Line | undefined) ??
  (rules.track === 'mandatory' ? 'ecology' : 'industry');

type Common = Pick<
  Beginning,
  'siteId' | 'siteName' | 'enterpriseId' | 'enterpriseName' | 'creditCode' | 'divisionCode' | 'industryCode'
>;
const commonOf = (from: Site | Round): Common => ({
  siteId: from.id,
  siteName: from.name,
  enterpriseId: from.enterpriseId,
  enterpriseName: from.enterpriseName,
  creditCode: from.creditCode,
  divisionCode: from.divisionCode,
  industryCode: from.industryCode,
});

type Begun = Omit<Beginning, 'id' | 'number' | 'draft' | 'at' | 'year' | 'formId' | 'formVersion'> & {
  facts: ReturnType<typeof factsFrom>;
};

/** Whether a way exists at all is asked before the first word is written. */
function mustLeadSomewhere(facts: RouteFacts, rules: RuleSet): void {
  const way = routeFor(facts, rules);
  if ('refused' in way) throw new Refused(way.refused);
}

async function enrolmentFrom(ctx: Ctx<Seat>, siteId: string, today: LocalDate): Promise<Begun> {
  const { province, uuid: id } = placedId(siteId);
  const found =
    (await ctx.maybe(siteToApplyFrom({ province, id, year: partsOf(today).year }))) ?? refuse('site_unknown');
  const rules = rulesUnder(found.law, { jurisdiction: found.divisionCode, track: 'voluntary', on: today });
  if (found.hasOpenRound) refuse('application_kind_unfit', { kind: 'enrolment', because: 'open_round' });
  const line = organisingLine(rules);
  const base = { kind: 'enrolment', division: found.divisionCode, on: today, line } as const;
  mustLeadSomewhere({ ...base, responsibleLevel: null, organiserDivision: null, setByLevel: null }, rules);
  return {
    ...commonOf(found),
    province,
    kind: 'enrolment',
    track: 'voluntary',
    line,
    engagementId: null,
    duty: null,
    dueOn: null,
    facts: factsFrom(found.known, { kind: 'enrolment', today, fillerName: ctx.seat.personName, dueOn: null }),
  };
}

/** The clock that is to be moved: the latest-set of the duty that nobody above the country's law has fixed. */
const clockOf = (round: Round, duty: string | null) =>
  round.clocks.filter((clock) => clock.duty === duty && clock.metOn === null).at(-1) ?? null;

async function fromRound(
  ctx: Ctx<Seat>,
  body: Exclude<Asked, { kind: 'enrolment' }>,
  today: LocalDate,
): Promise<Begun> {
  const { province, uuid: id } = placedId(body.engagementId);
  const round = await ctx.one(roundToApplyFrom({ province, id, year: partsOf(today).year }));
  if (!opensIn[body.kind].includes(round.state))
    refuse('application_kind_unfit', { kind: body.kind, state: round.state, from: opensIn[body.kind] });
  const duty = body.kind === 'postponement' ? body.duty : null;
  const clock = clockOf(round, duty);
  const rules = rulesUnder(round.law, {
    jurisdiction: round.divisionCode,
    track: round.track,
    on: round.rulesOn as LocalDate,
    knownAt: round.rulesKnownAt.toISOString(),
  });
  mustLeadSomewhere(
    {
      kind: body.kind,
      line: round.line,
      division: round.divisionCode,
      on: today,
      responsibleLevel: round.responsibleLevel,
      organiserDivision: round.organiserDivision,
      setByLevel: clock?.setByLevel ?? null,
    },
    rules,
  );
  const dueOn = clock?.dueOn ?? null;
  return {
    ...commonOf(round),
    province,
    kind: body.kind,
    track: round.track,
    line: round.line,
    engagementId: id,
    duty,
    dueOn,
    facts: factsFrom(round.known, { kind: body.kind, today, fillerName: ctx.seat.personName, dueOn }),
  };
}

export const startApplication =
  (kernel: Kernel): Act<typeof contract.startApplication> =>
  async (ctx, { body }) => {
    const today = beijingDate(ctx.now);
    const { facts, ...begun } =
      body.kind === 'enrolment'
        ? await enrolmentFrom(ctx, body.siteId, today)
        : await fromRound(ctx, body, today);
    const form = formFor(body.kind);
    const id = newId();
    const [row] = await ctx.all(
      insertApplication({
        ...begun,
        id,
        year: partsOf(today).year,
        formId: form.id,
        formVersion: form.version,
        draft: JSON.stringify(prefilled(form, facts)),
        at: ctx.now,
      }),
    );
    const { number, version } = row ?? refuse('not_found');
    const applicationId = placed(begun.province, id);
    kernel.record(ctx, {
      act: 'application_started',
      subject: { kind: 'application', id: applicationId, name: number },
      province: begun.province,
      caseId: begun.engagementId,
      after: { kind: body.kind, form: `${form.id}/${form.version}`, site: begun.siteName },
    });
    return { applicationId, number, version };
  };

export const readEligibility: Act<typeof contract.readEligibility> = async (ctx, { query }) => {
  const site = parsePlacedId(query.site);
  if ('refused' in site) return refuse('not_found');
  const { province, uuid: id } = site.value;
  const today = beijingDate(ctx.now);
  const found = await ctx.one(siteToApplyFrom({ province, id, year: partsOf(today).year }));
  const declares = { soundAndLawful: null, aboveScale: null };
  const { verdict, findings } = eligibilityOf({ ...found, province, declares });
  const rules = rulesUnder(found.law, { jurisdiction: found.divisionCode, track: 'voluntary', on: today });
  const cited = rules.rules.listing_conditions?.origin.citation;
  return {
    verdict,
    findings: findings.map((finding) => ({ ...finding, facts: { ...finding.facts } })),
    openApplicationId: found.openId && placed(province, found.openId),
    citation: {
      document: cited?.document ?? 'henan-2018-24',
      article: cited?.article ?? '一',
      verified: cited?.verified ?? false,
    },
  };
};
